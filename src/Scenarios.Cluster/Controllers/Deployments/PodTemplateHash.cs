using Scenarios.Api.Tree;
using Scenarios.Kernel.Randomness;

namespace Scenarios.Cluster.Controllers.Deployments;

/// <summary>Interim.</summary>
internal static class PodTemplateHash
{
    public static string Of(ObjectValue template, long? collisions) =>
        SafeEncode((StableHash.Of(template.ToString()) & 0xFFFFFFFF).ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static string SafeEncode(string digits) => string.Create(digits.Length, digits, static (text, source) =>
    {
        for (var i = 0; i < text.Length; i++) { text[i] = "bcdfghjklmnpqrstvwxz2456789"[source[i] % 27]; }
    });
}
