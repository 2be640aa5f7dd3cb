using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Describe.Sections;

/// <summary>The events at the end of a description, oldest first.</summary>
internal static class EventSection
{
    /// <param name="events">Null if events are not shown.</param>
    public static void Write(DescriptionWriter writer, IReadOnlyList<Event>? events, DateTimeOffset now)
    {
        if (events is null)
        {
            return;
        }

        if (events.Count == 0)
        {
            writer.Write(0, "Events:\t<none>\n");
            return;
        }

        writer.Flush();
        writer.Write(0, "Events:\n  Type\tReason\tAge\tFrom\tMessage\n");
        writer.Write(1, "----\t------\t----\t----\t-------\n");
        foreach (var item in events.OrderBy(static item => item.LastTimestamp))
        {
            var source = item.Source.Component.Length > 0 ? item.Source.Component : item.ReportingComponent;
            writer.Write(1, $"{item.Type}\t{item.Reason}\t{AgeOf(item, now)}\t{source}\t{item.Message.Trim()}\n");
        }
    }

    /// <summary>When an event was last seen, and how often.</summary>
    public static string AgeOf(Event item, DateTimeOffset now)
    {
        var first = HumanDuration.Since(item.EventTime ?? item.FirstTimestamp, now);
        if (item.Series is { Exists: true } series)
        {
            return FormattableString.Invariant($"{HumanDuration.Since(series.LastObservedTime, now)} (x{series.Count} over {first})");
        }

        return item.Count > 1
            ? FormattableString.Invariant($"{HumanDuration.Since(item.LastTimestamp, now)} (x{item.Count} over {first})")
            : first;
    }
}
