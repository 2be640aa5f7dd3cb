using Scenarios.Api.Requests;
using Scenarios.Api.Serialization.Yaml;

namespace Scenarios.Cluster.Tests.Nodes;

internal sealed class VolumeTests
{
    private readonly ClusterFixture _fixture = new();

    [TestCase("{name: v, emptyDir: {}}", "")]
    [TestCase("{name: v, hostPath: {path: /srv}}", "")]
    [TestCase("{name: v, configMap: {name: site}}", "a.txt\nb.txt\n")]
    [TestCase("{name: v, secret: {secretName: auth}}", "pw\n")]
    [TestCase("{name: v, downwardAPI: {items: [{path: name, fieldRef: {fieldPath: metadata.name}}]}}", "name\n")]
    [TestCase("{name: v, projected: {sources: [{configMap: {name: site}}, {secret: {name: auth}}]}}", "a.txt\nb.txt\npw\n")]
    public void Volume_Mounted_HoldsNothingButItsOwnFiles(string volume, string listed)
    {
        Mount(volume);

        _fixture.Exec("reader", "ls", "/data").Output.ShouldBe(listed);
        _fixture.Exec("reader", "cat", "/data/dev/null").Error.ShouldContain("No such file or directory");
        _fixture.Exec("reader", "sh", "-c", "echo gone > /dev/null; ls -d /dev /tmp").Output.ShouldBe("/dev\n/tmp\n");
    }

    [Test]
    public void DownwardApiVolume_OfFieldsAndResources_AreFiles()
    {
        Mount(
            """
            {name: v, downwardAPI: {items: [
              {path: labels, fieldRef: {fieldPath: metadata.labels}, mode: 256},
              {path: deep/annotation, fieldRef: {fieldPath: "metadata.annotations['example.com/build']"}},
              {path: deep/cpu, resourceFieldRef: {containerName: main, resource: requests.cpu, divisor: 1m}},
              {path: deep/memory, resourceFieldRef: {containerName: main, resource: limits.memory, divisor: 1Mi}},
              {path: limit, resourceFieldRef: {containerName: main, resource: limits.cpu}}]}}
            """);

        Read("labels").ShouldBe("app=\"reader\"\ntier=\"front\"");
        Read("deep/annotation").ShouldBe("two");
        Read("deep/cpu").ShouldBe("100");
        Read("deep/memory").ShouldBe("64");
        Read("limit").ShouldBe(NodeCpu());
    }

    [Test]
    public void ProjectedVolume_WithDownwardApi_IsAFile()
    {
        Mount(
            "{name: v, projected: {sources: [{configMap: {name: site}}, {downwardAPI: {items: [{path: where/uid, fieldRef: {fieldPath: "
            + "metadata.uid}}]}}]}}");

        Read("where/uid").ShouldBe(_fixture.Pod("reader").Uid);
        Read("a.txt").ShouldBe("one");
    }

    [TestCase(
        "downwardAPI: {items: [{path: a}]}",
        "spec.volumes[0].downwardAPI: Required value: one of fieldRef and resourceFieldRef is required")]
    [TestCase("downwardAPI: {items: [{fieldRef: {fieldPath: metadata.name}}]}", "spec.volumes[0].downwardAPI.path: Required value")]
    [TestCase("downwardAPI: {items: [{path: a, fieldRef: {}}]}", "spec.volumes[0].downwardAPI.fieldRef.fieldPath: Required value")]
    [TestCase(
        "downwardAPI: {items: [{path: /a, fieldRef: {fieldPath: metadata.name}}]}",
        "spec.volumes[0].downwardAPI.path: Invalid value: \"/a\": must be a relative path")]
    [TestCase(
        "downwardAPI: {items: [{path: ../a, fieldRef: {fieldPath: metadata.name}}]}",
        "spec.volumes[0].downwardAPI.path: Invalid value: \"../a\": must not contain '..'")]
    [TestCase(
        "downwardAPI: {items: [{path: ..a, fieldRef: {fieldPath: metadata.name}}]}",
        "spec.volumes[0].downwardAPI.path: Invalid value: \"..a\": must not start with '..'")]
    [TestCase(
        "downwardAPI: {items: [{path: a, fieldRef: {fieldPath: status.podIP}}]}",
        "spec.volumes[0].downwardAPI.fieldRef.fieldPath: Unsupported value: \"status.podIP\": supported values: "
        + "\"metadata.annotations\", \"metadata.labels\", \"metadata.name\", \"metadata.namespace\", \"metadata.uid\"")]
    [TestCase(
        "downwardAPI: {items: [{path: a, fieldRef: {fieldPath: metadata.generation}}]}",
        "spec.volumes[0].downwardAPI.fieldRef.fieldPath: Invalid value: \"metadata.generation\": error converting fieldPath: field "
        + "label not supported: metadata.generation")]
    [TestCase(
        "downwardAPI: {items: [{path: a, fieldRef: {fieldPath: \"metadata.name['x']\"}}]}",
        "spec.volumes[0].downwardAPI.fieldRef.fieldPath: Invalid value: \"metadata.name['x']\": error converting fieldPath: field label "
        + "does not support subscript: metadata.name['x']")]
    [TestCase(
        "downwardAPI: {items: [{path: a, resourceFieldRef: {resource: limits.cpu}}]}",
        "spec.volumes[0].downwardAPI.resourceFieldRef.containerName: Required value")]
    [TestCase(
        "downwardAPI: {items: [{path: a, resourceFieldRef: {containerName: main, resource: limits.gpu}}]}",
        "spec.volumes[0].downwardAPI.resourceFieldRef.resource: Unsupported value: \"limits.gpu\": supported values: \"limits.cpu\", "
        + "\"limits.ephemeral-storage\", \"limits.memory\", \"requests.cpu\", \"requests.ephemeral-storage\", \"requests.memory\"")]
    [TestCase(
        "downwardAPI: {items: [{path: a, resourceFieldRef: {containerName: main, resource: limits.cpu, divisor: 1k}}]}",
        "spec.volumes[0].downwardAPI.resourceFieldRef.divisor: Invalid value: \"limits.cpu\": only divisor's values 1m and 1 are "
        + "supported with the cpu resource")]
    [TestCase(
        "downwardAPI: {defaultMode: 512}",
        "spec.volumes[0].downwardAPI.defaultMode: Invalid value: 512: must be a number between 0 and 0777 (octal), both inclusive")]
    [TestCase(
        "configMap: {name: site, items: [{key: a.txt, path: ..}]}",
        "spec.volumes[0].configMap.items[0].path: Invalid value: \"..\": must not contain '..'")]
    [TestCase("hostPath: {path: ../up}", "spec.volumes[0].hostPath.path: Invalid value: \"../up\": must not contain '..'")]
    [TestCase(
        "projected: {sources: [{serviceAccountToken: {path: t, expirationSeconds: 5}}]}",
        "spec.volumes[0].projected.sources[0].serviceAccountToken.expirationSeconds: Invalid value: 5: may not specify a duration less "
        + "than 10 minutes")]
    [TestCase(
        "projected: {sources: [{configMap: {name: site, items: [{key: a.txt, path: p}]}}, {downwardAPI: {items: [{path: p, fieldRef: "
        + "{fieldPath: metadata.name}}]}}]}",
        "spec.volumes[0].projected: Invalid value: \"p\": conflicting duplicate paths")]
    public void Volume_ThatIsWrong_IsRefusedInTheServersWords(string source, string fault) =>
        Refusal($"  - {{name: v, {source}}}\n").ShouldBe($"Pod \"reader\" is invalid: {fault}");

    [Test]
    public void ConfigMapVolume_WhoseFilesStandInEachOthersWay_DoesNotMount()
    {
        Mount("{name: v, configMap: {name: site, items: [{key: a.txt, path: p}, {key: b.txt, path: p/q}]}}");

        _fixture.Pod("reader").TextAt("status", "phase").ShouldBe("Pending");
        _fixture.Events("reader").ShouldContain("Warning FailedMount MountVolume.SetUp failed for volume \"v\" : mkdir p: not a directory");
    }

    [Test]
    public void StatefulSet_WhoseMountsNameAClaimTemplate_IsAccepted() =>
        _fixture.Create("""
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: store}
            spec:
              serviceName: store
              selector: {matchLabels: {app: store}}
              template:
                metadata: {labels: {app: store}}
                spec:
                  containers: [{name: main, image: nginx:1.27, volumeMounts: [{name: data, mountPath: /data}]}]
              volumeClaimTemplates:
              - metadata: {name: data}
                spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
            """).ListAt("spec", "volumeClaimTemplates").Count.ShouldBe(1);

    private void Mount(string volume)
    {
        _fixture.Create("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: site}\ndata: {a.txt: one, b.txt: two}\n");
        _fixture.Create("apiVersion: v1\nkind: Secret\nmetadata: {name: auth}\nstringData: {pw: secret}\n");
        _fixture.Create(Reader("  - " + volume.Replace("\n", "\n    ", StringComparison.Ordinal) + "\n"));
        _fixture.Simulation.RunFor(TimeSpan.FromSeconds(20));
    }

    private static string Reader(string volumes) => $$$"""
        apiVersion: v1
        kind: Pod
        metadata: {name: reader, namespace: default, labels: {app: reader, tier: front}, annotations: {example.com/build: two}}
        spec:
          containers:
          - name: main
            image: busybox
            command: [sleep, '3600']
            resources: {requests: {cpu: 100m}, limits: {memory: 64Mi}}
            volumeMounts: [{name: v, mountPath: /data}]
          volumes:
        {{{volumes}}}
        """;

    private string Refusal(string volumes)
    {
        var tree = (ObjectValue)YamlReader.Read(Reader(volumes), "reader.yaml").Documents[0].Value;
        var result = _fixture.Api.Create(ClusterFixture.Type("Pod"), "default", new ApiObject(tree), WriteOptions.Default);
        return result.Status?.Message ?? "accepted";
    }

    private string Read(string path) => _fixture.Exec("reader", "cat", "/data/" + path).Output;

    private string NodeCpu() =>
        ((StringValue)_fixture.Api.Get(ClusterFixture.Type("Node"), string.Empty, _fixture.Pod("reader").TextAt("spec", "nodeName"))
            .ValueOrThrow()
            .ObjectAt("status", "allocatable")["cpu"]!).Text;
}
