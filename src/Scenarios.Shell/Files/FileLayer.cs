using System.Collections.Frozen;

namespace Scenarios.Shell.Files;

/// <summary>
/// Files that never change, shared by any number of file systems: what an image brings. Built by <see cref="FileLayerBuilder"/>.
/// Every directory knows the names in it, so that listing costs no search.
/// </summary>
public sealed class FileLayer
{
    private readonly FrozenDictionary<string, string?> _entries;
    private readonly FrozenDictionary<string, IReadOnlyList<string>> _names;

    internal FileLayer(IReadOnlyDictionary<string, string?> entries, IReadOnlyDictionary<string, IReadOnlyList<string>> names)
    {
        _entries = entries.ToFrozenDictionary(StringComparer.Ordinal);
        _names = names.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Only the root and <c>/dev</c>, <c>/tmp</c>.</summary>
    public static FileLayer Empty { get; } = new FileLayerBuilder().Build();

    /// <summary>Only the root: what a fresh volume holds.</summary>
    public static FileLayer EmptyVolume { get; } = FileLayerBuilder.OfVolume().Build();

    internal bool Contains(string path) => _entries.ContainsKey(path);

    /// <summary>The text of a file; null for a directory.</summary>
    internal string? TextOf(string path) => _entries[path];

    internal IReadOnlyList<string> NamesIn(string directory) => _names.TryGetValue(directory, out var names) ? names : [];
}
