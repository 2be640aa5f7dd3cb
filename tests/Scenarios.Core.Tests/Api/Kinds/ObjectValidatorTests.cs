using Scenarios.Api.Kinds;
using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Api.Serialization.Yaml;
using Scenarios.Api.Validation;

namespace Scenarios.Core.Tests.Api.Kinds;

public sealed class ObjectValidatorTests
{
    private const string Subdomain =
        "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an "
        + "alphanumeric character "
        + "(e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";

    [Test]
    public void ValidateCreate_OfAGoodDeployment_FindsNothing() => Create(Deployment()).ShouldBeEmpty();

    [Test]
    public void ValidateCreate_OfASelectorThatDoesNotMatch_SaysSoAsTheServer() =>
        Message(Deployment().WithPath(["spec", "template", "metadata", "labels", "app"], new StringValue("other"))).ShouldBe(
            "Deployment.apps \"web\" is invalid: spec.template.metadata.labels: Invalid value: map[string]string{\"app\":\"other\"}: "
            + "`selector` does not match template `labels`");

    [Test]
    public void ValidateCreate_WithoutSelector_RequiresItAndFindsNoMatch() =>
        Message(Deployment().WithoutPath(["spec", "selector"])).ShouldBe(
            "Deployment.apps \"web\" is invalid: [spec.selector: Required value, spec.template.metadata.labels: Invalid value: "
            + "map[string]string{\"app\":\"web\"}: `selector` does not match template `labels`]");

    [Test]
    public void ValidateCreate_OfABadName_QuotesTheRule() =>
        Message(Deployment().WithPath(["metadata", "name"], new StringValue("Web_1"))).ShouldBe(
            $"Deployment.apps \"Web_1\" is invalid: metadata.name: Invalid value: \"Web_1\": {Subdomain}");

    [TestCase("spec: {}", "spec.containers: Required value")]
    [TestCase("spec: {containers: [{name: a}]}", "spec.containers[0].image: Required value")]
    [TestCase("spec: {containers: [{image: a}]}", "spec.containers[0].name: Required value")]
    [TestCase("spec: {containers: [{name: a, image: a}, {name: a, image: a}]}", "spec.containers[1].name: Duplicate value: \"a\"")]
    [TestCase(
        "spec: {containers: [{name: a, image: a, ports: [{containerPort: 70000}]}]}",
        "spec.containers[0].ports[0].containerPort: Invalid value: 70000: must be between 1 and 65535, inclusive")]
    [TestCase(
        "spec: {containers: [{name: a, image: a, ports: [{containerPort: 80, name: Http}]}]}",
        "spec.containers[0].ports[0].name: Invalid value: \"Http\": must contain only alpha-numeric characters (a-z, 0-9), and hyphens "
        + "(-)")]
    [TestCase(
        "spec: {containers: [{name: a, image: a, ports: [{containerPort: 80, protocol: HTTP}]}]}",
        "spec.containers[0].ports[0].protocol: Unsupported value: \"HTTP\": supported values: \"SCTP\", \"TCP\", \"UDP\"")]
    [TestCase(
        "spec: {containers: [{name: a, image: a, volumeMounts: [{name: v, mountPath: /x}]}]}",
        "spec.containers[0].volumeMounts[0].name: Not found: \"v\"")]
    [TestCase(
        "spec: {containers: [{name: a, image: a, resources: {requests: {cpu: 2}, limits: {cpu: 1}}}]}",
        "spec.containers[0].resources.requests: Invalid value: \"2\": must be less than or equal to cpu limit of 1")]
    [TestCase(
        "spec: {restartPolicy: Sometimes, containers: [{name: a, image: a}]}",
        "spec.restartPolicy: Unsupported value: \"Sometimes\": supported values: \"Always\", \"OnFailure\", \"Never\"")]
    [TestCase(
        "spec: {containers: [{name: a, image: a, livenessProbe: {periodSeconds: 1}}]}",
        "spec.containers[0].livenessProbe: Required value: must specify a handler type")]
    [TestCase("spec: {containers: [{name: a, image: a, env: [{value: x}]}]}", "spec.containers[0].env[0].name: Required value")]
    public void ValidateCreate_OfABadPod_SaysWhatTheServerSays(string body, string expected) =>
        Message(Tree($"apiVersion: v1\nkind: Pod\nmetadata: {{name: x, namespace: default}}\n{body}\n")).ShouldBe(
            $"Pod \"x\" is invalid: {expected}");

    [TestCase("spec: {type: ClusterIP}", "spec.ports: Required value")]
    [TestCase("spec: {ports: [{port: 80}, {port: 81, name: b}]}", "spec.ports[0].name: Required value")]
    [TestCase("spec: {ports: [{port: 0}]}", "spec.ports[0].port: Invalid value: 0: must be between 1 and 65535, inclusive")]
    [TestCase(
        "spec: {type: ClusterIP, ports: [{port: 80, nodePort: 30000}]}",
        "spec.ports[0].nodePort: Forbidden: may not be used when `type` is 'ClusterIP'")]
    [TestCase(
        "spec: {type: Cluster, ports: [{port: 80}]}",
        "spec.type: Unsupported value: \"Cluster\": supported values: \"ClusterIP\", \"ExternalName\", \"LoadBalancer\", \"NodePort\"")]
    [TestCase(
        "spec: {ports: [{port: 80, name: a}, {port: 80, name: b}]}",
        "spec.ports[1]: Duplicate value: core.ServicePort{Name:\"\", Protocol:\"TCP\", AppProtocol:(*string)(nil), Port:80, "
        + "TargetPort:intstr.IntOrString{Type:0, IntVal:0, StrVal:\"\"}, NodePort:0}")]
    public void ValidateCreate_OfABadService_SaysWhatTheServerSays(string body, string expected) =>
        Message(Tree($"apiVersion: v1\nkind: Service\nmetadata: {{name: x, namespace: default}}\n{body}\n")).ShouldBe(
            $"Service \"x\" is invalid: {expected}");

    [Test]
    public void ValidateCreate_OfABadConfigMapKey_QuotesTheRule() =>
        Message(Tree("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x, namespace: default}\ndata: {'a b': c}\n")).ShouldBe(
            "ConfigMap \"x\" is invalid: data[a b]: Invalid value: \"a b\": a valid config key must consist of alphanumeric characters, "
            + "'-', '_' or '.' "
            + "(e.g. 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation is '[-._a-zA-Z0-9]+')");

    [Test]
    public void ValidateUpdate_OfASelector_IsRefused()
    {
        var before = Deployment().WithPath(["metadata", "resourceVersion"], new StringValue("1"));
        var after = before
            .WithPath(["spec", "selector", "matchLabels", "app"], new StringValue("x"))
            .WithPath(["spec", "template", "metadata", "labels", "app"], new StringValue("x"));

        Message(after, before).ShouldBe(
            "Deployment.apps \"web\" is invalid: spec.selector: Invalid value: "
            + "v1.LabelSelector{MatchLabels:map[string]string{\"app\":\"x\"}, MatchExpressions:[]v1.LabelSelectorRequirement(nil)}: "
            + "field is immutable");
    }

    [Test]
    public void ValidateUpdate_OfAPodsCommand_IsRefusedButNotOfItsImage()
    {
        var before = Tree(
            "apiVersion: v1\nkind: Pod\nmetadata: {name: x, namespace: default, resourceVersion: '1'}\nspec: {containers: [{name: a, "
            + "image: a}]}\n");
        var image = Tree(
            "apiVersion: v1\nkind: Pod\nmetadata: {name: x, namespace: default, resourceVersion: '1'}\nspec: {containers: [{name: a, "
            + "image: b}]}\n");
        var command = Tree(
            "apiVersion: v1\nkind: Pod\nmetadata: {name: x, namespace: default, resourceVersion: '1'}\nspec: {containers: [{name: a, "
            + "image: a, command: [x]}]}\n");

        Update(image, before).ShouldBeEmpty();
        Update(command, before).ShouldHaveSingleItem().Message
            .ShouldStartWith("Forbidden: pod updates may not change fields other than `spec.containers[*].image`,");
    }

    [Test]
    public void ValidateUpdate_OfAClusterIP_IsRefused()
    {
        var before = Tree(
            "apiVersion: v1\nkind: Service\nmetadata: {name: x, namespace: default, resourceVersion: '1'}\nspec: {clusterIP: 10.96.0.5, "
            + "clusterIPs: [10.96.0.5], ports: [{port: 80}]}\n");
        var after = before.WithPath(["spec", "clusterIP"], new StringValue("10.96.0.6"))
            .WithPath(["spec", "clusterIPs"], ListValue.OfStrings(["10.96.0.6"]));

        Message(after, before).ShouldBe(
            "Service \"x\" is invalid: spec.clusterIPs[0]: Invalid value: []string{\"10.96.0.6\"}: may not change once set");
    }

    private static ObjectValue Deployment() => Tree("""
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web, namespace: default}
        spec:
          selector: {matchLabels: {app: web}}
          strategy: {type: RollingUpdate, rollingUpdate: {maxSurge: 25%, maxUnavailable: 25%}}
          template:
            metadata: {labels: {app: web}}
            spec: {containers: [{name: a, image: nginx, ports: [{containerPort: 80}]}]}

        """);

    private static ObjectValue Tree(string yaml) => (ObjectValue)YamlReader.ReadValue(yaml, "f.yaml").Value!;

    private static IReadOnlyList<StatusCause> Create(ObjectValue tree) =>
        ObjectValidator.ValidateCreate(ApiSchema.Kubernetes.Find(tree)!, new ApiObject(tree));

    private static IReadOnlyList<StatusCause> Update(ObjectValue tree, ObjectValue before) =>
        ObjectValidator.ValidateUpdate(ApiSchema.Kubernetes.Find(tree)!, new ApiObject(tree), new ApiObject(before));

    private static string Message(ObjectValue tree) =>
        ApiErrors.Invalid(ApiSchema.Kubernetes.Find(tree)!, new ApiObject(tree).Name, Create(tree)).Message;

    private static string Message(ObjectValue tree, ObjectValue before) =>
        ApiErrors.Invalid(ApiSchema.Kubernetes.Find(tree)!, new ApiObject(tree).Name, Update(tree, before)).Message;
}
