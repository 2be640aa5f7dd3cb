namespace Scenarios.Shell.Files;

/// <summary>Collects files for a <see cref="FileLayer"/>. Directories are created along with what is in them.</summary>
public sealed class FileLayerBuilder
{
    private readonly SortedList<string, string?> _entries = new(StringComparer.Ordinal) { ["/"] = null };
    private readonly SortedList<string, FileError> _unreadable = new(StringComparer.Ordinal);
    private readonly SortedList<string, string> _links = new(StringComparer.Ordinal);
    private readonly SortedList<string, FileRights> _rights = new(StringComparer.Ordinal);
    private DateTimeOffset? _madeAt;

    /// <summary>For a machine or container, which has <c>/dev</c> and <c>/tmp</c>.</summary>
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

    /// <summary>For a volume, which contains only what is put into it.</summary>
    public static FileLayerBuilder OfVolume() => new([]);

    /// <summary>Adds a file, or replaces an earlier one.</summary>
    /// <exception cref="ArgumentException">The path is not absolute, or it conflicts with a directory or a file.</exception>
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

    /// <summary>Adds a file that exists but cannot be read.</summary>
    /// <param name="path">Its absolute path.</param>
    /// <param name="reason">The error for those who read it.</param>
    public FileLayerBuilder AddUnreadable(string path, FileError reason)
    {
        AddFile(path, string.Empty);
        _unreadable[Check(path)] = reason;
        return this;
    }

    /// <summary>Sets when all of it was written.</summary>
    public FileLayerBuilder MadeAt(DateTimeOffset time)
    {
        _madeAt = time;
        return this;
    }

    /// <summary>Adds a symbolic link; missing directories are created.</summary>
    public FileLayerBuilder AddLink(string path, string target)
    {
        var whole = Check(path);
        AddDirectory(FilePath.Parent(whole));
        _links[whole] = target;
        return this;
    }

    /// <summary>Sets owner and permissions of a path.</summary>
    public FileLayerBuilder SetRights(string path, FileRights rights)
    {
        _rights[Check(path)] = rights;
        return this;
    }

    /// <summary>Adds a directory and its parents.</summary>
    /// <exception cref="ArgumentException">The path is not absolute, or it conflicts with a file.</exception>
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
