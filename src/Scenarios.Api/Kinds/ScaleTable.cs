using Scenarios.Api.Tables;

namespace Scenarios.Api.Kinds;

/// <summary>The subresource <c>scale</c> as table rows: discovery does not list it as a kind of its own.</summary>
internal static class ScaleTable
{
    public const string Kind = "Scale";

    public static KindTable Table { get; } = new("Name|Desired#|Available#|Age", static (item, now) =>
    [
        Cell.Text(item.Name),
        item.Tree.Find("spec", "replicas") ?? Cell.Number(0),
        item.Tree.Find("status", "replicas") ?? Cell.Number(0),
        Cell.Age(item, now),
    ]);
}
