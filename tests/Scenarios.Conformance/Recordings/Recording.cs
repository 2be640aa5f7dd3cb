using System.IO.Compression;
using System.Text.Json;
using Scenarios.Api.Serialization.Json;

namespace Scenarios.Conformance.Recordings;

/// <summary>
/// One session at a real Kubernetes 1.33 cluster: files, commands with their answers, and every status and Event meanwhile.
/// </summary>
internal sealed class Recording
{
    private Recording(string group, string name, JsonElement root)
    {
        (Group, Name) = (group, name);
        Files = root.GetProperty("files")
            .EnumerateObject()
            .Select(file => KeyValuePair.Create(file.Name, file.Value.GetString()!))
            .ToList();
        Steps = StepsOf(root.GetProperty("steps")).ToList();
        History = root.TryGetProperty("history", out var history) ? history.EnumerateArray().Select(Change).ToList() : [];
    }

    /// <summary><c>seeds</c> (the exercises of the books) or <c>terminal</c> (what readers of such books type in a day).</summary>
    public string Group { get; }

    /// <summary>Such as <c>3/11-statefulset-names</c>.</summary>
    public string Name { get; }

    /// <summary>
    /// The sessions on metrics were typed at a cluster in which metrics-server had been installed minutes before; the others were not.
    /// </summary>
    public bool HasMetricsServer => Name.StartsWith("08-metrics/", StringComparison.Ordinal);

    public IReadOnlyList<KeyValuePair<string, string>> Files { get; }

    public IReadOnlyList<RecordedStep> Steps { get; }

    public IReadOnlyList<RecordedChange> History { get; }

    public override string ToString() => $"{Group}/{Name}";

    /// <summary>The names of all recordings of a group, in order.</summary>
    public static IReadOnlyList<string> NamesIn(string group)
    {
        using var archive = Open(group);
        return archive.Entries.Where(entry => entry.Name.EndsWith(".json", StringComparison.Ordinal))
            .Select(entry => entry.FullName[..^".json".Length])
            .Order(StringComparer.Ordinal)
            .ToList();
    }

    public static Recording Read(string group, string name)
    {
        using var archive = Open(group);
        using var stream = archive.GetEntry(name + ".json")!.Open();
        using var document = JsonDocument.Parse(stream);
        return new Recording(group, name, document.RootElement);
    }

    private static ZipArchive Open(string group) =>
        new(typeof(Recording).Assembly.GetManifestResourceStream(group + ".zip")!, ZipArchiveMode.Read);

    private static IEnumerable<RecordedStep> StepsOf(JsonElement steps)
    {
        var index = 0;
        foreach (var step in steps.EnumerateArray())
        {
            if (step.TryGetProperty("command", out var command))
            {
                var exit = step.GetProperty("exit");
                yield return new RecordedStep(
                    index,
                    command.GetString()!,
                    (int)step.GetProperty("at").GetDouble(),
                    step.GetProperty("stdout").GetString()!,
                    step.GetProperty("stderr").GetString()!,
                    exit.ValueKind == JsonValueKind.Null ? null : exit.GetInt32());
            }

            index++;
        }
    }

    private static RecordedChange Change(JsonElement change) => new(
        change[0].GetDouble(),
        change[1].GetString()!,
        change[2].GetString()!,
        (ObjectValue)JsonReader.ReadOrThrow(change[3].GetRawText()));
}
