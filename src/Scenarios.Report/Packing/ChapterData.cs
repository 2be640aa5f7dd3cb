using System.Text.Encodings.Web;
using System.Text.Json;
using Scenarios.Accounts;
using Scenarios.Report.Model;
using Scenarios.Report.Pictures;
using Scenarios.Report.Writing;
using Scenarios.Running.Results;

namespace Scenarios.Report.Packing;

/// <summary>
/// The data of a chapter that the page's script shows on demand: the instants of each scenario, as differences from one to the next, and
/// the
/// changes of each step. Compressed, because most of it is never shown. Similar data is stored together, and each text once, to compress
/// better.
/// </summary>
internal sealed class ChapterData
{
    /// <summary>The limit of instants per scenario; beyond it, close ones are merged.</summary>
    private const int MostMoments = 100;

    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private readonly FolderText _folder;
    private readonly DrawnLines _drawn;
    private readonly ScenarioEntry[] _scenarios;
    private readonly IReadOnlyList<Moment>[] _moments;
    private readonly List<Listing> _listings = [];
    private readonly TextTable _texts;

    private ChapterData(FolderText folder, DrawnLines drawn, IEnumerable<ScenarioEntry> scenarios)
    {
        _drawn = drawn;
        _folder = folder;
        _texts = new TextTable(folder);
        _scenarios = [.. scenarios];
        _moments = Array.ConvertAll(_scenarios, scenario => Thin([.. Accounts(scenario).SelectMany(account => account.Moments)]));
    }

    /// <summary>The scenarios' data as text; empty if there is none.</summary>
    /// <param name="folder">Removes the folder of this machine from texts.</param>
    /// <param name="drawn">What the page has already drawn.</param>
    /// <param name="scenarios">All of the chapter, in the order of their elements.</param>
    public static string Pack(FolderText folder, DrawnLines drawn, IEnumerable<ScenarioEntry> scenarios)
    {
        var data = new ChapterData(folder, drawn, scenarios);
        return !Array.Exists(data._scenarios, scenario => HasData(scenario.Result)) ? "" : Base85.Encode(Deflater.Pack(data.Write()));
    }

    /// <summary>Whether the scenario has instants or changes to show.</summary>
    private static bool HasData(ScenarioResult scenario) =>
        scenario.Steps.Any(step => step.Account is { } account && (account.Changes.Count > 0 || account.Moments.Count > 1));

    /// <summary>The start of each step and the end of the last one; steps without an account took no time.</summary>
    private static IEnumerable<TimeSpan> Times(IReadOnlyList<StepResult> steps)
    {
        var now = TimeSpan.Zero;
        foreach (var step in steps)
        {
            yield return now = step.Account?.Begin ?? now;
            now = step.Account?.End ?? now;
        }

        yield return now;
    }

    private static IEnumerable<StepAccount> Accounts(ScenarioEntry scenario) =>
        scenario.Result.Steps.Select(step => step.Account).OfType<StepAccount>();

    private byte[] Write()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            WriteEach(json, "s", _scenarios, scenario => WriteNumbers(json, Times(scenario.Result.Steps)));
            WriteEach(json, "c", _scenarios, scenario => WriteAll(json, scenario.Result.Steps, step => WriteChanges(json, step.Account)));
            WriteEach(json, "a", _moments, moments => WriteNumbers(json, moments.Select(moment => moment.At)));
            WriteEach(json, "y", _scenarios, scenario =>
                WriteAll(json, scenario.Result.Steps, step => WriteClaim(json, step.Account?.Claim)));
            var lines = new Dictionary<string, int>(StringComparer.Ordinal);
            var pictures = Array.ConvertAll(_moments, moments => new PictureLines(_folder, _drawn, lines, moments));
            WriteEach(json, "p", pictures, picture => WriteAll(json, picture.Differences, lines =>
                WriteAll(json, lines, json.WriteNumberValue)));
            WriteEach(json, "r", _moments, moments => WriteAll(json, moments, moment =>
                WriteAll(json, moment.Rows, row => WriteRow(json, row))));
            WriteEach(json, "e", _moments, moments => WriteAll(json, moments, moment => WriteAnnouncements(json, moment)));
            WriteEach(json, "l", lines.Keys, line => json.WriteStringValue(_drawn.ShortenKnown(line)));
            WriteEach(json, "t", _listings, listing => WriteListing(json, listing));
            WriteEach(json, "w", _texts.All, json.WriteStringValue);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void WriteEach<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WritePropertyName(name);
        WriteAll(json, items, write);
    }

    private static void WriteAll<T>(Utf8JsonWriter json, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray();
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes milliseconds, each relative to the one before.</summary>
    private static void WriteNumbers(Utf8JsonWriter json, IEnumerable<TimeSpan> times)
    {
        var before = 0L;
        WriteAll(json, times, time =>
        {
            var now = (long)time.TotalMilliseconds;
            json.WriteNumberValue(now - before);
            before = now;
        });
    }

    private void WriteChanges(Utf8JsonWriter json, StepAccount? account) =>
        WriteAll(json, account?.Changes ?? [], change =>
        {
            json.WriteStartArray();
            json.WriteNumberValue((long)(change.At - account!.Begin).TotalMilliseconds);
            json.WriteNumberValue((int)change.Verb);
            WriteText(json, change.Kind);
            WriteText(json, change.Name);
            WriteText(json, change.By);
            foreach (var field in change.Fields)
            {
                WriteText(json, field.Path);
                WriteText(json, field.Before);
                WriteText(json, field.After);
            }

            json.WriteEndArray();
        });

    private void WriteRow(Utf8JsonWriter json, ListedRow row)
    {
        var listing = _listings.FindIndex(known => known.Name == row.Listing.Name);
        if (listing < 0)
        {
            listing = _listings.Count;
            _listings.Add(row.Listing);
        }

        json.WriteStartArray();
        json.WriteNumberValue(listing);
        WriteText(json, row.Name);
        if (row.Cells is { } cells)
        {
            json.WriteNumberValue((long)row.Since.TotalSeconds);
            for (var column = 0; column < cells.Count; column++)
            {
                // The name is already written, and the script computes the age.
                WriteText(json, column == row.Listing.AgeColumn || (column == 0 && cells[column] == row.Name) ? "" : cells[column]);
            }
        }

        json.WriteEndArray();
    }

    private void WriteAnnouncements(Utf8JsonWriter json, Moment moment) =>
        WriteAll(json, moment.Announcements, announcement =>
        {
            json.WriteStartArray();
            var slash = announcement.About.IndexOf('/', StringComparison.Ordinal);
            var (kind, name) = (announcement.About[..(slash + 1)], announcement.About[(slash + 1)..]);
            json.WriteNumberValue(announcement.IsWarning ? 1 : 0);
            WriteText(json, announcement.Reason);
            WriteText(json, kind);
            WriteText(json, name);
            json.WriteNumberValue(_texts.NumberOf(announcement.Text, name));
            json.WriteEndArray();
        });

    private void WriteClaim(Utf8JsonWriter json, ClaimAccount? claim)
    {
        json.WriteStartArray();
        if (claim is not null)
        {
            WriteAll(json, claim.Reasons, line => WriteText(json, line));
            foreach (var subject in claim.About)
            {
                WriteText(json, subject.Kind);
                WriteText(json, subject.Name);
            }
        }

        json.WriteEndArray();
    }

    private void WriteListing(Utf8JsonWriter json, Listing listing)
    {
        json.WriteStartArray();
        json.WriteStringValue(listing.Name);
        json.WriteNumberValue(listing.AgeColumn);
        foreach (var column in listing.Columns)
        {
            WriteText(json, column);
        }

        json.WriteEndArray();
    }

    private void WriteText(Utf8JsonWriter json, string? text) => json.WriteNumberValue(_texts.NumberOf(text));

    /// <summary>Merges neighbours until there are few enough.</summary>
    private static IReadOnlyList<Moment> Thin(IReadOnlyList<Moment> moments)
    {
        while (moments.Count > MostMoments)
        {
            moments = [.. moments.Chunk(2).Select(pair => pair.Length == 1 ? pair[0] : Join(pair[0], pair[1]))];
        }

        return moments;
    }

    private static Moment Join(Moment first, Moment second) => new(second.At)
    {
        Things = [.. first.Things.Where(thing => !second.Gone.Contains(thing.Id, StringComparer.Ordinal)), .. second.Things],
        Gone = [.. first.Gone, .. second.Gone],
        Rows = [.. first.Rows, .. second.Rows],
        Announcements = [.. first.Announcements, .. second.Announcements],
    };
}
