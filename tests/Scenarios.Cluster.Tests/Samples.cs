using Scenarios.Cluster.Tests.Controllers;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Tests;

/// <summary>Objects with what most tests need. The spec is written as flow YAML, so that a test shows what it is about.</summary>
internal static class Samples
{
    /// <param name="metadata">Fields besides name, namespace and uid; a uid among them replaces the usual one.</param>
    public static Pod Pod(string name = "web-1", string spec = "", string metadata = "", string status = "")
    {
        var uid = metadata.Contains("uid:", StringComparison.Ordinal) ? string.Empty : $", uid: uid of {name}";
        return Scenarios.Objects.Views.Core.Pod.Of(ControlPlane.Parse($$"""
            apiVersion: v1
            kind: Pod
            metadata: {name: {{name}}, namespace: default{{uid}}{{After(metadata)}} }
            spec: { {{spec}} }
            status: { {{status}} }
            """));
    }

    public static Node Node(
        string name = "worker",
        string cpu = "4",
        string memory = "8Gi",
        string pods = "110",
        string spec = "",
        string labels = "") =>
        Scenarios.Objects.Views.Core.Node.Of(ControlPlane.Parse($$"""
            apiVersion: v1
            kind: Node
            metadata: {name: {{name}}, uid: "uid of {{name}}", labels: { {{labels}} } }
            spec: { {{spec}} }
            status:
              allocatable: {cpu: "{{cpu}}", memory: {{memory}}, ephemeral-storage: 100Gi, pods: "{{pods}}"}
            """));

    /// <summary>A container with these requests.</summary>
    public static string Container(string cpu = "", string memory = "", string more = "")
    {
        var requests = new[] { (Name: "cpu", Value: cpu), (Name: "memory", Value: memory) }
            .Where(item => item.Value.Length > 0)
            .Select(item => $"{item.Name}: {item.Value}")
            .ToList();
        return $"{{name: c, image: nginx"
            + $"{(requests.Count > 0 ? $", resources: {{requests: {{ {string.Join(", ", requests)} }} }}" : string.Empty)}{After(more)} }}";
    }

    private static string After(string fields) => fields.Length == 0 ? string.Empty : ", " + fields;
}
