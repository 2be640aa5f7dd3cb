using Scenarios.Api.Tables;
using Scenarios.Objects.Views.Core;
using TaintView = Scenarios.Objects.Views.Core.Taint;

namespace Scenarios.Kubectl.Describe.Sections;

/// <summary>Where Pods may run: tolerations, taints, spreading.</summary>
internal static class SchedulingSection
{
    public static void Tolerations(DescriptionWriter writer, string title, ViewList<Toleration> tolerations) =>
        MetadataSection.Lines(writer, title, tolerations.OrderedBy(static item => item.Key).Select(TolerationOf));

    public static void Taints(DescriptionWriter writer, string title, ViewList<TaintView> taints) =>
        MetadataSection.Lines(writer, title, taints.OrderedBy(static item => $"{item.Effect},{item.Key}").Select(TaintOf));

    public static void TopologySpread(DescriptionWriter writer, ViewList<TopologySpreadConstraint> constraints, string space)
    {
        if (constraints.Count == 0)
        {
            return;
        }

        writer.Write(0, $"{space}Topology Spread Constraints:\t");
        var separator = string.Empty;
        foreach (var constraint in constraints.OrderedBy(static item => item.TopologyKey))
        {
            var selector = constraint.LabelSelector.Exists
                ? $" for selector {SelectorText.OfSelector(constraint.LabelSelector)}"
                : string.Empty;
            writer.Write(
                0,
                $"{separator}{constraint.TopologyKey}:{constraint.WhenUnsatisfiable} when max skew {constraint.MaxSkew} is "
                + $"exceeded{selector}\n");
            separator = space + "\t";
        }
    }

    private static string TolerationOf(Toleration toleration)
    {
        var text = toleration.Key;
        text += toleration.Value.Length > 0 ? $"={toleration.Value}" : string.Empty;
        text += toleration.Effect.Length > 0 ? $":{toleration.Effect}" : string.Empty;
        if (toleration.Operator == TolerationOperator.Exists && toleration.Value.Length == 0)
        {
            text += text.Length > 0 ? " op=Exists" : "op=Exists";
        }

        return toleration.TolerationSeconds is { } seconds ? FormattableString.Invariant($"{text} for {seconds}s") : text;
    }

    private static string TaintOf(TaintView taint)
    {
        var value = taint.Value.Length > 0 ? $"={taint.Value}" : string.Empty;
        var effect = taint.Effect.Length > 0 ? $":{taint.Effect}" : string.Empty;
        return $"{taint.Key}{value}{effect}";
    }
}
