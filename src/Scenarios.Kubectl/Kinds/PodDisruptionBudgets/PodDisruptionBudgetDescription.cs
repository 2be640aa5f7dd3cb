using Scenarios.Api.Tables;
using Scenarios.Kubectl.Describe.Sections;
using Scenarios.Objects.Views.Policy;

namespace Scenarios.Kubectl.Kinds.PodDisruptionBudgets;

/// <summary><c>kubectl describe poddisruptionbudget</c>.</summary>
internal static class PodDisruptionBudgetDescription
{
    public static void Write(PodDisruptionBudget item, DescriptionWriter writer, DescribeSources sources)
    {
        writer.Field(0, "Name", item.Name);
        writer.Field(0, "Namespace", item.Namespace);
        if (item.Spec.MinAvailable.Exists)
        {
            writer.Field(0, "Min available", item.Spec.MinAvailable.ToString());
        }
        else if (item.Spec.MaxUnavailable.Exists)
        {
            writer.Field(0, "Max unavailable", item.Spec.MaxUnavailable.ToString());
        }

        writer.Field(0, "Selector", item.Spec.Selector.Exists ? SelectorText.Terms(item.Spec.Selector) : "<unset>");
        writer.Write(0, "Status:\n");
        writer.Field(2, "Allowed disruptions", item.Status.DisruptionsAllowed);
        writer.Field(2, "Current", item.Status.CurrentHealthy);
        writer.Field(2, "Desired", item.Status.DesiredHealthy);
        writer.Field(2, "Total", item.Status.ExpectedPods);
        EventSection.Write(writer, sources.EventsOf(item), sources.Now);
    }
}
