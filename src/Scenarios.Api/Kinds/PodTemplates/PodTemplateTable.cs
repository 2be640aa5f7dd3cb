using Scenarios.Api.Tables;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Api.Kinds.PodTemplates;

/// <summary>PodTemplates as table rows.</summary>
internal static class PodTemplateTable
{
    public static KindTable Table { get; } = KindTable.Of<PodTemplate>("Name|Containers|Images|Pod Labels", Cells);

    private static Value[] Cells(PodTemplate item, DateTimeOffset now)
    {
        var (names, images) = Cell.Containers(item.Template.Spec);
        return [Cell.Text(item.Name), names, images, Cell.Text(SelectorText.OfLabels(item.Template.Metadata.Labels))];
    }
}
