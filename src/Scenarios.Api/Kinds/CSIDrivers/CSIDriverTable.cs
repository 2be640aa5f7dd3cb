using Scenarios.Api.Tables;
using Scenarios.Objects.Views.Storage;

namespace Scenarios.Api.Kinds.CSIDrivers;

/// <summary>CSIDrivers as table rows.</summary>
internal static class CSIDriverTable
{
    public static KindTable Table { get; } = KindTable.Of<CSIDriver>(
        "Name|AttachRequired?|PodInfoOnMount?|StorageCapacity?|TokenRequests|RequiresRepublish?|Modes|Age", Cells);

    private static Value[] Cells(CSIDriver item, DateTimeOffset now)
    {
        var spec = item.Spec;
        var audiences = string.Join(',', spec.TokenRequests.Select(static request => request.Audience));
        return
        [
            Cell.Text(item.Name),
            Cell.Flag(spec.AttachRequired),
            Cell.Flag(spec.PodInfoOnMount),
            Cell.Flag(spec.StorageCapacity),
            Cell.Text(spec.TokenRequests.Count > 0 ? audiences : "<unset>"),
            Cell.Flag(spec.RequiresRepublish),
            Cell.TextOr(string.Join(',', spec.VolumeLifecycleModes.ToArray()), "<none>"),
            Cell.Age(item, now),
        ];
    }
}
