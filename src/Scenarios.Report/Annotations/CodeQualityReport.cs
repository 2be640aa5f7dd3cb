using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Scenarios.Report.Model;
using Scenarios.Running.Results;

namespace Scenarios.Report.Annotations;

/// <summary>
/// Failures as GitLab's code quality report (<c>artifacts:reports:codequality</c>), which shows them at their lines in a merge request
/// (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format).
/// </summary>
public static class CodeQualityReport
{
    /// <summary>GitLab reads no control characters that JSON escapes would not carry; the encoder leaves all scripts readable.</summary>
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };


    /// <summary>Writes the report: an array, empty after a run that passed.</summary>
    /// <param name="run">What ran.</param>
    /// <param name="pathOf">Converts a file name of the run to a path from the root of the repository.</param>
    /// <param name="stream">Where to; stays open.</param>
    public static void Write(RunResult run, Func<string, string> pathOf, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(stream);
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartArray();
            var known = new HashSet<string>(StringComparer.Ordinal);
            foreach (var annotation in Annotation.Of(run).Where(annotation => annotation.File.Length > 0))
            {
                Write(json, annotation, pathOf, Unique(known, annotation.Key));
            }

            json.WriteEndArray();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, Annotation annotation, Func<string, string> pathOf, string fingerprint)
    {
        json.WriteStartObject();
        json.WriteString("description", $"{annotation.Title}: {annotation.Message}");
        json.WriteString("check_name", "scenarios");
        json.WriteString("fingerprint", fingerprint);
        json.WriteString("severity", annotation.IsWarning ? "minor" : "major");
        json.WriteStartObject("location");
        json.WriteString("path", pathOf(annotation.File));
        json.WriteStartObject("lines");
        json.WriteNumber("begin", annotation.Line);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>
    /// The fingerprint by which GitLab recognizes a finding. Based on the subject, so that lines inserted above do not make it a new one.
    /// </summary>
    private static string Unique(HashSet<string> known, string key)
    {
        var number = 1;
        var fingerprint = TextHash.Of(key);
        while (!known.Add(fingerprint))
        {
            fingerprint = TextHash.Of(string.Create(CultureInfo.InvariantCulture, $"{key} {++number}"));
        }

        return fingerprint;
    }
}
