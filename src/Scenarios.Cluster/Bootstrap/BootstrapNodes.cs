using System.Globalization;
using Scenarios.Cluster.Sandboxes;

namespace Scenarios.Cluster.Bootstrap;

/// <summary>The nodes: node 0 is the control plane, the others are workers.</summary>
internal static class BootstrapNodes
{
    public const string ControlPlane = "control-plane";

    /// <summary>Addresses in Docker's network for kind, 172.18.0.0/16, in node order.</summary>
    public static string AddressOf(int node) =>
        string.Create(CultureInfo.InvariantCulture, $"172.18.{(node + 2) / 256}.{(node + 2) % 256}");

    /// <param name="writer">Receives the objects.</param>
    /// <param name="node">The node's number.</param>
    /// <param name="name">The node's name.</param>
    /// <returns>The created Node.</returns>
    public static ApiObject Write(BootstrapWriter writer, int node, string name) => writer.Create(
        node == 0 ? "control-plane" : "worker",
        ("name", new StringValue(name)),
        ("address", new StringValue(AddressOf(node))),
        ("podRange", new StringValue(PodRange.Of(node))),
        ("machine", new StringValue(Digits(node, 32))),
        ("system", new StringValue($"{Digits(node, 8)}-0000-4000-8000-{Digits(node, 12)}")))[0];

    /// <summary>kind's names: worker, worker2, worker3…</summary>
    public static string NameOf(int node) => node switch
    {
        0 => ControlPlane,
        1 => "worker",
        _ => string.Create(CultureInfo.InvariantCulture, $"worker{node}"),
    };

    private static string Digits(int node, int length) => (node + 1).ToString(CultureInfo.InvariantCulture).PadLeft(length, '0');
}
