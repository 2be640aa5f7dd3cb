using Scenarios.Api.Tables;
using CoreEvent = Scenarios.Objects.Views.Core.Event;
using NewEvent = Scenarios.Objects.Views.Events.Event;

namespace Scenarios.Api.Kinds.Events;

/// <summary>Events of the core group and of <c>events.k8s.io</c> as table rows.</summary>
internal static class EventTable
{
    private const string Columns = "Last Seen|Type|Reason|Object|Subobject*|Source*|Message|First Seen*|Count*|Name*";

    // Events are stored packed: unpack each one only once for all its cells.
    public static KindTable Table { get; } =
        KindTable.Of<CoreEvent>(Columns, static (item, now) => Cells(item.Object, EventText.Of(CoreEvent.Over(item.Tree), now)));

    public static KindTable TableOfNew { get; } =
        KindTable.Of<NewEvent>(Columns, static (item, now) => Cells(item.Object, EventText.Of(NewEvent.Over(item.Tree), now)));

    private static Value[] Cells(ApiObject item, EventText text) =>
    [
        Cell.Text(text.LastSeen),
        Cell.Text(text.Type),
        Cell.Text(text.Reason),
        Cell.Text(text.Target),
        Cell.Text(text.Part),
        Cell.Text(text.Source),
        Cell.Text(text.Message),
        Cell.Text(text.FirstSeen),
        Cell.Number(text.Count),
        Cell.Text(item.Name),
    ];
}
