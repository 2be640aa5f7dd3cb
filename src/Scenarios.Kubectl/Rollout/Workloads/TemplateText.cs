using Scenarios.Kubectl.Describe.Sections;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Rollout.Workloads;

/// <summary>A Pod template as the rollout commands show it: described, without columns.</summary>
internal static class TemplateText
{
    public static string Of(PodTemplateSpec template)
    {
        var writer = DescriptionWriter.Unaligned();
        PodTemplateSection.Write(writer, template);
        return writer.ToText();
    }
}
