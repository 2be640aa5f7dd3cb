namespace Scenarios.Shell.Files;

/// <summary>Collects files for a <see cref="FileLayer"/>. Directories come into being with what is in them.</summary>
public sealed class FileLayerBuilder
{
    private readonly SortedList<string, string?> _entries = new(StringComparer.Ordinal) { ["/"] = null };
    private readonly SortedList<string, FileError> _unreadable = new(StringComparer.Ordinal);
    private readonly SortedList<string, string> _links = new(StringComparer.Ordinal);
    private readonly SortedList<string, FileRights> _rights = new(StringComparer.Ordinal);
    private DateTimeOffset? _madeAt;

    /// <summary>Of a machine or container, which has <c>/dev</c> and <c>/tmp</c>.</summary>
    public FileLayerBuilder()
        : this(["/dev", "/tmp"])
    {
    }

    private FileLayerBuilder(string[] directories)
    {
        foreach (var directory in directories)
        {
            AddDirectory(directory);
        }
    }

    /// <summary>Of a volume, which has nothing but what is put into it.</summary>
    public static FileLayerBuilder OfVolume() => new([]);

    /// <summary>Adds a file, or replaces the one of before.</summary>
    /// <exception cref="ArgumentException">The path is not absolute, or a directory or file stands in the way.</exception>
    public FileLayerBuilder AddFile(string path, string text)
    {
        var whole = Check(path);
        if (_entries.TryGetValue(whole, out var before) && before is null)
        {
            throw new ArgumentException($"{path} is a directory.", nameof(path));
        }

        AddDirectory(FilePath.Parent(whole));
        _entries[whole] = text;
        return this;
    }

    /// <summary>Adds a file that is there and cannot be read.</summary>
    /// <param name="path">Its absolute path.</param>
    /// <param name="reason">What who reads it is told.</param>
    public FileLayerBuilder AddUnreadable(string path, FileError reason)
    {
        AddFile(path, string.Empty);
        _unreadable[Check(path)] = reason;
        return this;
    }

    /// <summary>Says when all of it was written.</summary>
    public FileLayerBuilder MadeAt(DateTimeOffset time)
    {
        _madeAt = time;
        return this;
    }

    /// <summary>Adds a symbolic link, in a directory that is there or comes into being.</summary>
    public FileLayerBuilder AddLink(string path, string target)
    {
        var whole = Check(path);
        AddDirectory(FilePath.Parent(whole));
        _links[whole] = target;
        return this;
    }

    /// <summary>Says who owns what stands at the path, and who may do what with it.</summary>
    public FileLayerBuilder SetRights(string path, FileRights rights)
    {
        _rights[Check(path)] = rights;
        return this;
    }

    /// <summary>Adds a directory and those above it.</summary>
    /// <exception cref="ArgumentException">The path is not absolute, or a file stands in the way.</exception>
    public FileLayerBuilder AddDirectory(string path)
    {
        var whole = Check(path);
        while (!_entries.TryGetValue(whole, out var before) || before is not null)
        {
            if (before is not null)
            {
                throw new ArgumentException($"{whole} is a file.", nameof(path));
            }

            _entries[whole] = null;
            whole = FilePath.Parent(whole);
        }

        return this;
    }

    public FileLayer Build()
    {
        var names = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var path in _entries.Keys.Where(path => path != "/").Concat(_links.Keys))
        {
            var parent = FilePath.Parent(path);
            if (!names.TryGetValue(parent, out var list))
            {
                names[parent] = list = [];
            }

            list.Add(FilePath.Name(path));
        }

        var sorted = names.ToDictionary(pair => pair.Key, pair => Sort(pair.Value), StringComparer.Ordinal);
        return new FileLayer(_entries, sorted, _unreadable, _links, _rights)
        {
            MadeAt = _madeAt,
        };
    }

    private static IReadOnlyList<string> Sort(List<string> names)
    {
        names.Sort(StringComparer.Ordinal);
        return names;
    }

    private static string Check(string path) => path.StartsWith('/')
        ? FilePath.Resolve("/", path)
        : throw new ArgumentException($"{path} is not an absolute path.", nameof(path));
}
