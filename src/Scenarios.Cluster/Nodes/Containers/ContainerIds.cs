using System.Globalization;
using Scenarios.Cluster.Images;
using Scenarios.Kernel.Randomness;

namespace Scenarios.Cluster.Nodes.Containers;

/// <summary>Identifiers in the form that a container runtime generates.</summary>
internal static class ContainerIds
{
    /// <summary>What statuses write before a container's ID.</summary>
    public const string RuntimePrefix = "containerd://";

    private static readonly Recent<ImageReference, string> ImageIds = new(64, image => $"{image.Repository}@{DigestOf(image.Canonical)}");

    /// <summary>64 random hexadecimal digits.</summary>
    public static string Next(SeededRandom random) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{random.NextBits():x16}{random.NextBits():x16}{random.NextBits():x16}{random.NextBits():x16}");

    /// <summary>Like <see cref="Next"/>, in the form used in statuses.</summary>
    public static string NextOfStatus(SeededRandom random) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{RuntimePrefix}{random.NextBits():x16}{random.NextBits():x16}{random.NextBits():x16}{random.NextBits():x16}");

    /// <summary>An image's repository and digest, in the form used in statuses.</summary>
    public static string OfImage(ImageReference image) => ImageIds.Of(image);

    /// <summary>A stable digest for an image, derived from its name.</summary>
    private static string DigestOf(string image)
    {
        var random = new SeededRandom(StableHash.Of(image));
        return $"sha256:{Next(random)}";
    }
}
