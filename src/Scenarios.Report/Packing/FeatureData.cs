using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Scenarios.Accounts;
using Scenarios.Report.Model;
using Scenarios.Report.Pictures;
using Scenarios.Report.Writing;
using Scenarios.Running.Results;

namespace Scenarios.Report.Packing;

/// <summary>
/// What the page's script shows of a feature when a reader asks for it: the instants of each scenario, as what differs from one to the
/// next,
/// and the changes of each step. Packed, since most of it is never looked at.
/// </summary>
internal sealed class FeatureData(FolderText folder)
{
    /// <summary>More instants than this nobody steps through: those close together are one then.</summary>
    private const int MostMoments = 150;

    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation =
        true
    };

    /// <summary>The scenarios' data as base64; empty where there is none.</summary>
    /// <param name="scenarios">By the ids of their elements.</param>
    public string Pack(IEnumerable<ScenarioEntry> scenarios)
    {
        using var stream = new MemoryStream();
        var any = false;
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            foreach (var scenario in scenarios.Where(scenario => HasData(scenario.Result)))
            {
                any = true;
                json.WritePropertyName(scenario.Id);
                Write(json, scenario.Result);
            }

            json.WriteEndObject();
        }

        return any ? Convert.ToBase64String(Deflater.Pack(stream.ToArray())) : "";
    }

    /// <summary>Whether there is something to move through or to look into.</summary>
    public static bool HasData(ScenarioResult scenario) => scenario.Steps.Any(step => step.Account is { } account
        && (account.Changes.Count > 0 || account.Moments.Count > 1));

    private void Write(Utf8JsonWriter json, ScenarioResult scenario)
    {
        json.WriteStartObject();
        json.WriteStartArray("s");
        foreach (var step in scenario.Steps)
        {
            json.WriteStartArray();
            json.WriteNumberValue(Milliseconds(step.Account?.Begin ?? default));
            json.WriteNumberValue(Milliseconds(step.Account?.End ?? default));
            WriteText(json, $"{step.Keyword.Trim()} {step.Text}");
            json.WriteEndArray();
        }

        json.WriteEndArray();
        WriteChanges(json, scenario);
        WriteMoments(json, Thin([.. scenario.Steps.SelectMany(step => step.Account?.Moments ?? [])]));
        json.WriteEndObject();
    }

    private void WriteChanges(Utf8JsonWriter json, ScenarioResult scenario)
    {
        json.WriteStartObject("c");
        for (var index = 0; index < scenario.Steps.Count; index++)
        {
            if (scenario.Steps[index].Account is { Changes.Count: > 0 } account)
            {
                json.WriteStartArray(index.ToString(CultureInfo.InvariantCulture));
                foreach (var change in account.Changes)
                {
                    WriteChange(json, change);
                }

                json.WriteEndArray();
            }
        }

        json.WriteEndObject();
    }

    private void WriteChange(Utf8JsonWriter json, ThingChange change)
    {
        json.WriteStartArray();
        json.WriteNumberValue(Milliseconds(change.At));
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
    }

    private void WriteMoments(Utf8JsonWriter json, IReadOnlyList<Moment> moments)
    {
        var (scene, lines, listings) = (new Scene(), new Dictionary<string, int>(StringComparer.Ordinal), new List<Listing>());
        int[] last = [];
        json.WriteStartArray("m");
        foreach (var moment in moments)
        {
            json.WriteStartArray();
            json.WriteNumberValue(Milliseconds(moment.At));
            if (scene.Apply(moment))
            {
                WritePicture(json, scene, lines, ref last);
            }
            else
            {
                json.WriteNumberValue(0);
            }

            WriteRows(json, moment, listings);
            WriteAnnouncements(json, moment);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        WriteListings(json, listings);
        json.WriteStartArray("l");
        foreach (var line in lines.Keys)
        {
            json.WriteStringValue(line);
        }

        json.WriteEndArray();
    }

    /// <summary>How many lines are as before at its beginning and end, and those between.</summary>
    private void WritePicture(Utf8JsonWriter json, Scene scene, Dictionary<string, int> known, ref int[] last)
    {
        var html = new HtmlWriter(folder);
        SceneDrawing.Write(html, scene, described: false);
        var now = html.ToString().Split('\n').Select(line => known.TryGetValue(line, out var number) ? number : known[line] = known.Count)
            .ToArray();
        var head = now.AsSpan().CommonPrefixLength(last);
        var tail = 0;
        while (tail < Math.Min(now.Length, last.Length) - head && now[^(tail + 1)] == last[^(tail + 1)])
        {
            tail++;
        }

        json.WriteStartArray();
        json.WriteNumberValue(head);
        json.WriteNumberValue(tail);
        foreach (var line in now.AsSpan(head, now.Length - head - tail))
        {
            json.WriteNumberValue(line);
        }

        json.WriteEndArray();
        last = now;
    }

    private void WriteRows(Utf8JsonWriter json, Moment moment, List<Listing> listings)
    {
        json.WriteStartArray();
        foreach (var row in moment.Rows)
        {
            var listing = listings.FindIndex(known => known.Name == row.Listing.Name);
            if (listing < 0)
            {
                listing = listings.Count;
                listings.Add(row.Listing);
            }

            json.WriteStartArray();
            json.WriteNumberValue(listing);
            WriteText(json, row.Name);
            if (row.Cells is { } cells)
            {
                json.WriteNumberValue(Milliseconds(row.Since));
                for (var column = 0; column < cells.Count; column++)
                {
                    WriteText(json, column == row.Listing.AgeColumn ? "" : cells[column]);
                }
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private void WriteAnnouncements(Utf8JsonWriter json, Moment moment)
    {
        json.WriteStartArray();
        foreach (var announcement in moment.Announcements)
        {
            json.WriteStartArray();
            json.WriteNumberValue(announcement.IsWarning ? 1 : 0);
            WriteText(json, announcement.Reason);
            WriteText(json, announcement.About);
            WriteText(json, announcement.Text);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private void WriteListings(Utf8JsonWriter json, List<Listing> listings)
    {
        json.WriteStartArray("t");
        foreach (var listing in listings)
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

        json.WriteEndArray();
    }

    /// <summary>The script puts texts into the page as text: nothing is escaped but what cannot be seen.</summary>
    private void WriteText(Utf8JsonWriter json, string? text)
    {
        if (text is null)
        {
            json.WriteNullValue();
        }
        else
        {
            json.WriteStringValue(VisibleText.Plain(folder.Without(text)));
        }
    }

    /// <summary>Puts neighbours together until there are few enough.</summary>
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

    private static long Milliseconds(TimeSpan time) => (long)time.TotalMilliseconds;
}
