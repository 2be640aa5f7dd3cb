using System.Runtime.CompilerServices;
using Scenarios.Objects.Facts;

namespace Scenarios.Cluster.Controllers.TemplateHash;

/// <summary>
/// The value of the label <c>pod-template-hash</c>, identical to that of Kubernetes 1.33: 32-bit FNV-1a over Go's printed form of the
/// template, in decimal, encoded in an alphabet without vowels (kubernetes, pkg/controller/controller_utils.go, ComputeHash). It depends on
/// the Go types and therefore on the version: other versions give other hashes for the same template.
/// </summary>
internal static class PodTemplateHash
{
    private static readonly TypeFacts Template = FactTable.Kubernetes.FindType("core/v1.PodTemplateSpec")!;

    // Each template is printed only once per process, however many clusters and reconciliations need its hash.
    private static readonly ConditionalWeakTable<ObjectValue, StrongBox<uint>> Known = [];

    /// <param name="template">The template, with the server's defaults.</param>
    /// <param name="collisions">The Deployment's <c>status.collisionCount</c>.</param>
    public static string Of(ObjectValue template, long? collisions)
    {
        var hash = new Fnv32(Known.GetValue(template, static given => new StrongBox<uint>(Compute(given))).Value);
        if (collisions is { } count)
        {
            // Upstream writes eight bytes, of which the number fills the first four.
            for (var shift = 0; shift < 32; shift += 8)
            {
                hash.Add((byte)(count >> shift));
            }

            for (var index = 0; index < 4; index++)
            {
                hash.Add(0);
            }
        }

        return SafeText.Of(hash.Value);
    }

    /// <summary>The printed form, to find out why two hashes differ.</summary>
    internal static string Print(ObjectValue template) => GoPrinter.Print(template, Template);

    private static uint Compute(ObjectValue template)
    {
        var hash = new Fnv32(Fnv32.Offset);
        hash.Add(Print(template));
        return hash.Value;
    }
}
