using System.Threading.Tasks;
using Scenarios.Running.Parsing;
using Scenarios.Running.Results;

namespace Scenarios.Running.Selection;

/// <summary>Finds, reads and parses feature files.</summary>
internal sealed class FeatureLoader(string baseDirectory, string language)
{
    private const string Pattern = "*.feature";

    private readonly List<SourceError> errors = [];

    /// <summary>Full paths of the files found, with the lines that are meant in each; no lines mean the whole file.</summary>
    private readonly Dictionary<string, HashSet<int>?> files = new(StringComparer.Ordinal);

    public IReadOnlyList<SourceError> Errors => errors;

    /// <summary>Parses all files that paths lead to, ordered by name.</summary>
    public IReadOnlyList<LoadedFeature> Load(IReadOnlyList<string> paths)
    {
        foreach (var path in paths)
        {
            Find(PathArgument.Parse(path));
        }

        var names = files.Keys.ToArray();
        Array.Sort(names, StringComparer.Ordinal);
        var loaded = new LoadedFeature[names.Length];
        if (names.Length == 1)
        {
            loaded[0] = Load(names[0], files[names[0]]);
        }
        else
        {
            Parallel.For(0, names.Length, index => loaded[index] = Load(names[index], files[names[index]]));
        }

        errors.AddRange(loaded.SelectMany(feature => feature.File.Errors));
        return loaded;
    }

    private void Find(PathArgument argument)
    {
        var full = Path.GetFullPath(argument.Path, baseDirectory);
        if (File.Exists(full))
        {
            Add(full, argument.Lines);
        }
        else if (!Directory.Exists(full))
        {
            errors.Add(new SourceError(argument.Path, 0, 0, "there is no such file or folder"));
        }
        else if (argument.Lines.Count > 0)
        {
            errors.Add(new SourceError(argument.Path, 0, 0, "lines can be named of a file only, and this is a folder"));
        }
        else
        {
            foreach (var file in Directory.EnumerateFiles(full, Pattern, SearchOption.AllDirectories))
            {
                Add(file, []);
            }
        }
    }

    private void Add(string file, IReadOnlyList<int> lines)
    {
        if (lines.Count == 0)
        {
            files[file] = null;
        }
        else if (!files.TryGetValue(file, out var known))
        {
            files[file] = [.. lines];
        }
        else
        {
            known?.UnionWith(lines);
        }
    }

    private LoadedFeature Load(string file, HashSet<int>? lines)
    {
        var uri = Path.GetRelativePath(baseDirectory, file).Replace('\\', '/');
        try
        {
            return new LoadedFeature(FeatureParser.Parse(uri, file, File.ReadAllText(file), language), lines);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var error = new SourceError(uri, 0, 0, $"the file cannot be read: {exception.Message}");
            return new LoadedFeature(new FeatureFile { Uri = uri, FullPath = file, Errors = [error] }, lines);
        }
    }
}
