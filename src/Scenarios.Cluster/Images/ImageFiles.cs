using Scenarios.Api.Serialization.Yaml;

namespace Scenarios.Cluster.Images;

/// <summary>
/// Reads image entries from YAML, one per document. <c>like: ID</c> copies everything from the entry with that <c>id</c>, and the
/// document's own fields replace what was copied; in files, environment and variables only the named entries are replaced, and null removes
/// one.
/// </summary>
public sealed class ImageFiles
{
    private readonly Dictionary<string, ObjectValue> _trees;
    private readonly List<ImageEntry> _entries = [];

    /// <param name="known">Files whose entries <c>like</c> may refer to; null for none. Their entries are not added.</param>
    public ImageFiles(ImageFiles? known = null) =>
        _trees = new Dictionary<string, ObjectValue>(known?._trees ?? [], StringComparer.Ordinal);

    /// <summary>The entries read so far, in order.</summary>
    public IReadOnlyList<ImageEntry> Entries => _entries;

    /// <param name="fileName">For messages.</param>
    /// <exception cref="ImageCatalogueException">The text is not YAML, or an entry is invalid.</exception>
    public ImageFiles Add(string text, string fileName)
    {
        var manifest = YamlReader.Read(text, fileName);
        if (manifest.Error is { } error)
        {
            throw new ImageCatalogueException(error.ToString());
        }

        foreach (var document in manifest.Documents)
        {
            if (document.Value is not ObjectValue tree)
            {
                throw new ImageCatalogueException($"{fileName}: an image entry must be an object");
            }

            Add(Complete(tree, fileName), fileName);
        }

        return this;
    }

    private void Add(ObjectValue tree, string fileName)
    {
        if (tree["id"] is StringValue id)
        {
            _trees[id.Text] = tree;
        }

        _entries.Add(ImageEntryReader.Read(fileName, tree));
    }

    private ObjectValue Complete(ObjectValue tree, string fileName)
    {
        if (tree["like"] is not StringValue like)
        {
            return tree;
        }

        if (!_trees.TryGetValue(like.Text, out var start))
        {
            throw new ImageCatalogueException($"{fileName}: like names \"{like.Text}\", but no earlier entry has that id");
        }

        var merged = start.Without("names").Without("tags").Without("variants").Without("id");
        foreach (var (name, value) in tree)
        {
            var isMap = name is "environment" or "files" or "variables"
                && value is ObjectValue && merged[name] is ObjectValue;
            merged = merged.With(name, isMap ? Merge((ObjectValue)merged[name]!, (ObjectValue)value) : value);
        }

        return merged;
    }

    private static ObjectValue Merge(ObjectValue start, ObjectValue changes)
    {
        foreach (var (name, value) in changes)
        {
            start = value is NullValue ? start.Without(name) : start.With(name, value);
        }

        return start;
    }
}
