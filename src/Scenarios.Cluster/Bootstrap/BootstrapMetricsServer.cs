using Scenarios.Cluster.Controllers.TemplateHash;
using Scenarios.Cluster.Sandboxes;
using Scenarios.Objects.Views.Apps;

namespace Scenarios.Cluster.Bootstrap;

/// <summary>metrics-server, running since it was installed.</summary>
internal static class BootstrapMetricsServer
{
    public const string Name = "metrics-server";

    /// <summary>The hash of the template in metrics-server.yaml, checked by a test.</summary>
    public const string Hash = "8467fcc7b7";

    /// <summary>Its APIService, roles and bindings, whose resources are read only when first needed.</summary>
    public static IReadOnlyList<ObjectValue> ObjectsOf(DateTimeOffset made) =>
        [.. BootstrapFile.Read("metrics-server-access", new Dictionary<string, Value> { ["made"] = Timestamp.ValueOf(made) })];

    /// <param name="node">The name of the node it runs on.</param>
    /// <param name="number">That node's number.</param>
    public static void Write(BootstrapWriter writer, string node, int number)
    {
        var hash = ("hash", (Value)new StringValue(Hash));
        var address = ("address", (Value)new StringValue($"{PodRange.PrefixOf(number)}2"));
        var deployment = writer.Create("metrics-server", hash)[^1];
        var spec = Deployment.Of(deployment).Spec.Template.Spec;
        var made = writer.Create("metrics-server-pods", hash, ("owner", Owner(deployment)), ("podSpec", spec.Tree));
        var pod = writer.Create(
            "metrics-server-pod", hash, address, ("owner", Owner(made[1])), ("podSpec", (spec with { NodeName = node }).Tree),
            ("hostAddress", new StringValue(BootstrapNodes.AddressOf(number))))[0];
        writer.Create("metrics-server-endpoints", address, ("owner", Owner(made[0])), ("node", new StringValue(node)),
            ("pod", new StringValue(pod.Name)), ("uid", new StringValue(pod.Uid)));
    }

    private static ObjectValue Owner(ApiObject item) => OwnerReference.ToController(item).ToTree();
}
