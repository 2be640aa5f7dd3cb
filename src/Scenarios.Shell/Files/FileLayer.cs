using System.Collections.Frozen;

namespace Scenarios.Shell.Files;

/// <summary>
/// Immutable files, such as those of an image, shared by any number of file systems. Built by <see cref="FileLayerBuilder"/>. Every
/// directory knows the names in it, so that listing needs no search.
/// </summary>
public sealed class FileLayer : IFileLayer
{
    private readonly FrozenDictionary<string, string?> _entries;
    private readonly FrozenDictionary<string, IReadOnlyList<string>> _names;
    private readonly FrozenDictionary<string, FileError> _unreadable;
    private readonly IReadOnlyDictionary<string, string> _links;
    private readonly IReadOnlyDictionary<string, FileRights> _rights;

    internal FileLayer(
        IReadOnlyDictionary<string, string?> entries,
        IReadOnlyDictionary<string, IReadOnlyList<string>> names,
        IReadOnlyDictionary<string, FileError> unreadable,
        IReadOnlyDictionary<string, string> links,
        IReadOnlyDictionary<string, FileRights> rights)
    {
        (_links, _rights) = (links, rights);
        _unreadable = unreadable.ToFrozenDictionary(StringComparer.Ordinal);
        _entries = entries.ToFrozenDictionary(StringComparer.Ordinal);
        _names = names.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Contains only the root, <c>/dev</c> and <c>/tmp</c>.</summary>
    public static FileLayer Empty { get; } = new FileLayerBuilder().Build();

    /// <summary>Contains only the root, as a fresh volume does.</summary>
    public static FileLayer EmptyVolume { get; } = FileLayerBuilder.OfVolume().Build();

    public FileKind? KindOf(string path) =>
        !_entries.TryGetValue(path, out var text) ? null : text is null ? FileKind.Directory : FileKind.File;

    public bool HasLinks => _links.Count > 0;

    public string? LinkAt(string path) => _links.GetValueOrDefault(path);

    public FileRights? RightsOf(string path) => _rights.TryGetValue(path, out var rights) ? rights : null;

    /// <summary>When all of it was written; null when unknown, as for images.</summary>
    public DateTimeOffset? MadeAt { get; init; }

    public DateTimeOffset? ModifiedAt(string path) => MadeAt;

    /// <summary>Always null: the texts are in memory, so the caller can count.</summary>
    public long? SizeOf(string path) => null;

    public FileResult<string> Read(string path)
    {
        if (!_entries.TryGetValue(path, out var text))
        {
            return FileError.NotFound;
        }

        return text is null ? FileError.IsDirectory : _unreadable.TryGetValue(path, out var reason) ? reason : FileResult<string>.Of(text);
    }

    public IReadOnlyList<string> NamesIn(string directory) => _names.TryGetValue(directory, out var names) ? names : [];
}
