using Scenarios.Api.Tables.Text;

namespace Scenarios.Kubectl.Describe.Sections;

/// <summary>Where Pods may run: tolerations, taints, spreading.</summary>
internal static class SchedulingSection
{
    public static void Tolerations(DescriptionWriter writer, string title, ListValue tolerations) =>
        MetadataSection.Lines(
            writer, title, [.. tolerations.OrderBy(item => item.Text("key"), StringComparer.Ordinal).Select(TolerationOf)]);

    public static void Taints(DescriptionWriter writer, string title, ListValue taints) =>
        MetadataSection.Lines(
            writer, title, [.. taints.OrderBy(item => $"{item.Text("effect")},{item.Text("key")}", StringComparer.Ordinal).Select(TaintOf)]);

    public static void TopologySpread(DescriptionWriter writer, ListValue constraints, string space)
    {
        if (constraints.Count == 0)
        {
            return;
        }

        writer.Write(0, $"{space}Topology Spread Constraints:\t");
        var separator = string.Empty;
        foreach (var constraint in constraints.OrderBy(item => item.Text("topologyKey"), StringComparer.Ordinal))
        {
            var selector = constraint.Has("labelSelector") ? $" for selector {SelectorText.OfSelector(constraint.Find("labelSelector"))}" : string.Empty;
            writer.Write(
                0,
                $"{separator}{constraint.Text("topologyKey")}:{constraint.Text("whenUnsatisfiable")} when max skew {constraint.Scalar("maxSkew")} is exceeded{selector}\n");
            separator = space + "\t";
        }
    }

    private static string TolerationOf(Value toleration)
    {
        var text = toleration.Text("key");
        text += toleration.Text("value") is { Length: > 0 } value ? $"={value}" : string.Empty;
        text += toleration.Text("effect") is { Length: > 0 } effect ? $":{effect}" : string.Empty;
        if (toleration.Text("operator") == "Exists" && toleration.Text("value").Length == 0)
        {
            text += text.Length > 0 ? " op=Exists" : "op=Exists";
        }

        return toleration.Has("tolerationSeconds") ? $"{text} for {toleration.Scalar("tolerationSeconds")}s" : text;
    }

    private static string TaintOf(Value taint)
    {
        var value = taint.Text("value") is { Length: > 0 } text ? $"={text}" : string.Empty;
        var effect = taint.Text("effect") is { Length: > 0 } name ? $":{name}" : string.Empty;
        return $"{taint.Text("key")}{value}{effect}";
    }
}
