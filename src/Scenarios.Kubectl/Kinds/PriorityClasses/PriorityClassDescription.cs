using System.Globalization;
using Scenarios.Api.Tables;
using Scenarios.Kubectl.Describe.Sections;
using Scenarios.Objects.Views.Core;
using Scenarios.Objects.Views.Scheduling;

namespace Scenarios.Kubectl.Kinds.PriorityClasses;

/// <summary><c>kubectl describe priorityclass</c>.</summary>
internal static class PriorityClassDescription
{
    public static void Write(PriorityClass item, DescriptionWriter writer, DescribeSources sources)
    {
        writer.Field(0, "Name", item.Name);
        writer.Field(0, "Value", item.Value.ToString(CultureInfo.InvariantCulture));
        writer.Field(0, "GlobalDefault", item.GlobalDefault ? "true" : "false");
        writer.Field(0, "PreemptionPolicy", item.PreemptionPolicy);
        writer.Field(0, "Description", item.Description);
        writer.Field(0, "Annotations", SelectorText.OfLabels(item.Annotations));
        EventSection.Write(writer, sources.EventsOf(item), sources.Now);
    }
}
