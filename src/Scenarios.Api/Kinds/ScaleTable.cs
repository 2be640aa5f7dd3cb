using Scenarios.Api.Tables;
using Scenarios.Objects.Views.Autoscaling;

namespace Scenarios.Api.Kinds;

/// <summary>The subresource <c>scale</c> as table rows: discovery does not list it as a kind of its own.</summary>
internal static class ScaleTable
{
    public const string Kind = "Scale";

    public static KindTable Table { get; } = new("Name|Desired#|Available#|Age", static (item, now) =>
    [
        Cell.Text(item.Name),
        Cell.Number(new Scale(item.Tree).Spec.Replicas),
        Cell.Number(new Scale(item.Tree).Status.Replicas),
        Cell.Age(item, now),
    ]);
}
