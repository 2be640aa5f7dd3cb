using Scenarios.Cluster.Images;
using Scenarios.Kernel.Randomness;

namespace Scenarios.Cluster.Nodes.Context;

/// <summary>The images on one node, and its queue of pulls: one at a time, as is the kubelet's default (serializeImagePulls).</summary>
internal sealed class NodeImages(ImageCatalogue catalogue, SeededRandom random, KubeletLatencies latencies)
{
    private const double BytesPerSecond = 100_000_000;

    /// <summary>Whom nodes ask for names: the gateway of their network, as in the recordings.</summary>
    private const string Resolver = "172.18.0.1";

    private static readonly TimeSpan DialTimeout = TimeSpan.FromSeconds(30);
    private readonly HashSet<string> _present = new(StringComparer.Ordinal);
    private TimeSpan _lineEnds;

    public ImageEntry? Find(ImageReference image) => catalogue.Find(image);

    public bool IsPresent(ImageReference image) => _present.Contains(image.Canonical);

    public void Add(ImageReference image) => _present.Add(image.Canonical);

    /// <summary>Enqueues a pull.</summary>
    /// <returns>When the pull begins and how long it takes.</returns>
    public (TimeSpan Wait, TimeSpan Pull) Enqueue(ImageReference image, TimeSpan now)
    {
        var wait = _lineEnds > now ? _lineEnds - now : TimeSpan.Zero;
        var pull = TimeOf(image);
        _lineEnds = now + wait + pull;
        return (wait, pull);
    }

    /// <summary>
    /// The error of a pull that cannot succeed, in containerd's wording. The kubelet takes the code from errors that are unknown to gRPC
    /// (kubernetes, staging/src/k8s.io/cri-client/pkg/remote_image.go).
    /// </summary>
    public string ErrorOf(ImageReference image)
    {
        var canonical = image.Canonical;
        var start = $"failed to pull and unpack image \"{canonical}\": failed to resolve reference \"{canonical}\":";
        if (catalogue.KnowsRepository(image))
        {
            return $"rpc error: code = NotFound desc = {start} {canonical}: not found";
        }

        return catalogue.KnowsRegistry(image)
            ? $"{start} pull access denied, repository does not exist or may require authorization: "
                + "server message: insufficient_scope: authorization failed"
            : $"{start} {RequestOf(image)}: dial tcp: lookup {image.Domain.Split(':')[0]} on {Resolver}:53: no such host";
    }

    private static string RequestOf(ImageReference image)
    {
        var host = image.Domain == "docker.io" ? "registry-1.docker.io" : image.Domain;
        var manifest = image.Digest.Length > 0 ? image.Digest : image.Tag;
        return $"failed to do request: Head \"https://{host}/v2/{image.Path}/manifests/{manifest}\"";
    }

    /// <summary>Enqueues a pull that the registry will not answer: containerd gives up dialling after 30 s.</summary>
    /// <returns>How long until it gives up.</returns>
    public TimeSpan EnqueueSilent(TimeSpan now)
    {
        var wait = _lineEnds > now ? _lineEnds - now : TimeSpan.Zero;
        _lineEnds = now + wait + DialTimeout;
        return wait + DialTimeout;
    }

    /// <summary>The error of a pull whose registry does not answer (containerd, core/remotes/docker).</summary>
    public string SilenceOf(ImageReference image)
    {
        // An address reserved for documentation (RFC 5737), because the registry's real address is unknown here.
        return $"rpc error: code = DeadlineExceeded desc = failed to pull and unpack image \"{image.Canonical}\": "
            + $"failed to resolve reference \"{image.Canonical}\": "
            + $"{RequestOf(image)}: dial tcp 203.0.113.10:443: i/o timeout";
    }

    /// <summary>Tells the cluster's owner of an image that is not in the catalogue.</summary>
    public void WarnOfUnknown(ImageReference image) => catalogue.WarnOfUnknown(image);

    private TimeSpan TimeOf(ImageReference image)
    {
        var entry = catalogue.Find(image);
        var asking = latencies.Registry();
        if (entry is null || IsPresent(image))
        {
            return asking;
        }

        return asking
            + random.Between(
                TimeSpan.FromSeconds(entry.Size / BytesPerSecond * 0.8),
                TimeSpan.FromSeconds(entry.Size / BytesPerSecond * 1.4));
    }
}
