namespace Scenarios.Shell.Files;

/// <summary>POSIX paths as text.</summary>
public static class FilePath
{
    /// <summary>Makes a program's path absolute, with <c>.</c>, <c>..</c> and doubled slashes resolved.</summary>
    public static string Resolve(string workingDirectory, string path)
    {
        var whole = path.StartsWith('/') ? path : workingDirectory is "/" ? $"/{path}" : $"{workingDirectory}/{path}";
        if (IsResolved(whole))
        {
            return whole;
        }

        var parts = new List<string>();
        foreach (var part in whole.Split('/'))
        {
            if (part == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part.Length > 0 && part != "." && part != "..")
            {
                parts.Add(part);
            }
        }

        return "/" + string.Join('/', parts);
    }

    /// <summary>Whether no part is empty or begins with a dot, which is true of most paths.</summary>
    private static bool IsResolved(string path)
    {
        for (var position = 0; position < path.Length; position++)
        {
            if (path[position] == '/' && (position == path.Length - 1 || path[position + 1] is '/' or '.'))
            {
                return false;
            }
        }

        return path.StartsWith('/');
    }

    /// <summary>The directory that contains a path; <c>/</c> for the root.</summary>
    public static string Parent(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash <= 0 ? "/" : path[..slash];
    }

    /// <summary>The last part of a path.</summary>
    public static string Name(string path) => path[(path.LastIndexOf('/') + 1)..];
}
