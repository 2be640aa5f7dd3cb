namespace Scenarios.Cli.Watch;

/// <summary>The files below some folders at one instant. Notifications of the system may be lost, so all files are compared.</summary>
internal sealed class FileTree
{
    private static readonly string[] ToolFolders = ["node_modules", "bin", "obj", ".git"];
    private static readonly EnumerationOptions Options = new() { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.System };

    private readonly Dictionary<string, FileStamp> _files = new(StringComparer.Ordinal);

    private FileTree()
    {
    }

    /// <summary>Reads the state of all files.</summary>
    /// <param name="folders">Full paths; missing ones count as empty.</param>
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

    /// <summary>The state of a file; null if it is missing.</summary>
    public FileStamp? this[string path] => _files.GetValueOrDefault(path);

    /// <summary>The changed, new and deleted files; ordered.</summary>
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
            // The folder or a file was deleted meanwhile: the next look finds the new state.
        }
    }
}
