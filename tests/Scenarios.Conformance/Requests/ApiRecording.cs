using System.IO.Compression;
using System.Text.Json.Nodes;

namespace Scenarios.Conformance.Requests;

/// <summary>A session of requests at a real API server of 1.33 that stood alone: no controllers, no nodes.</summary>
internal sealed class ApiRecording
{
    private const string Archive = "api.zip";

    private ApiRecording(string name, JsonNode root)
    {
        Name = name;
        Namespace = (string)root["namespace"]!;
        var steps = root["steps"]!.AsArray();
        Requests = [.. steps.Select((step, index) => Read(index, step!)).OfType<RecordedRequest>()];
    }

    /// <summary>Such as <c>47-server-side-apply</c>.</summary>
    public string Name { get; }

    public string Namespace { get; }

    public IReadOnlyList<RecordedRequest> Requests { get; }

    public static IReadOnlyList<string> Names()
    {
        using var archive = Open();
        return [.. archive.Entries.Select(static entry => Path.GetFileNameWithoutExtension(entry.Name)).Order(StringComparer.Ordinal)];
    }

    public static ApiRecording Read(string name)
    {
        using var archive = Open();
        using var stream = archive.GetEntry(name + ".json")!.Open();
        return new ApiRecording(name, JsonNode.Parse(stream)!);
    }

    private static ZipArchive Open() => new(typeof(ApiRecording).Assembly.GetManifestResourceStream(Archive)!, ZipArchiveMode.Read);

    private static RecordedRequest? Read(int index, JsonNode step)
    {
        var response = step["response"]!;
        if (response["status"] is null)
        {
            return null;
        }

        var warnings = response["headers"]!.AsArray()
            .Where(static header => string.Equals((string)header![0]!, "Warning", StringComparison.OrdinalIgnoreCase))
            .Select(static header => (string)header![1]!);
        return new RecordedRequest(
            index, (string)step["name"]!, (step["template"] ?? step["request"])!.AsObject(), (int)response["status"]!, [.. warnings],
                response["body"]);
    }
}
