namespace Scenarios.Api.Tables.Text;

/// <summary>An Event in words: both forms of the API (<c>v1</c> and <c>events.k8s.io/v1</c>), a series included.</summary>
/// <param name="Target">Such as <c>pod/web</c>.</param>
/// <param name="Source">Component and, after a comma, host.</param>
public sealed record EventText(string LastSeen, string FirstSeen, long Count, string Target, string Source, string Message)
{
    public static EventText Of(ApiObject item, DateTimeOffset now)
    {
        var first = First(item.TextAt("firstTimestamp"), item.TextAt("deprecatedFirstTimestamp"), item.TextAt("eventTime"));
        var last = First(item.TextAt("lastTimestamp"), item.TextAt("deprecatedLastTimestamp"), first);
        var count = item.IntegerAt("count") ?? item.IntegerAt("deprecatedCount") ?? 0;
        if (item.Has("series"))
        {
            last = item.TextAt("series", "lastObservedTime");
            count = item.IntegerAt("series", "count") ?? 0;
        }
        else if (count == 0)
        {
            // Events of the new API that happened once have no count.
            count = 1;
        }

        var involved = InvolvedField(item);
        var name = item.TextAt(involved, "name");
        var kind = item.TextAt(involved, "kind").ToLowerInvariant();
        return new EventText(
            Since(last, now),
            Since(first, now),
            count,
            name.Length > 0 ? $"{kind}/{name}" : kind,
            SourceOf(item),
            First(item.TextAt("message"), item.TextAt("note")).Trim());
    }

    /// <summary>The field with the object that the event is about.</summary>
    public static string InvolvedField(ApiObject item) =>
        item.Has("involvedObject", "name") || item.ObjectAt("involvedObject").Count > 0 ? "involvedObject" : "regarding";

    private static string SourceOf(ApiObject item)
    {
        var component = First(item.TextAt("source", "component"), item.TextAt("deprecatedSource", "component"), item.TextAt("reportingComponent"), item.TextAt("reportingController"));
        var host = First(item.TextAt("source", "host"), item.TextAt("deprecatedSource", "host"), item.TextAt("reportingInstance"));
        return host.Length == 0 ? component : $"{component}, {host}";
    }

    private static string Since(string time, DateTimeOffset now) => HumanDuration.Since(Timestamp.TryParse(time), now);

    private static string First(params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            if (text.Length > 0)
            {
                return text;
            }
        }

        return string.Empty;
    }
}
