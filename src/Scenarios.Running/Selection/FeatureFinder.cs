using Scenarios.Running.Sources;
using Scenarios.Running.Texts;

namespace Scenarios.Running.Selection;

/// <summary>
/// Finds feature files by the paths of a call. A file is found once, whatever links lead to it. A folder is visited once, so that a link to
/// a parent folder ends. Unreadable folders are reported, and the rest is found.
/// </summary>
internal sealed class FeatureFinder(string baseDirectory, bool allowEmpty)
{
    private const string Extension = ".feature";

    /// <summary>Emacs marks a file that is being edited with a dangling link of this prefix.</summary>
    private const string EditorLock = ".#";
    private const int MostNear = 3;

    private readonly List<SourceError> _errors = [];
    private readonly SortedList<string, FoundFeature> _files = new(StringComparer.Ordinal);

    /// <summary>Errors in the paths.</summary>
    public IReadOnlyList<SourceError> Errors => _errors;

    /// <summary>The files found, ordered by name.</summary>
    public IReadOnlyList<FoundFeature> Files => [.. _files.Values.OrderBy(file => file.Path, StringComparer.Ordinal)];

    /// <summary>Adds the files that a path leads to.</summary>
    public void Find(string path)
    {
        if (path.Length == 0)
        {
            Wrong("\"\"", "the path is empty: expected a feature file or a folder");
            return;
        }

        // A file whose name ends like a line number is still a file of that name.
        var whole = Path.GetFullPath(path, baseDirectory);
        var argument = File.Exists(whole) || Directory.Exists(whole) ? new PathArgument(path, []) : PathArgument.Parse(path);
        var full = Path.GetFullPath(argument.Path, baseDirectory);
        if (File.Exists(full))
        {
            FindFile(argument, full);
        }
        else if (!Directory.Exists(full))
        {
            Wrong(argument.Path, IsBarred(full)
                ? "it cannot be read: permission denied for a folder on the way"
                : $"there is no such file or folder{Hint(argument.Path, full)}");
        }
        else if (argument.Lines.Count > 0)
        {
            Wrong(argument.Path, "line numbers need a file, and this is a folder");
        }
        else
        {
            FindFolder(argument.Path, full);
        }
    }

    private void FindFile(PathArgument argument, string full)
    {
        if (full.EndsWith(Extension, StringComparison.OrdinalIgnoreCase))
        {
            Add(full, RealPath.Of(full), argument.Lines);
        }
        else
        {
            Wrong(argument.Path, $"this is not a feature file: expected a name that ends in {Extension}, or a folder");
        }
    }

    private void FindFolder(string path, string full)
    {
        var (files, errors) = (_files.Count, _errors.Count);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var links = new SortedList<string, string>(StringComparer.Ordinal);
        var root = RealPath.Of(full);
        var found = Walk(full, root, seen, links);
        // Links come last, so that the files in the folder itself are found under their own names.
        while (links.Count > 0)
        {
            var (link, real) = (links.Keys[0], links.Values[0]);
            links.RemoveAt(0);
            // The content of a parent folder was not requested.
            found |= !Holds(real, root) && Walk(link, real, seen, links);
        }

        if (!found && !allowEmpty && files == _files.Count && errors == _errors.Count)
        {
            Wrong(path, $"there is no feature file ({Extension}) in this folder or below (use --allow-empty to allow this)");
        }
    }

    /// <summary>Adds the feature files below a folder. Returns whether there were any.</summary>
    private bool Walk(string folder, string real, HashSet<string> seen, SortedList<string, string> links)
    {
        var found = false;
        var open = new Stack<(string Path, string Real)>([(folder, real)]);
        while (open.TryPop(out var next))
        {
            if (!seen.Add(next.Real))
            {
                continue;
            }

            foreach (var entry in EntriesOf(next.Path))
            {
                var isLink = entry.LinkTarget is not null;
                if (Directory.Exists(entry.FullName))
                {
                    if (isLink && RealPath.Of(entry.FullName) is var target)
                    {
                        if (!Holds(target, next.Real))
                        {
                            links.Add(entry.FullName, target);
                        }
                    }
                    else
                    {
                        open.Push((entry.FullName, Path.Join(next.Real, entry.Name)));
                    }
                }
                else if (
                    entry.Name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase)
                        && !entry.Name.StartsWith(EditorLock, StringComparison.Ordinal))
                {
                    Add(entry.FullName, isLink ? RealPath.Of(entry.FullName) : Path.Join(next.Real, entry.Name), []);
                    found = true;
                }
            }
        }

        return found;
    }

    /// <summary>Whether a folder is the same as another, or contains it.</summary>
    private static bool Holds(string folder, string other) =>
        other == folder || other.StartsWith(Path.EndsInDirectorySeparator(folder) ? folder : folder + '/', StringComparison.Ordinal);

    private FileSystemInfo[] EntriesOf(string folder)
    {
        try
        {
            return [.. new DirectoryInfo(folder).EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal)];
        }
        catch (UnauthorizedAccessException)
        {
            Wrong(UriOf(folder), "the folder cannot be read: permission denied. Its features did not run");
        }
        catch (IOException exception)
        {
            Wrong(UriOf(folder), $"the folder cannot be read: {exception.Message}. Its features did not run");
        }

        return [];
    }

    private void Add(string path, string real, IReadOnlyList<int> lines)
    {
        var isKnown = _files.TryGetValue(real, out var known);
        // Of several names the file's own wins, then the first in sort order, so that the order of the paths does not matter.
        var name = !isKnown || known!.Path == path ? path
            : path == real || (known.Path != real && string.CompareOrdinal(path, known.Path) < 0) ? path
            : known.Path;
        _files[real] = new FoundFeature(name, UriOf(name), [.. known?.Lines ?? [], .. lines], lines.Count == 0 || known?.IsWhole == true);
    }

    /// <summary>Whether a folder on the path is not accessible, so that the target may exist.</summary>
    private static bool IsBarred(string full)
    {
        try
        {
            _ = File.GetAttributes(full);
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private string UriOf(string path) => Path.GetRelativePath(baseDirectory, path).Replace('\\', '/');

    private void Wrong(string path, string message) => _errors.Add(new SourceError(path, 0, 0, message));

    private string Hint(string path, string full)
    {
        var colon = path.LastIndexOf(':');
        if (colon > 0 && File.Exists(Path.GetFullPath(path[..colon], baseDirectory)))
        {
            return $". \"{path[(colon + 1)..]}\" is not a line number: expected {path[..colon]}:LINE";
        }

        if (path.AsSpan().IndexOfAny("*?[{") >= 0)
        {
            return ". Only the shell expands patterns: remove the quotes around them, or name a folder to run all features in it";
        }

        var near = Near(full);
        return near.Length == 0 ? "" : $". Similar names: {string.Join(", ", near)}";
    }

    /// <summary>Features and folders beside a path whose names resemble its own.</summary>
    private string[] Near(string full)
    {
        var folder = Path.GetDirectoryName(full);
        var name = Path.GetFileName(full);
        if (!Directory.Exists(folder) || name.Length == 0)
        {
            return [];
        }

        try
        {
            return [.. new DirectoryInfo(folder).EnumerateFileSystemInfos()
                .Where(entry => entry.Name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) || entry is DirectoryInfo)
                .Select(entry => (entry.FullName, Distance: EditDistance.Between(name.ToLowerInvariant(), entry.Name.ToLowerInvariant())))
                .Where(entry => entry.Distance * 3 <= name.Length)
                .OrderBy(entry => entry.Distance)
                .ThenBy(entry => entry.FullName, StringComparer.Ordinal)
                .Take(MostNear)
                .Select(entry => UriOf(entry.FullName))];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
