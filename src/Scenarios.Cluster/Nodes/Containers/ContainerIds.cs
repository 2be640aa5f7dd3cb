using System.Globalization;
using Scenarios.Kernel.Randomness;

namespace Scenarios.Cluster.Nodes.Containers;

/// <summary>Identifiers as a container runtime makes them.</summary>
internal static class ContainerIds
{
    /// <summary>64 random hexadecimal digits.</summary>
    public static string Next(SeededRandom random) =>
        string.Create(CultureInfo.InvariantCulture, $"{random.NextBits():x16}{random.NextBits():x16}{random.NextBits():x16}{random.NextBits():x16}");

    /// <summary>A digest that an image always has: derived from its name.</summary>
    public static string DigestOf(string image)
    {
        var random = new SeededRandom(StableHash.Of(image));
        return $"sha256:{Next(random)}";
    }
}
