using Scenarios.Cluster.Images;
using Scenarios.Kernel.Randomness;

namespace Scenarios.Cluster.Nodes;

/// <summary>The images on one node, and its line of pulls: one at a time, as the kubelet does by default (serializeImagePulls).</summary>
internal sealed class NodeImages(ImageCatalogue catalogue, SeededRandom random)
{
    private const double BytesPerSecond = 100_000_000;
    private readonly HashSet<string> _present = new(StringComparer.Ordinal);
    private TimeSpan _lineEnds;

    public ImageEntry? Find(ImageReference image) => catalogue.Find(image);

    public bool IsPresent(ImageReference image) => _present.Contains(image.Canonical);

    public void Add(ImageReference image) => _present.Add(image.Canonical);

    /// <summary>Takes a place in the line.</summary>
    /// <returns>When the pull begins and how long it takes.</returns>
    public (TimeSpan Wait, TimeSpan Pull) Enqueue(ImageReference image, TimeSpan now)
    {
        var wait = _lineEnds > now ? _lineEnds - now : TimeSpan.Zero;
        var pull = TimeOf(image);
        _lineEnds = now + wait + pull;
        return (wait, pull);
    }

    /// <summary>The error of a pull that cannot succeed, in containerd's words.</summary>
    public string ErrorOf(ImageReference image)
    {
        var canonical = image.Canonical;
        var start = $"failed to pull and unpack image \"{canonical}\": failed to resolve reference \"{canonical}\":";
        return catalogue.KnowsRepository(image)
            ? $"rpc error: code = NotFound desc = {start} {canonical}: not found"
            : $"rpc error: code = Unknown desc = {start} pull access denied, repository does not exist or may require authorization: "
                + "server message: insufficient_scope: authorization failed";
    }

    /// <summary>Tells the cluster's owner of an image that the catalogue lacks.</summary>
    public void WarnOfUnknown(ImageReference image) => catalogue.WarnOfUnknown(image);

    private TimeSpan TimeOf(ImageReference image)
    {
        var entry = catalogue.Find(image);
        var asking = random.Between(TimeSpan.FromMilliseconds(700), TimeSpan.FromMilliseconds(1500));
        if (entry is null || IsPresent(image))
        {
            return asking;
        }

        return asking + random.Between(TimeSpan.FromSeconds(entry.Size / BytesPerSecond * 0.8), TimeSpan.FromSeconds(entry.Size / BytesPerSecond * 1.4));
    }
}
