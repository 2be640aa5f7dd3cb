namespace Scenarios.Cluster.Images;

/// <summary>
/// All images that exist for a cluster: the user's own entries, then the built-in ones. An image that is not in the catalogue cannot be
/// pulled, and a warning says how to add it.
/// </summary>
public sealed class ImageCatalogue
{
    // Registries that everybody knows, and those whose hosts carry a name of one's own.
    private static readonly string[] Known =
        ["docker.io", "registry.k8s.io", "gcr.io", "quay.io", "ghcr.io", "mcr.microsoft.com", "public.ecr.aws", "registry.gitlab.com",
            "docker.elastic.co", "nvcr.io"];

    private static readonly string[] Series = [".gcr.io", ".pkg.dev", ".azurecr.io", ".amazonaws.com"];

    private readonly ImageIndex _own;
    private readonly ImageIndex _others;
    private readonly HashSet<string> _warned = new(StringComparer.Ordinal);
    private readonly Action<string> _warn;
    private (ImageReference? Image, ImageEntry? Entry) _last;

    /// <param name="entries">When several match an image, the first one counts.</param>
    /// <param name="warn">Called with one sentence for each requested image that is missing.</param>
    public ImageCatalogue(IEnumerable<ImageEntry> entries, Action<string> warn)
        : this(new ImageIndex(entries), ImageIndex.Empty, warn)
    {
    }

    /// <param name="own">The entries that count first.</param>
    /// <param name="others">The entries that count where no own one matches.</param>
    /// <param name="warn">As above.</param>
    internal ImageCatalogue(ImageIndex own, ImageIndex others, Action<string> warn) => (_own, _others, _warn) = (own, others, warn);

    /// <summary>The entry of an image, or null when the catalogue has none.</summary>
    public ImageEntry? Find(ImageReference image)
    {
        // Cached, because the same image is looked up again and again while many Pods start.
        if (!ReferenceEquals(image, _last.Image))
        {
            _last = (image, Search(image));
        }

        return _last.Entry;
    }

    private ImageEntry? Search(ImageReference image) => _own.Find(image) ?? _others.Find(image);

    /// <summary>The registries of its images, such as <c>docker.io</c>, without duplicates.</summary>
    public IEnumerable<string> Registries =>
        _own.Repositories.Concat(_others.Repositories).Select(static repository => repository.Split('/')[0]).Distinct();

    /// <summary>Whether the image's registry has an address: it is a public one, or one of the catalogue's.</summary>
    internal bool KnowsRegistry(ImageReference image) =>
        Known.Contains(image.Domain, StringComparer.Ordinal)
        || Array.Exists(Series, end => image.Domain.EndsWith(end, StringComparison.Ordinal))
        || Registries.Contains(image.Domain, StringComparer.Ordinal);

    public bool KnowsRepository(ImageReference image) => _own.Knows(image.Repository) || _others.Knows(image.Repository);

    internal void WarnOfUnknown(ImageReference image)
    {
        if (_warned.Add(image.Canonical))
        {
            _warn($"The image catalogue has no {image.Canonical}: Pods that use it stay in ImagePullBackOff. "
                + "Describe it in a YAML file of fixtures/images (names, ports, routes, commands) to run it.");
        }
    }
}
