using Scenarios.Objects.Views.Core;
using CoreEvent = Scenarios.Objects.Views.Core.Event;
using NewEvent = Scenarios.Objects.Views.Events.Event;

namespace Scenarios.Api.Kinds.Events;

/// <summary>An Event as text, from either form of the API (<c>v1</c> and <c>events.k8s.io/v1</c>), including series.</summary>
/// <param name="Target">The object it is about, such as <c>pod/web</c>.</param>
/// <param name="Part">The part of the target, such as <c>spec.containers{web}</c>; may be empty.</param>
/// <param name="Source">The component and, after a comma, the host.</param>
internal sealed record EventText(
    string LastSeen, string FirstSeen, long Count, string Type, string Reason, string Target, string Part, string Source, string Message)
{
    public static EventText Of(CoreEvent item, DateTimeOffset now)
    {
        var first = item.FirstTimestamp ?? item.EventTime;
        var (last, count) = Last(
            item.LastTimestamp ?? first,
            item.Count,
            item.Series.Exists,
            item.Series.LastObservedTime,
            item.Series.Count);
        return new EventText(
            HumanDuration.Since(last, now),
            HumanDuration.Since(first, now),
            count,
            item.Type,
            item.Reason,
            TargetOf(item.InvolvedObject),
            item.InvolvedObject.FieldPath,
            SourceOf(item.Source, item.ReportingComponent, item.ReportingInstance),
            item.Message.Trim());
    }

    public static EventText Of(NewEvent item, DateTimeOffset now)
    {
        var first = item.DeprecatedFirstTimestamp ?? item.EventTime;
        var (last, count) = Last(
            item.DeprecatedLastTimestamp
                ?? first, item.DeprecatedCount, item.Series.Exists, item.Series.LastObservedTime, item.Series.Count);
        return new EventText(
            HumanDuration.Since(last, now),
            HumanDuration.Since(first, now),
            count,
            item.Type,
            item.Reason,
            TargetOf(item.Regarding),
            item.Regarding.FieldPath,
            SourceOf(item.DeprecatedSource, item.ReportingController, item.ReportingInstance),
            item.Note.Trim());
    }

    private static (DateTimeOffset? Time, long Count) Last(
        DateTimeOffset? last,
        long count,
        bool isSeries,
        DateTimeOffset? observed,
        long times)
    {
        if (isSeries)
        {
            return (observed, times);
        }

        // Events of the new API that occurred once have no count.
        return (last, count == 0 ? 1 : count);
    }

    private static string TargetOf(ObjectReference target)
    {
        var kind = target.Kind.ToLowerInvariant();
        return target.Name.Length > 0 ? $"{kind}/{target.Name}" : kind;
    }

    private static string SourceOf(EventSource source, string reporter, string instance)
    {
        var component = source.Component.Length > 0 ? source.Component : reporter;
        var host = source.Host.Length > 0 ? source.Host : instance;
        return host.Length == 0 ? component : $"{component}, {host}";
    }
}
