namespace Scenarios.Shell.Files;

/// <summary>Follows symbolic links (path_resolution(7)).</summary>
public static class FileLinks
{
    /// <summary>How many links are followed at most, as in Linux.</summary>
    private const int Most = 40;

    /// <summary>The path with all links in it resolved.</summary>
    /// <param name="followsLast">Whether a link at the end of the path is followed as well.</param>
    /// <returns>Null when there are too many links, as in a cycle.</returns>
    public static string? Resolve(IFileSystem files, string path, bool followsLast = true)
    {
        ArgumentNullException.ThrowIfNull(files);
        return files.HasLinks ? Walk(path, followsLast, files.LinkAt) : path;
    }

    /// <param name="linkAt">Returns the target of a link whose path contains no other links.</param>
    internal static string? Walk(string path, bool followsLast, Func<string, string?> linkAt)
    {
        var (whole, followed) = (path, 0);
        var slash = 0;
        while (slash < whole.Length)
        {
            var next = whole.IndexOf('/', slash + 1);
            var end = next < 0 ? whole.Length : next;
            var target = end == whole.Length && !followsLast ? null : linkAt(whole[..end]);
            if (target is null)
            {
                slash = end;
                continue;
            }

            if (++followed > Most)
            {
                return null;
            }

            whole = FilePath.Resolve("/", FilePath.Resolve(FilePath.Parent(whole[..end]), target) + whole[end..]);
            slash = 0;
        }

        return whole;
    }
}
