using System.Threading.Tasks;
using Scenarios.Running.Parsing;
using Scenarios.Running.Reading;
using Scenarios.Running.Sources;

namespace Scenarios.Running.Selection;

/// <summary>Finds, reads and parses feature files.</summary>
/// <param name="baseDirectory">The folder that relative paths start from.</param>
/// <param name="language">The language of features that declare none.</param>
/// <param name="allowEmpty">Whether features and folders that test nothing are accepted.</param>
internal sealed class FeatureLoader(string baseDirectory, string language, bool allowEmpty = false)
{
    private readonly List<SourceError> _errors = [];

    /// <summary>What is wrong with paths, files and lines.</summary>
    public IReadOnlyList<SourceError> Errors => _errors;

    /// <summary>Parses all files that paths lead to, ordered by name.</summary>
    public IReadOnlyList<LoadedFeature> Load(IReadOnlyList<string> paths)
    {
        var finder = new FeatureFinder(baseDirectory, allowEmpty);
        foreach (var path in paths)
        {
            finder.Find(path);
        }

        var files = finder.Files;
        var read = new (LoadedFeature Feature, IReadOnlyList<SourceError> Errors)[files.Count];
        if (files.Count == 1)
        {
            read[0] = Load(files[0]);
        }
        else
        {
            Parallel.For(0, files.Count, index => read[index] = Load(files[index]));
        }

        _errors.AddRange(finder.Errors);
        _errors.AddRange(read.SelectMany(one => one.Errors));
        return Array.ConvertAll(read, one => one.Feature);
    }

    private (LoadedFeature Feature, IReadOnlyList<SourceError> Errors) Load(FoundFeature found)
    {
        var file = FeatureParser.Compile(Read(found), found.Path);
        if (found.Lines.Count == 0 || file.Document is null)
        {
            return (new LoadedFeature(file, found.IsWhole ? null : found.Lines.ToHashSet()), file.Errors);
        }

        var wrong = found.Lines.Distinct().Order()
            .Select(line => (Line: line, Error: LineChecks.Find(file.Uri, file.Text, file.Document, line)))
            .Where(line => line.Error is not null)
            .ToArray();
        var lines = found.Lines.Except(wrong.Select(line => line.Line)).ToHashSet();
        return (new LoadedFeature(file, found.IsWhole ? null : lines), [.. file.Errors, .. wrong.Select(line => line.Error!)]);
    }

    private ReadFeature Read(FoundFeature found)
    {
        try
        {
            return FeatureFileBytes.Read(found.Path) is { } bytes
                ? FeatureReading.Read(found.Uri, bytes, language, allowEmpty)
                : Unread("it is a named pipe, not a file");
        }
        catch (UnauthorizedAccessException)
        {
            return Unread("permission denied");
        }
        catch (IOException exception)
        {
            return Unread(exception is FileNotFoundException or DirectoryNotFoundException
                ? "it is a link that leads nowhere, or was just removed"
                : exception.Message);
        }

        ReadFeature Unread(string reason) =>
            new(found.Uri, "", null, [new SourceError(found.Uri, 0, 0, $"the file cannot be read: {reason}")]);
    }
}
