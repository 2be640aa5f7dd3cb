using Scenarios.Kubectl.Describe.Sections;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Kinds.LimitRanges;

/// <summary>
/// <c>kubectl describe limitrange</c>. kubectl prints the resources of an item in random order; here they are sorted by name.
/// </summary>
internal static class LimitRangeDescription
{
    public static void Write(LimitRange item, DescriptionWriter writer, DescribeSources sources)
    {
        writer.Field(0, "Name", item.Name);
        writer.Field(0, "Namespace", item.Namespace);
        WriteHead(writer, string.Empty);
        WriteItems(item, writer, string.Empty);
    }

    /// <summary>The form that a Namespace's description uses.</summary>
    public static void WriteAll(IReadOnlyList<LimitRange> ranges, DescriptionWriter writer)
    {
        writer.Write(0, "Resource Limits\n");
        WriteHead(writer, " ");
        foreach (var range in ranges)
        {
            WriteItems(range, writer, " ");
        }
    }

    private static void WriteHead(DescriptionWriter writer, string space)
    {
        writer.Write(0, $"{space}Type\tResource\tMin\tMax\tDefault Request\tDefault Limit\tMax Limit/Request Ratio\n");
        writer.Write(0, $"{space}----\t--------\t---\t---\t---------------\t-------------\t-----------------------\n");
    }

    private static void WriteItems(LimitRange range, DescriptionWriter writer, string space)
    {
        foreach (var item in range.Spec.Limits)
        {
            TextMap[] amounts = [item.Min, item.Max, item.DefaultRequest, item.Default, item.MaxLimitRequestRatio];
            var names = new SortedSet<string>(
                amounts.SelectMany(static map => map.Fields.Select(static amount => amount.Key)), StringComparer.Ordinal);
            foreach (var name in names)
            {
                writer.Write(0, $"{space}{item.Type}\t{name}\t{string.Join('\t', amounts.Select(map => map[name] ?? "-"))}\n");
            }
        }
    }
}
