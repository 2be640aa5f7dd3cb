namespace Scenarios.Cluster.Images;

/// <summary>Image entries by repository. Immutable, so that clusters can share one.</summary>
internal sealed class ImageIndex
{
    private readonly Dictionary<string, List<ImageEntry>> _byRepository = new(StringComparer.Ordinal);

    /// <param name="entries">When several match an image, the first one counts.</param>
    public ImageIndex(IEnumerable<ImageEntry> entries)
    {
        foreach (var entry in entries)
        {
            foreach (var repository in entry.Repositories)
            {
                if (!_byRepository.TryGetValue(repository, out var list))
                {
                    _byRepository[repository] = list = [];
                }

                list.Add(entry);
            }
        }
    }

    public static ImageIndex Empty { get; } = new([]);

    public IEnumerable<string> Repositories => _byRepository.Keys;

    public bool Knows(string repository) => _byRepository.ContainsKey(repository);

    /// <summary>The entry of an image, or null when there is none.</summary>
    public ImageEntry? Find(ImageReference image)
    {
        foreach (var entry in _byRepository.GetValueOrDefault(image.Repository) ?? [])
        {
            if (entry.HasTag(image.Tag))
            {
                return entry;
            }
        }

        return null;
    }
}
