using Scenarios.Api.Tables;
using Scenarios.Objects.Views.Flowcontrol;

namespace Scenarios.Api.Kinds.FlowSchemas;

/// <summary>FlowSchemas as table rows.</summary>
internal static class FlowSchemaTable
{
    private const string Dangling = "Dangling";

    public static KindTable Table { get; } =
        KindTable.Of<FlowSchema>("Name|PriorityLevel|MatchingPrecedence|DistinguisherMethod|Age|MissingPL", static (item, now) =>
        [
            Cell.Text(item.Name),
            Cell.Text(item.Spec.PriorityLevelConfiguration.Name),
            Cell.Number(item.Spec.MatchingPrecedence),
            Cell.TextOr(item.Spec.DistinguisherMethod.Type, "<none>"),
            Cell.Age(item, now),
            Cell.Text(item.Status.Conditions.Find(Dangling) is { Exists: true } dangling ? dangling.Status : "?"),
        ]);
}
