using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.Tests.Controllers;

namespace Scenarios.Cluster.Tests.Kinds.Services;

public class ServiceAllocatorTests
{
    private static readonly WriteOptions DryRun = new() { DryRun = true };

    private readonly ControlPlane _plane = new(runsPods: false);

    [Test]
    public void Create_NameIsTaken_LeavesTheFirstItsPort()
    {
        _plane.Create(Service("a", "NodePort", 30080));

        Create(Service("a", "NodePort", 30081)).Status!.Reason.ShouldBe(StatusReason.AlreadyExists);

        Create(Service("b", "NodePort", 30080)).Status!.Message.ShouldContain("provided port is already allocated");
        Create(Service("b", "NodePort", 30081)).IsSuccess.ShouldBeTrue();
    }

    [Test]
    public void Create_NodePortIsTaken_GivesTheAddressBack()
    {
        _plane.Create(Service("a", "NodePort", 30080));

        Create(Service("b", "NodePort", 30080, "10.96.0.77")).IsSuccess.ShouldBeFalse();

        Create(Service("c", "ClusterIP", 0, "10.96.0.77")).IsSuccess.ShouldBeTrue();
    }

    [TestCase("10.96.0.7", "10.96.0.8", "spec.clusterIPs: Invalid value: []string{\"10.96.0.8\"}: first value must match `clusterIP`")]
    [TestCase("", "10.96.0.8", "spec.clusterIPs: Invalid value: []string{\"10.96.0.8\"}: must be empty when `clusterIP` is not specified")]
    [TestCase("x", "x", "spec.clusterIPs[0]: Invalid value: \"x\": must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)")]
    public void Create_AddressesThatDisagree_IsRefusedBeforeAnythingElse(string address, string first, string expected)
    {
        var service = Service("a", "Gate", 0, address)
            .Replace("  selector:", $"  clusterIPs: [\"{first}\"]\n  selector:", StringComparison.Ordinal);

        Create(service).Status!.Message.ShouldBe($"Service \"a\" is invalid: {expected}");
    }

    [TestCase(-1)]
    [TestCase(99999)]
    public void Create_NodePortOutOfRange_IsRefused(int port) =>
        Create(Service("a", "NodePort", 30080).Replace("30080", $"{port}", StringComparison.Ordinal)).Status!.Message.ShouldBe(
            $"Service \"a\" is invalid: spec.ports[0].nodePort: Invalid value: {port}: provided port is not in the valid range. "
            + "The range of valid ports is 30000-32767");

    [Test]
    public void Create_AddressThatIsNone_IsToldOfTheList() =>
        Create(Service("a", "ClusterIP", 0, "foo")).Status!.Message.ShouldBe(
            "Service \"a\" is invalid: spec.clusterIPs[0]: Invalid value: \"foo\": must be a valid IP address, "
            + "(e.g. 10.9.8.7 or 2001:db8::ffff)");

    [TestCase("service.kubernetes.io/topology-mode: Auto, service.kubernetes.io/topology-aware-hints: Disabled",
        "metadata.annotations[service.kubernetes.io/topology-mode]: Invalid value: \"Auto\": "
        + "must match annotations[service.kubernetes.io/topology-aware-hints] when both are specified")]
    [TestCase("service.beta.kubernetes.io/load-balancer-source-ranges: 1.2.3.0/24",
        "metadata.annotations[service.beta.kubernetes.io/load-balancer-source-ranges]: Forbidden: "
        + "may only be used when `type` is 'LoadBalancer'")]
    public void Create_AnnotationsThatAreNotOfIt_IsRefused(string annotations, string expected) =>
        Create(Service("a", "ClusterIP", 0).Replace("{name: a }", $"{{name: a, annotations: {{{annotations}}} }}", StringComparison.Ordinal))
            .Status!.Message.ShouldBe($"Service \"a\" is invalid: {expected}");

    [Test]
    public void Create_RangesOfAnAnnotation_AreLookedAtOneByOne() =>
        Create(Service("a", "LoadBalancer", 0).Replace(
            "{name: a }", "{name: a, annotations: {service.beta.kubernetes.io/load-balancer-source-ranges: ' 1.2.3.0/24, foo '}}",
            StringComparison.Ordinal)).Status!.Message.ShouldBe(
            "Service \"a\" is invalid: metadata.annotations[service.beta.kubernetes.io/load-balancer-source-ranges]: "
            + "Invalid value: \"foo\": must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)");

    [Test]
    public void Update_OfTheAddressToSomebodyElses_LeavesItToThem()
    {
        _plane.Create(Service("a", "ClusterIP", 0, "10.96.0.77"));
        var service = _plane.Create(Service("b", "ClusterIP", 0, "10.96.0.78"));
        var moved = service.With(["spec", "clusterIP"], new StringValue("10.96.0.77"));

        _plane.Api.Update(KnownResources.Services, "default", moved, WriteOptions.Default).Status!.Message.ShouldBe(
            "Service \"b\" is invalid: spec.clusterIPs[0]: Invalid value: []string{\"10.96.0.77\"}: may not change once set");

        Create(Service("c", "ClusterIP", 0, "10.96.0.77")).Status!.Message.ShouldContain("provided IP is already allocated");
        Create(Service("d", "ClusterIP", 0, "10.96.0.78")).Status!.Message.ShouldContain("provided IP is already allocated");
    }

    [Test]
    public void Create_DryRun_TakesNothing()
    {
        Create(Service("a", "NodePort", 30080, "10.96.0.77"), DryRun).IsSuccess.ShouldBeTrue();

        Create(Service("b", "NodePort", 30080, "10.96.0.77")).IsSuccess.ShouldBeTrue();
    }

    [Test]
    public void Update_DryRun_KeepsWhatTheServiceHas()
    {
        var service = _plane.Create(Service("a", "NodePort", 30080));

        _plane.Api.Update(KnownResources.Services, "default", service.With(["spec", "ports"], Ports(30081)), DryRun).ValueOrThrow();

        Create(Service("b", "NodePort", 30080)).Status!.Message.ShouldContain("provided port is already allocated");
        Create(Service("b", "NodePort", 30081)).IsSuccess.ShouldBeTrue();
    }

    [Test]
    public void Create_NodePortsAreUsedUp_IsRefused()
    {
        for (var number = 0; number < 28; number++)
        {
            var first = 30_000 + (number * 99);
            var ports = Enumerable.Range(first, Math.Min(99, 32_768 - first))
                .Select(port => $"{{name: p{port}, port: {port}, nodePort: {port}}}");
            _plane.Create($"{{apiVersion: v1, kind: Service, metadata: {{name: s{number}}}, "
                + $"spec: {{type: NodePort, ports: [{string.Join(", ", ports)}]}} }}");
        }

        var refusal = Create(Service("late", "NodePort", 0, "10.96.0.77")).Status!;

        (refusal.Code, refusal.Message).ShouldBe((500, "Internal error occurred: failed to allocate a nodePort: range is full"));
        Create(Service("other", "ClusterIP", 0, "10.96.0.77")).IsSuccess.ShouldBeTrue();
    }

    private static Value Ports(int nodePort) =>
        ListValue.Of(ObjectValue.Of(("port", IntegerValue.Of(80)), ("nodePort", IntegerValue.Of(nodePort))));

    private static string Service(string name, string type, int nodePort, string address = "") => $$"""
        apiVersion: v1
        kind: Service
        metadata: {name: {{name}} }
        spec:
          type: {{type}}
          clusterIP: "{{address}}"
          selector: {app: web}
          ports: [{port: 80{{(nodePort > 0 ? $", nodePort: {nodePort}" : string.Empty)}} }]
        """;

    private ApiResult<ApiObject> Create(string yaml, WriteOptions? options = null) =>
        _plane.Api.Create(KnownResources.Services, "default", ControlPlane.Parse(yaml), options ?? WriteOptions.Default);
}
