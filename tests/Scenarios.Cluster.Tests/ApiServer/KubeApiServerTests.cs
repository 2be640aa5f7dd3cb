using Scenarios.Api.Requests;
using Scenarios.Api.Serialization.Json;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.Tests.Controllers;
using Scenarios.Cluster.Tests.Nodes;

namespace Scenarios.Cluster.Tests.ApiServer;

public class KubeApiServerTests
{
    private readonly ControlPlane _plane = new(runsPods: false);

    [Test]
    public void Get_Missing_IsNotFound() =>
        Refusal(_plane.Api.Get(KnownResources.Deployments, "default", "nope")).ShouldBe(
            "404 NotFound: deployments.apps \"nope\" not found");

    [Test]
    public void Create_Twice_AlreadyExists()
    {
        _plane.Create(Map("a"));

        Refusal(Create(Map("a"))).ShouldBe("409 AlreadyExists: configmaps \"a\" already exists");
    }

    [Test]
    public void Create_MissingNamespace_IsNotFound() =>
        Refusal(_plane.Api.Create(KnownResources.ConfigMaps, "nowhere", ControlPlane.Parse(Map("a")), WriteOptions.Default))
            .ShouldBe("404 NotFound: namespaces \"nowhere\" not found");

    [Test]
    public void Create_UnknownField_IsRefusedByName() =>
        Refusal(Create(Map("a") + "\nfoo: bar")).ShouldBe(
            "400 BadRequest: ConfigMap in version \"v1\" cannot be handled as a ConfigMap: strict decoding error: unknown field \"foo\"");

    [Test]
    public void Create_BadName_IsInvalid() =>
        Refusal(Create(Map("Bad_Name"))).ShouldStartWith(
            "422 Invalid: ConfigMap \"Bad_Name\" is invalid: metadata.name: Invalid value: \"Bad_Name\": a lowercase RFC 1123 subdomain "
            + "must consist of");

    [Test]
    public void Create_SelectorWithoutItsLabels_IsInvalid() =>
        Refusal(
            Create(Workloads.Deployment("web", 1, "nginx")
                .Replace("labels: {app: web}", "labels: {app: other}", StringComparison.Ordinal))).ShouldBe(
            "422 Invalid: Deployment.apps \"web\" is invalid: spec.template.metadata.labels: Invalid value: "
            + "map[string]string{\"app\":\"other\"}: "
            + "`selector` does not match template `labels`");

    [Test]
    public void Create_GenerateName_MakesFiveCharacters() =>
        _plane.Create("{apiVersion: v1, kind: ConfigMap, metadata: {generateName: x-}}").Name
            .ShouldMatch("^x-[bcdfghjklmnpqrstvwxz2456789]{5}$");

    [Test]
    public void Create_DryRun_StoresNothing()
    {
        _plane.Api.Create(KnownResources.ConfigMaps, "default", ControlPlane.Parse(Map("a")), new WriteOptions { DryRun = true }).IsSuccess
            .ShouldBeTrue();

        _plane.Api.Get(KnownResources.ConfigMaps, "default", "a").IsSuccess.ShouldBeFalse();
    }

    [Test]
    public void Update_OldVersion_Conflicts()
    {
        var first = _plane.Create(Map("a"));
        _plane.Api.Update(KnownResources.ConfigMaps, "default", first.With(["data", "k"], new StringValue("v")), WriteOptions.Default)
            .ValueOrThrow();

        Refusal(_plane.Api.Update(
            KnownResources.ConfigMaps,
            "default",
            first.With(["data", "k"], new StringValue("w")),
            WriteOptions.Default)).ShouldBe(
            "409 Conflict: Operation cannot be fulfilled on configmaps \"a\": the object has been modified; please apply your changes "
            + "to the latest version and try again");
    }

    [Test]
    public void Update_Nothing_KeepsTheVersion()
    {
        var first = _plane.Create(Map("a"));

        _plane.Api.Update(KnownResources.ConfigMaps, "default", first, WriteOptions.Default)
            .ValueOrThrow().ResourceVersion
            .ShouldBe(first.ResourceVersion);
    }

    [Test]
    public void Update_SpecAndStatus_EachIgnoresTheOther()
    {
        var web = _plane.Create(Workloads.Deployment("web", 1, "nginx"));
        var changed = web.With(["spec", "replicas"], IntegerValue.Of(2))
            .With(["status", "replicas"], IntegerValue.Of(7))
            .Without("metadata", "resourceVersion");

        var status = _plane.Api.Update(KnownResources.Deployments, "default", changed, WriteOptions.Default, "status").ValueOrThrow();
        status.IntegerAt("spec", "replicas").ShouldBe(1);
        status.IntegerAt("status", "replicas").ShouldBe(7);
        status.IntegerAt("metadata", "generation").ShouldBe(1);

        var spec = _plane.Api.Update(KnownResources.Deployments, "default", changed.Without("status"), WriteOptions.Default).ValueOrThrow();
        spec.IntegerAt("spec", "replicas").ShouldBe(2);
        spec.IntegerAt("status", "replicas").ShouldBe(7);
        spec.IntegerAt("metadata", "generation").ShouldBe(2);
    }

    [Test]
    public void Patch_Strategic_MergesContainersByName()
    {
        _plane.Create(Workloads.Deployment("web", 1, "nginx:1.12"));
        var patch = JsonReader.ReadOrThrow("""{"spec":{"template":{"spec":{"containers":[{"name":"nginx","image":"nginx:1.13"}]}}}}""");

        var web = _plane.Api.Patch(KnownResources.Deployments, "default", "web", PatchKind.Strategic, patch, WriteOptions.Default)
            .ValueOrThrow();

        var container = web.ListAt("spec", "template", "spec", "containers").ShouldHaveSingleItem();
        container.Text("image").ShouldBe("nginx:1.13");
        container.Text("terminationMessagePolicy").ShouldBe("File");
    }

    [Test]
    public void Patch_Scale_ChangesReplicas()
    {
        _plane.Create(Workloads.Deployment("web", 1, "nginx:1.12"));

        var scale = _plane.Api.Patch(
            KnownResources.Deployments,
            "default",
            "web",
            PatchKind.Merge,
            JsonReader.ReadOrThrow("""{"spec":{"replicas":4}}"""),
            WriteOptions.Default,
            "scale");

        scale.ValueOrThrow().IntegerAt("spec", "replicas").ShouldBe(4);
        _plane.Get(KnownResources.Deployments, "web").IntegerAt("spec", "replicas").ShouldBe(4);
    }

    [Test]
    public void Delete_PodOnNode_WaitsForItsKubelet()
    {
        var pod = _plane.Create(
            "{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {nodeName: worker, containers: [{name: c, image: nginx}]}}");

        var deleted = _plane.Api.Delete(KnownResources.Pods, "default", "p", DeleteOptions.Default).ValueOrThrow();

        deleted.DeletionTimestamp.ShouldBe(pod.CreationTimestamp + TimeSpan.FromSeconds(30));
        _plane.Api.Delete(KnownResources.Pods, "default", "p", new DeleteOptions { GracePeriod = TimeSpan.Zero }).IsSuccess.ShouldBeTrue();
        _plane.Api.Get(KnownResources.Pods, "default", "p").IsSuccess.ShouldBeFalse();
    }

    [Test]
    public void Delete_SystemNamespace_IsForbidden() =>
        Refusal(_plane.Api.Delete(KnownResources.Namespaces, string.Empty, "default", DeleteOptions.Default))
            .ShouldBe("403 Forbidden: namespaces \"default\" is forbidden: this namespace may not be deleted");

    [Test]
    public void List_Selectors_ChooseInOrder()
    {
        foreach (var name in (string[])["c", "a", "b"])
        {
            _plane.Create($"{{apiVersion: v1, kind: ConfigMap, metadata: {{name: {name}, labels: {{k: {name}}}}}}}");
        }

        _plane.List(KnownResources.ConfigMaps, "k in (a,c)").Select(item => item.Name).ShouldBe(["a", "c"]);
        Refusal(_plane.Api.List(KnownResources.ConfigMaps, "default", new ListOptions { FieldSelector = "data.x=1" }))
            .ShouldBe("400 BadRequest: \"data.x\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"");
    }

    [Test]
    public void Watch_Selection_SeesObjectsEnterAndLeave()
    {
        var seen = new List<string>();
        using var watch = _plane.Api.Watch(
            KnownResources.ConfigMaps, "default", new ListOptions
            {
                LabelSelector = "on=yes",
            }, change => seen.Add($"{change.Kind} {change.Object.Name}")).ValueOrThrow();
        var item = _plane.Create(Map("a"));
        foreach (var label in (string[])["yes", "yes2", "yes"])
        {
            item = item.With(["metadata", "labels", "on"], new StringValue(label)).Without("metadata", "resourceVersion");
            _plane.Api.Update(KnownResources.ConfigMaps, "default", item, WriteOptions.Default).ValueOrThrow();
        }

        _plane.Api.Delete(KnownResources.ConfigMaps, "default", "a", DeleteOptions.Default);
        seen.ShouldBeEmpty();
        _plane.Settle();

        seen.ShouldBe(["Added a", "Deleted a", "Added a", "Deleted a"]);
    }

    [Test]
    public void Get_Endpoints_Warns() =>
        _plane.Api.Get(KnownResources.Endpoints, "default", "kubernetes").Warnings
            .ShouldBe(["v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice"]);

    [Test]
    public void Create_KindWithoutController_Warns()
    {
        var request = ControlPlane.Parse("""
            {apiVersion: apiregistration.k8s.io/v1, kind: APIService, metadata: {name: v1.example.com}, spec: {group: example.com, version: v1, groupPriorityMinimum: 1, versionPriority: 1}}
            """);

        _plane.Api.Create(ClusterFixture.Type("APIService"), string.Empty, request, WriteOptions.Default).Warnings
            .ShouldBe(["apiservices.apiregistration.k8s.io \"v1.example.com\" is stored but not simulated: no API is aggregated"]);
    }

    [Test]
    public void Create_PodWithFieldsNobodyActsOn_WarnsOfEach()
    {
        var pod = ControlPlane.Parse("""
            apiVersion: v1
            kind: Pod
            metadata: {name: raw}
            spec:
              initContainers: [{name: i, image: busybox, volumeDevices: [{name: d, devicePath: /dev/a}]}]
              containers: [{name: c, image: busybox, volumeDevices: [{name: d, devicePath: /dev/b}]}]
              volumes: [{name: d, persistentVolumeClaim: {claimName: data}}]
            """);

        _plane.Api.Create(KnownResources.Pods, "default", pod, WriteOptions.Default).Warnings.ShouldBe(
        [
            "spec.initContainers[0].volumeDevices is stored but not simulated: the device is not in the container",
            "spec.containers[0].volumeDevices is stored but not simulated: the device is not in the container",
        ]);
    }

    [TestCase("apps/v1", "Deployment", "spec.template")]
    [TestCase("apps/v1", "StatefulSet", "spec.template")]
    [TestCase("v1", "ReplicationController", "spec.template")]
    [TestCase("batch/v1", "Job", "spec.template")]
    [TestCase("batch/v1", "CronJob", "spec.jobTemplate.spec.template")]
    [TestCase("v1", "PodTemplate", "template")]
    public void Create_TemplateWithOddities_WarnsWhereverTheTemplateIs(string version, string kind, string place)
    {
        const string container = """{name: c, image: busybox, ports: [{containerPort: 1, hostIP: 127.0.0.1}], volumeDevices: [{name: d, devicePath: /dev/b}]}""";
        var pod = $"metadata: {{labels: {{a: b}}}}, spec: {{restartPolicy: RESTART, containers: [{container}], "
            + "volumes: [{name: d, persistentVolumeClaim: {claimName: data}}]}";
        var template = $"template: {{{pod.Replace("RESTART", version == "batch/v1" ? "Never" : "Always", StringComparison.Ordinal)}}}";
        var body = kind switch
        {
            "PodTemplate" => template,
            "CronJob" => $"spec: {{schedule: '* * * * *', jobTemplate: {{spec: {{{template}}}}}}}",
            "Job" => $"spec: {{{template}}}",
            "ReplicationController" => $"spec: {{selector: {{a: b}}, {template}}}",
            _ => $"spec: {{selector: {{matchLabels: {{a: b}}}}, {template}}}",
        };

        Create($"apiVersion: {version}\nkind: {kind}\nmetadata: {{name: a}}\n{body}").Warnings
            .Select(static warning => warning[..warning.IndexOf(' ')])
            .ShouldBe([$"{place}.spec.containers[0].ports[0]:", $"{place}.spec.containers[0].volumeDevices"]);
    }

    [TestCase("CronJob", true)]
    [TestCase("DaemonSet", false)]
    public void Create_NameThatIsNoLabel_WarnsWhereItBecomesAHostname(string kind, bool warns)
    {
        const string template = "template: {metadata: {labels: {a: b}}, spec: {restartPolicy: RESTART, containers: [{name: c, image: busybox}]}}";
        var job = template.Replace("RESTART", "Never", StringComparison.Ordinal);
        var daemon = template.Replace("RESTART", "Always", StringComparison.Ordinal);
        var yaml = kind == "CronJob"
            ? $"apiVersion: batch/v1\nkind: CronJob\nspec: {{schedule: '* * * * *', jobTemplate: {{spec: {{{job}}}}}}}"
            : $"apiVersion: apps/v1\nkind: DaemonSet\nspec: {{selector: {{matchLabels: {{a: b}}}}, {daemon}}}";

        Create(yaml + "\nmetadata: {name: a.b}").Warnings.Any(static warning => warning.StartsWith("metadata.name", StringComparison.Ordinal))
            .ShouldBe(warns);
    }

    [Test]
    public void SameSeed_SameUids()
    {
        var other = new ControlPlane(runsPods: false);

        other.Create(Map("a")).Uid.ShouldBe(_plane.Create(Map("a")).Uid);
        new ControlPlane(seed: 2, runsPods: false).Create(Map("a")).Uid.ShouldNotBe(_plane.Get(KnownResources.ConfigMaps, "a").Uid);
    }

    private static string Map(string name) => $"apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {name}";

    private static string Refusal<T>(ApiResult<T> result)
        where T : class => $"{result.Status!.Code} {result.Status.Reason}: {result.Status.Message}";

    private ApiResult<ApiObject> Create(string yaml)
    {
        var item = ControlPlane.Parse(yaml);
        return _plane.Api.Create(Api.Schema.ApiSchema.Kubernetes.Find(item.ApiVersion, item.Kind)!, "default", item, WriteOptions.Default);
    }
}
