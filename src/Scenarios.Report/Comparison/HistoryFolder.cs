using System.Globalization;
using System.Text.Json;
using Scenarios.Running.Results;

namespace Scenarios.Report.Comparison;

/// <summary>
/// A folder with one file for each commit's run (<c>--history DIR</c>). The same features, steps and seed give the same results. If two
/// runs
/// of the same commit and seed differ, that is reported, because something other than the commit has changed.
/// </summary>
public sealed class HistoryFolder
{
    private const string Ending = ".json";
    private readonly string _folder;
    private readonly List<RunDigest> _runs = [];

    private HistoryFolder(string folder) => _folder = folder;

    /// <summary>Files of the folder that cannot be read, one per line; they are skipped.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    /// <summary>Reads a folder; an empty or missing one has no runs.</summary>
    /// <exception cref="IOException">It cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public static HistoryFolder Read(string folder)
    {
        var history = new HistoryFolder(folder);
        if (!Directory.Exists(folder))
        {
            return history;
        }

        var problems = new List<string>();
        foreach (var path in Directory.EnumerateFiles(folder, "*" + Ending).Order(StringComparer.Ordinal))
        {
            try
            {
                history._runs.Add(
                    JsonSerializer.Deserialize(File.ReadAllBytes(path), RunDigestJson.Default.RunDigest)
                        ?? throw new JsonException("null"));
            }
            catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
            {
                problems.Add($"{path}: is not a run of a history, and is skipped: {exception.Message.Split(" Path:")[0]}");
            }
        }

        history.Problems = problems;
        return history;
    }

    /// <summary>
    /// Compares a run with an earlier run of the same commit if its results differ, otherwise with the last run of another
    /// commit.
    /// </summary>
    /// <param name="run">The run.</param>
    /// <param name="isExact">Whether its name identifies one state of all files, as a commit does.</param>
    /// <returns>Null if there is nothing to compare with.</returns>
    public RunComparison? Compare(RunDigest run, bool isExact)
    {
        ArgumentNullException.ThrowIfNull(run);
        var known = isExact ? _runs.Find(other => other.Name == run.Name) : null;
        if (known is not null && known.Seed == run.Seed)
        {
            var again = RunComparison.Of(
                $"This commit ran before with this seed, with other results: something other than {run.Name} has changed", known, run);
            if (again.Changes.Any(change => change.HasChanged))
            {
                return again;
            }
        }

        var last = _runs.Where(other => other.Name != run.Name).MaxBy(other => other.StartedAt);
        return last is null ? null : RunComparison.Of($"Since {last.Name} ({Text(last.StartedAt)})", last, run);
    }

    /// <summary>Stores a run, replacing an earlier one of the same name.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public void Keep(RunDigest run)
    {
        ArgumentNullException.ThrowIfNull(run);
        WholeFile.Write(Path.Combine(_folder, run.Name + Ending), stream =>
        {
            JsonSerializer.Serialize(stream, run, RunDigestJson.Default.RunDigest);
            stream.WriteByte((byte)'\n');
        });
    }

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
