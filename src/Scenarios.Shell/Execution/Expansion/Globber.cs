using Scenarios.Shell.Files;
using Scenarios.Shell.Patterns;

namespace Scenarios.Shell.Execution.Expansion;

/// <summary>Finds the paths that match a pattern, in ordinal order.</summary>
internal static class Globber
{
    public static List<string> Expand(string pattern, string workingDirectory, IFileSystem files)
    {
        var isAbsolute = pattern.StartsWith('/');
        var found = new List<string> { isAbsolute ? "/" : string.Empty };
        var components = pattern.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < components.Length; i++)
        {
            var mustBeDirectory = i < components.Length - 1 || pattern.EndsWith('/');
            found = Step(found, components[i], mustBeDirectory, workingDirectory, files);
        }

        if (pattern.EndsWith('/'))
        {
            found = found.ConvertAll(path => path + "/");
        }

        found.Sort(StringComparer.Ordinal);
        return found;
    }

    private static List<string> Step(
        List<string> directories, string component, bool mustBeDirectory, string workingDirectory, IFileSystem files)
    {
        var result = new List<string>();
        var pattern = ShellPattern.Parse(component);
        foreach (var directory in directories)
        {
            var path = FilePath.Resolve(workingDirectory, directory);
            foreach (var name in component is "." or ".." ? [component] : files.List(path).Value ?? [])
            {
                var isHidden = name.StartsWith('.') && !pattern.StartsWithDot;
                var whole = directory.Length == 0 || directory == "/" ? directory + name : $"{directory}/{name}";
                if (!isHidden && pattern.IsMatch(name)
                    && (!mustBeDirectory || files.KindOf(FilePath.Resolve(workingDirectory, whole)) == FileKind.Directory))
                {
                    result.Add(whole);
                }
            }
        }

        return result;
    }
}
