#if REQNROLL
using System.Reflection;
using System.Text.Json;

namespace Scenarios.Steps.Hosting;

/// <summary>
/// The feature files of a test assembly, as the Cucumber Messages that Reqnroll's generator embeds name them: relative to the project.
/// Immutable; read once per assembly.
/// </summary>
internal sealed class FeatureCatalogue
{
    private const string Messages = ".feature.ndjson";

    private readonly Dictionary<(string Folder, string Title), string> _paths = [];

    private FeatureCatalogue()
    {
    }

    public static FeatureCatalogue Read(Assembly assembly)
    {
        var catalogue = new FeatureCatalogue();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(Messages, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            while (reader.ReadLine() is { } line)
            {
                catalogue.Add(line);
            }
        }

        return catalogue;
    }

    /// <summary>The file's path relative to the project's folder; null if there is none.</summary>
    /// <param name="folder">The feature's folder as Reqnroll names it.</param>
    /// <param name="title">The feature's title.</param>
    public string? Find(string folder, string title) => _paths.GetValueOrDefault((folder, title));

    /// <exception cref="InvalidOperationException">Two features of one folder have the same title: Reqnroll does not tell them apart at run time.</exception>
    private void Add(string line)
    {
        using var envelope = JsonDocument.Parse(line);
        if (!envelope.RootElement.TryGetProperty("gherkinDocument", out var document) || !document.TryGetProperty("feature", out var feature))
        {
            return;
        }

        var uri = document.GetProperty("uri").GetString()!;
        var slash = uri.LastIndexOf('/');
        var title = feature.GetProperty("name").GetString()!;
        if (!_paths.TryAdd((slash < 0 ? string.Empty : uri[..slash], title), uri))
        {
            throw new InvalidOperationException($"{uri} has the same title as another feature of its folder, \"{title}\": give them different titles.");
        }
    }
}
#endif
