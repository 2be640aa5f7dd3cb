using System.Runtime.CompilerServices;
using Scenarios.Objects.Facts;

namespace Scenarios.Cluster.Controllers.TemplateHash;

/// <summary>
/// The value of the label <c>pod-template-hash</c>, bit for bit as Kubernetes 1.33 computes it: 32-bit FNV-1a over Go's printed form of the
/// template, in decimal, spelled in an alphabet without vowels (kubernetes, pkg/controller/controller_utils.go, ComputeHash). It depends on
/// the Go types, and so on the version: the same template had other hashes in other versions.
/// </summary>
internal static class PodTemplateHash
{
    private static readonly TypeFacts Template = FactTable.Kubernetes.FindType("core/v1.PodTemplateSpec")!;

    // A template is printed once, however often its Deployment is looked at, and by whichever cluster of the process.
    private static readonly ConditionalWeakTable<ObjectValue, StrongBox<uint>> Known = [];

    /// <param name="template">With the server's defaults.</param>
    /// <param name="collisions">The Deployment's <c>status.collisionCount</c>.</param>
    public static string Of(ObjectValue template, long? collisions)
    {
        var hash = new Fnv32(Known.GetValue(template, static given => new StrongBox<uint>(Compute(given))).Value);
        if (collisions is { } count)
        {
            // Eight bytes are written, of which the number fills the first four.
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

    /// <summary>The printed form, for those who wonder why two hashes differ.</summary>
    internal static string Print(ObjectValue template) => GoPrinter.Print(template, Template);

    private static uint Compute(ObjectValue template)
    {
        var hash = new Fnv32(Fnv32.Offset);
        hash.Add(Print(template));
        return hash.Value;
    }
}
