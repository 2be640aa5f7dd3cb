using Scenarios.Api.Serialization.Yaml;

namespace Scenarios.Kubectl.Tests.Fixtures;

/// <summary>Objects written as YAML.</summary>
internal static class Manifests
{
    public static FakeApi Api(string yaml, FakeApi? api = null)
    {
        api ??= new FakeApi();
        var manifest = YamlReader.Read(yaml, "test");
        manifest.Error.ShouldBeNull();
        foreach (var tree in manifest.Documents.SelectMany(document => document.Objects()))
        {
            api.With(new ApiObject(tree));
        }

        return api;
    }

    /// <summary>The one object in the text.</summary>
    public static ObjectValue Tree(string yaml) => YamlReader.Read(yaml, "test").Documents.Single().Objects().Single();

    /// <summary>Two Pods in default, one in kube-system, a Service and a Node; all five minutes old.</summary>
    public const string Small = """
        apiVersion: v1
        kind: Pod
        metadata: {name: web-b, namespace: default, labels: {app: web, tier: back}, creationTimestamp: "2026-01-01T11:55:00Z"}
        spec: {nodeName: worker-1, containers: [{name: nginx, image: "nginx:1.25"}]}
        status: {phase: Running, podIP: 10.244.1.3, podIPs: [{ip: 10.244.1.3}], containerStatuses: [{name: nginx, ready: true, restartCount: 0, state: {running: {}}}]}
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: web-a, namespace: default, labels: {app: web}, creationTimestamp: "2026-01-01T11:58:00Z"}
        spec: {nodeName: worker-2, containers: [{name: nginx, image: "nginx:1.25"}]}
        status: {phase: Pending, containerStatuses: [{name: nginx, ready: false, restartCount: 0, state: {waiting: {reason: ContainerCreating}}}]}
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: coredns, namespace: kube-system, creationTimestamp: "2026-01-01T10:00:00Z"}
        spec: {containers: [{name: coredns, image: coredns}]}
        status: {phase: Running, containerStatuses: [{name: coredns, ready: true, restartCount: 0, state: {running: {}}}]}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: web, namespace: default, creationTimestamp: "2026-01-01T11:55:00Z"}
        spec: {type: ClusterIP, clusterIP: 10.96.0.10, clusterIPs: [10.96.0.10], ports: [{port: 8080, protocol: TCP}], selector: {app: web}}
        ---
        apiVersion: v1
        kind: Node
        metadata: {name: worker-1, creationTimestamp: "2026-01-01T11:55:00Z"}
        status: {conditions: [{type: Ready, status: "True"}], nodeInfo: {kubeletVersion: v1.33.1}}
        """;
}
