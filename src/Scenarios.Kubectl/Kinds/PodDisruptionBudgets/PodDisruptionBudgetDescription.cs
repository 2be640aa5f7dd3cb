using Scenarios.Api.Tables;
using Scenarios.Kubectl.Describe.Sections;
using Scenarios.Objects.Views.Policy;

namespace Scenarios.Kubectl.Kinds.PodDisruptionBudgets;

/// <summary><c>kubectl describe pdb</c>.</summary>
internal static class PodDisruptionBudgetDescription
{
    public static void Write(PodDisruptionBudget item, DescriptionWriter writer, DescribeSources sources)
    {
        var (spec, status) = (item.Spec, item.Status);
        writer.Field(0, "Name", item.Name);
        writer.Field(0, "Namespace", item.Namespace);
        if (spec.MinAvailable is { Exists: true } minimum)
        {
            writer.Field(0, "Min available", minimum.ToString());
        }
        else if (spec.MaxUnavailable is { Exists: true } maximum)
        {
            writer.Field(0, "Max unavailable", maximum.ToString());
        }

        writer.Field(0, "Selector", spec.Selector.Exists ? SelectorText.OfSelector(spec.Selector) : "<unset>");
        writer.Write(0, "Status:\n");
        writer.Field(2, "Allowed disruptions", status.DisruptionsAllowed);
        writer.Field(2, "Current", status.CurrentHealthy);
        writer.Field(2, "Desired", status.DesiredHealthy);
        writer.Field(2, "Total", status.ExpectedPods);
        EventSection.Write(writer, sources.EventsOf(item.Object), sources.Now);
    }
}
