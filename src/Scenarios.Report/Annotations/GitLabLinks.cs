using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Scenarios.Running.Results;

namespace Scenarios.Report.Annotations;

/// <summary>
/// Links that GitLab shows beside a job's log (<c>artifacts:reports:annotations</c>,
/// https://docs.gitlab.com/ci/yaml/artifacts_reports/#artifactsreportsannotations): to the reports that the job keeps, and to the line of
/// each failure. GitLab accepts twenty links per job and 80 KB.
/// </summary>
public static class GitLabLinks
{
    private const int MostLinks = 20;
    private const int LongestLabel = 200;
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };


    /// <summary>Writes the links.</summary>
    /// <param name="run">What ran.</param>
    /// <param name="reports">The reports by kind, with the address of each.</param>
    /// <param name="addressOf">The address of a line of a file, as the run names it; null if there is none.</param>
    /// <param name="stream">Where to; stays open.</param>
    public static void Write(
        RunResult run, IReadOnlyList<KeyValuePair<string, string>> reports, Func<string, int, string?> addressOf, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(stream);
        var failures = Annotation.Of(run)
            .Where(annotation => annotation.File.Length > 0)
            .Select(
                annotation =>
                    (
                        Label: string.Create(
                            CultureInfo.InvariantCulture, $"{annotation.File}:{annotation.Line}  {annotation.Title}"), Address: addressOf(
                                annotation.File, annotation.Line)))
            .Where(link => link.Address is not null)
            .Take(MostLinks - reports.Count)
            .ToArray();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            Write(json, "Scenarios", [.. reports.Select(report => (report.Key, report.Value))]);
            Write(json, "Scenarios that did not pass", Array.ConvertAll(failures, link => (link.Label, link.Address!)));
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, string section, (string Label, string Address)[] links)
    {
        if (links.Length == 0)
        {
            return;
        }

        json.WriteStartArray(section);
        foreach (var (label, address) in links)
        {
            json.WriteStartObject();
            json.WriteStartObject("external_link");
            json.WriteString("label", label.Length > LongestLabel ? label[..LongestLabel] + "…" : label);
            json.WriteString("url", address);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
