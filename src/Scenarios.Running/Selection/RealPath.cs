namespace Scenarios.Running.Selection;

/// <summary>The one path of a file or folder, whatever symbolic links lead to it.</summary>
internal static class RealPath
{
    /// <summary>The number of links that Linux follows on one path.</summary>
    private const int MaximumLinks = 40;

    /// <summary>The path with all links resolved; unchanged if a link is dangling or circular.</summary>
    /// <param name="path">A full path.</param>
    public static string Of(string path)
    {
        var current = path;
        for (var count = 0; count < MaximumLinks; count++)
        {
            if (FirstLink(current) is not { } link)
            {
                return current;
            }

            try
            {
                var target = File.ResolveLinkTarget(link, returnFinalTarget: false)!.FullName;
                current = Path.GetFullPath(Path.Join(target, current[link.Length..]));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return path;
            }
        }

        return path;
    }

    private static string? FirstLink(string path)
    {
        for (var end = path.IndexOf(Path.DirectorySeparatorChar, 1); ; end = path.IndexOf(Path.DirectorySeparatorChar, end + 1))
        {
            var part = end < 0 ? path : path[..end];
            if (new FileInfo(part).LinkTarget is not null)
            {
                return part;
            }

            if (end < 0)
            {
                return null;
            }
        }
    }
}
