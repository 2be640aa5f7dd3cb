namespace Scenarios.Cli.Watch;

/// <summary>The files below some folders at one instant. What the system says of changes may be lost; a look at all files is not.</summary>
internal sealed class FileTree
{
    private static readonly string[] ToolFolders = ["node_modules", "bin", "obj", ".git"];
    private static readonly EnumerationOptions Options = new() { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.System };

    private readonly Dictionary<string, FileStamp> _files = new(StringComparer.Ordinal);

    private FileTree()
    {
    }

    /// <summary>Looks at all files.</summary>
    /// <param name="folders">Full paths; those that are not there are empty.</param>
    public static FileTree Read(IEnumerable<string> folders)
    {
        var tree = new FileTree();
        var open = new Stack<string>(folders);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (open.TryPop(out var folder))
        {
            if (seen.Add(folder))
            {
                tree.Add(folder, open);
            }
        }

        return tree;
    }

    /// <summary>What of a file is there.</summary>
    public FileStamp? this[string path] => _files.GetValueOrDefault(path);

    /// <summary>The files that are other ones than before, are new, or are gone; ordered.</summary>
    public IReadOnlyList<string> ChangedSince(FileTree before)
    {
        var changed = new SortedSet<string>(StringComparer.Ordinal);
        changed.UnionWith(_files.Where(file => before[file.Key] != file.Value).Select(file => file.Key));
        changed.UnionWith(before._files.Keys.Where(path => !_files.ContainsKey(path)));
        return [.. changed];
    }

    private void Add(string folder, Stack<string> open)
    {
        try
        {
            foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos("*", Options))
            {
                if (entry is FileInfo { Exists: true } file)
                {
                    _files[file.FullName] = FileStamp.Of(file);
                }
                else if (
                    entry is DirectoryInfo below && below.LinkTarget is null && !ToolFolders.Contains(below.Name, StringComparer.Ordinal))
                {
                    open.Push(below.FullName);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The folder or a file is gone while it is looked at: the next look finds what is there.
        }
    }
}
