using System.Globalization;
using Scenarios.Api.Tables;
using Scenarios.Objects.Views.Flowcontrol;

namespace Scenarios.Api.Kinds.PriorityLevelConfigurations;

/// <summary>PriorityLevelConfigurations as table rows.</summary>
internal static class PriorityLevelConfigurationTable
{
    public static KindTable Table { get; } = KindTable.Of<PriorityLevelConfiguration>(
        "Name|Type|NominalConcurrencyShares|Queues|HandSize|QueueLengthLimit|Age", Cells);

    private static Value[] Cells(PriorityLevelConfiguration item, DateTimeOffset now)
    {
        var limited = item.Spec.Limited;
        var queuing = limited.LimitResponse.Queuing;
        return
        [
            Cell.Text(item.Name),
            Cell.Text(item.Spec.Type),
            NumberOrNone(limited.Exists, limited.NominalConcurrencyShares),
            NumberOrNone(queuing.Exists, queuing.Queues),
            NumberOrNone(queuing.Exists, queuing.HandSize),
            NumberOrNone(queuing.Exists, queuing.QueueLengthLimit),
            Cell.Age(item, now),
        ];
    }

    private static Value NumberOrNone(bool exists, long number) =>
        Cell.Text(exists ? number.ToString(CultureInfo.InvariantCulture) : "<none>");
}
