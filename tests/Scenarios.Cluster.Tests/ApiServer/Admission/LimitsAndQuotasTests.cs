using Scenarios.Api.Requests;
using Scenarios.Api.Serialization.Yaml;
using Scenarios.Cluster.Tests.Nodes;

namespace Scenarios.Cluster.Tests.ApiServer.Admission;

/// <summary>What a 1.33 API server fills in and refuses because of LimitRanges, quotas and Pod security levels, in its words.</summary>
internal sealed class LimitsAndQuotasTests
{
    private readonly ClusterFixture _cluster = new();

    [TestCase(
        "{}",
        "limits={cpu=200m,memory=128Mi},requests={cpu=100m,memory=64Mi}",
        "cpu, memory request for container c; cpu, memory limit for container c")]
    [TestCase(
        "{limits: {memory: 100Mi}}",
        "limits={memory=100Mi,cpu=200m},requests={memory=100Mi,cpu=100m}",
        "cpu request for container c; cpu limit for container c")]
    public void LimitRange_Defaults_AreFilledIn(string resources, string expected, string told)
    {
        Limit("{type: Container, default: {cpu: 200m, memory: 128Mi}, defaultRequest: {cpu: 100m, memory: 64Mi}}");

        var pod = Pod("p", resources).ValueOrThrow();

        var written = (ObjectValue)((ObjectValue)pod.ListAt("spec", "containers")[0])["resources"]!;
        Text(written["limits"]).ShouldBe(expected.Split("},")[0] + "}");
        pod.TextAt("metadata", "annotations", "kubernetes.io/limit-ranger").ShouldBe($"LimitRanger plugin set: {told}");
    }

    [TestCase("{limits: {cpu: 600m}}", "maximum cpu usage per Container is 500m, but limit is 600m")]
    [TestCase("{requests: {cpu: 10m}, limits: {cpu: 40m}}",
        "[minimum cpu usage per Container is 50m, but request is 10m, cpu max limit to request ratio per Container is 3, but provided "
        + "ratio is 4.000000]")]
    [TestCase(
        "{}",
        "[minimum cpu usage per Container is 50m.  No request is specified, maximum cpu usage per Container is 500m.  No limit is "
        + "specified, "
        + "cpu max limit to request ratio per Container is 3, but no request is specified or request is 0]")]
    public void LimitRange_Bounds_AreEnforced(string resources, string message)
    {
        // Without the defaults that the bounds would otherwise bring.
        Limit(
            "{type: Container, min: {cpu: 50m}, max: {cpu: 500m}, maxLimitRequestRatio: {cpu: 3}, default: {memory: 1Mi}}",
            keepsDefaults: false);

        Pod("p", resources).Status!.Message.ShouldBe($"pods \"p\" is forbidden: {message}");
    }

    [Test]
    public void LimitRange_OfClaims_IsEnforced()
    {
        Limit("{type: PersistentVolumeClaim, max: {storage: 1Gi}}");

        Create("PersistentVolumeClaim", "c", "spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 2Gi}}}").Status!.Message
            .ShouldBe(
                "persistentvolumeclaims \"c\" is forbidden: maximum storage usage per PersistentVolumeClaim is 1Gi, but request is 2Gi");
    }

    [Test]
    public void Quota_Used_GoesUpAndDown()
    {
        Quota("{pods: 2, requests.cpu: 500m, configmaps: 10}");
        Used().ShouldBe("configmaps=1,pods=0,requests.cpu=0");

        Pod("a", "{requests: {cpu: 300m}}").IsSuccess.ShouldBeTrue();
        Used().ShouldBe("configmaps=1,pods=1,requests.cpu=300m");
        Pod("b", "{requests: {cpu: 300m}}").Status!.Message.ShouldBe(
            "pods \"b\" is forbidden: exceeded quota: q, requested: requests.cpu=300m, used: requests.cpu=300m, limited: "
            + "requests.cpu=500m");
        _cluster.Settle();
        _cluster.Api.Delete(ClusterFixture.Type("Pod"), "default", "a", new DeleteOptions { GracePeriod = TimeSpan.Zero });
        _cluster.Settle();

        Used().ShouldBe("configmaps=1,pods=0,requests.cpu=0");
    }

    [Test]
    public void Quota_OfCompute_WantsItStated()
    {
        Quota("{limits.memory: 1Gi, requests.cpu: 1}");

        Pod("p", "{requests: {memory: 1Mi}}").Status!.Message.ShouldBe(
            "pods \"p\" is forbidden: failed quota: q: must specify limits.memory for: c; requests.cpu for: c");
    }

    [Test]
    public void Quota_ScopeBestEffort_CountsThoseAlone()
    {
        Quota("{pods: 0}, scopes: [BestEffort]");

        Pod("a", "{requests: {cpu: 1m}}").IsSuccess.ShouldBeTrue();
        Pod(
            "b",
            "{}").Status!.Message.ShouldBe("pods \"b\" is forbidden: exceeded quota: q, requested: pods=1, used: pods=0, limited: pods=0");
    }

    [Test]
    public void Quota_CountOfDeployments_IsEnforced()
    {
        Quota("{count/deployments.apps: 0}");

        const string Spec =
            "spec: {selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, spec: {containers: [{name: c, image: "
            + "nginx}]}}}";
        Create("Deployment", "web", Spec, "apps/v1").Status!.Message.ShouldBe(
            "deployments.apps \"web\" is forbidden: exceeded quota: q, requested: count/deployments.apps=1, used: "
            + "count/deployments.apps=0, limited: count/deployments.apps=0");
    }

    [TestCase("baseline", "hostNetwork: true", "securityContext: {privileged: true}",
        "host namespaces (hostNetwork=true), privileged (container \"c\" must not set securityContext.privileged=true)")]
    [TestCase("baseline", "volumes: [{name: v, hostPath: {path: /}}]", "securityContext: {capabilities: {add: [NET_ADMIN, CHOWN]}}",
        "non-default capabilities (container \"c\" must not include \"NET_ADMIN\" in securityContext.capabilities.add), hostPath "
        + "volumes (volume \"v\")")]
    [TestCase("baseline", "securityContext: {windowsOptions: {hostProcess: true}}",
        "securityContext: {windowsOptions: {hostProcess: true}}",
        "hostProcess (pod and container \"c\" must not set securityContext.windowsOptions.hostProcess=true)")]
    [TestCase("baseline", "securityContext: {appArmorProfile: {type: Unconfined}}", "ports: []",
        "forbidden AppArmor profiles (pod and annotation must not set AppArmor profile type to \"Unconfined\", "
        + "\"container.apparmor.security.beta.kubernetes.io/c=\"unconfined\"\")")]
    [TestCase("restricted", "securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}",
        "securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL], add: [CHOWN]}}",
        "unrestricted capabilities (container \"c\" must not include \"CHOWN\" in securityContext.capabilities.add)")]
    [TestCase("restricted", "securityContext: {runAsUser: 0, seccompProfile: {type: Unconfined}}",
        "securityContext: {allowPrivilegeEscalation: false, runAsNonRoot: false, capabilities: {drop: [ALL]}}",
        "runAsNonRoot != true (container \"c\" must not set securityContext.runAsNonRoot=false), runAsUser=0 (pod must not set "
        + "runAsUser=0), "
        + "seccompProfile (pod must not set securityContext.seccompProfile.type to \"Unconfined\")")]
    public void PodSecurity_Enforced_RefusesWithEveryFinding(string level, string spec, string container, string findings)
    {
        Label("enforce", level).IsSuccess.ShouldBeTrue();

        Create("Pod", "p", $"spec: {{containers: [{{name: c, image: nginx, {container}}}], {spec}}}").Status!.Message.ShouldBe(
            $"pods \"p\" is forbidden: violates PodSecurity \"{level}:latest\": {findings}");
    }

    [Test]
    public void PodSecurity_Warned_LetsPass()
    {
        Label("warn", "baseline");

        var result = Create("Pod", "p", "spec: {hostPID: true, containers: [{name: c, image: nginx}]}");

        result.IsSuccess.ShouldBeTrue();
        result.Warnings.ShouldBe(["would violate PodSecurity \"baseline:latest\": host namespaces (hostPID=true)"]);
    }

    [TestCase("", "{spec: {containers: [{name: c, image: 'nginx:9'}]}}", "host namespaces (hostPID=true)")]
    [TestCase("", "{metadata: {labels: {a: b}}}", "")]
    [TestCase("ephemeralcontainers",
        "{spec: {ephemeralContainers: [{name: e, image: busybox, securityContext: {privileged: true}}]}}",
        "host namespaces (hostPID=true), privileged (container \"e\" must not set securityContext.privileged=true)")]
    public void PodSecurity_PodThatWasThereBefore_IsLookedAtWhereImagesChange(string subresource, string patch, string findings)
    {
        Create("Pod", "p", "spec: {hostPID: true, containers: [{name: c, image: nginx}]}").IsSuccess.ShouldBeTrue();
        Label("enforce", "baseline").IsSuccess.ShouldBeTrue();

        var result = _cluster.Api.Patch(ClusterFixture.Type("Pod"), "default", "p", Scenarios.Api.Requests.PatchKind.Strategic,
            Scenarios.Cluster.Tests.Controllers.ControlPlane.Parse(patch).Tree, Scenarios.Api.Requests.WriteOptions.Default, subresource);

        (result.IsSuccess ? string.Empty : result.Status.Message).ShouldBe(findings.Length == 0 ? string.Empty
            : $"pods \"p\" is forbidden: violates PodSecurity \"baseline:latest\": {findings}");
    }

    [Test]
    public void PodSecurity_Level_MustBeOne() => Label("enforce", "extreme").Status!.Message.ShouldBe(
        "Namespace \"default\" is invalid: metadata.labels[pod-security.kubernetes.io/enforce]: Invalid value: \"extreme\": "
        + "must be one of privileged, baseline, restricted");

    [Test]
    public void PodSecurity_StricterThanPodsThatAreThere_TellsOfThem()
    {
        Pod("a", "{}");
        Pod("b", "{}");

        Label("enforce", "restricted").Warnings.ShouldBe(
        [
            "existing pods in namespace \"default\" violate the new PodSecurity enforce level \"restricted:latest\"",
            "a (and 1 other pod): allowPrivilegeEscalation != false, unrestricted capabilities, runAsNonRoot != true, seccompProfile",
        ]);
    }

    private static string Text(Value? amounts) =>
        $"limits={{{string.Join(',', ((ObjectValue)amounts!).Select(static amount => $"{amount.Key}={((StringValue)amount.Value).Text}"))}}}";

    private void Limit(string item, bool keepsDefaults = true)
    {
        var range = Create("LimitRange", "l", $"spec: {{limits: [{item}]}}").ValueOrThrow();
        if (!keepsDefaults)
        {
            var limit = ((ObjectValue)range.ListAt("spec", "limits")[0]).Without("default").Without("defaultRequest");
            _cluster.Cluster.Components.Api.Update(
                ClusterFixture.Type("LimitRange"),
                "default",
                range.With(["spec", "limits"], ListValue.Of(limit)),
                Scenarios.Cluster.ApiServer.Requests.ComponentWrites.Options);
        }
    }

    private void Quota(string hard)
    {
        Create("ResourceQuota", "q", $"spec: {{hard: {hard}}}").IsSuccess.ShouldBeTrue();
        _cluster.Settle();
    }

    private string Used()
    {
        var quota = _cluster.Api.Get(ClusterFixture.Type("ResourceQuota"), "default", "q").ValueOrThrow();
        var used = (ObjectValue)quota.Status["used"]!;
        return string.Join(
            ',',
            used.OrderBy(static amount => amount.Key, StringComparer.Ordinal)
                .Select(static amount => $"{amount.Key}={((StringValue)amount.Value).Text}"));
    }

    private ApiResult<ApiObject> Label(string mode, string level)
    {
        var type = ClusterFixture.Type("Namespace");
        var item = _cluster.Api.Get(type, string.Empty, "default").ValueOrThrow();
        return _cluster.Api.Update(
            type,
            string.Empty,
            item.With(["metadata", "labels", $"pod-security.kubernetes.io/{mode}"], new StringValue(level)),
            WriteOptions.Default);
    }

    private ApiResult<ApiObject> Pod(string name, string resources) =>
        Create("Pod", name, $"spec: {{containers: [{{name: c, image: \"nginx:1.27\", resources: {resources}}}]}}");

    private ApiResult<ApiObject> Create(string kind, string name, string rest, string version = "v1")
    {
        var yaml = YamlReader.Read($"apiVersion: {version}\nkind: {kind}\nmetadata: {{name: {name}}}\n{rest}", "test.yaml");
        yaml.Error.ShouldBeNull();
        return _cluster.Api.Create(
            ClusterFixture.Type(kind),
            "default",
            new ApiObject((ObjectValue)yaml.Documents[0].Value),
            WriteOptions.Default);
    }
}
