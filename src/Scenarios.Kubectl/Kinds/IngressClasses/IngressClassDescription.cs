using Scenarios.Kubectl.Describe.Sections;
using Scenarios.Objects.Views.Networking;

namespace Scenarios.Kubectl.Kinds.IngressClasses;

/// <summary><c>kubectl describe ingressclass</c>.</summary>
internal static class IngressClassDescription
{
    public static void Write(IngressClass item, DescriptionWriter writer, DescribeSources sources)
    {
        writer.Field(0, "Name", item.Name);
        MetadataSection.Labels(writer, "Labels", item.Labels);
        MetadataSection.Annotations(writer, "Annotations", item.Annotations);
        writer.Field(0, "Controller", item.Spec.Controller);
        if (item.Spec.Parameters.Exists)
        {
            writer.Write(0, "Parameters:\n");
            writer.FieldIfSet(1, "APIGroup", item.Spec.Parameters.ApiGroup);
            writer.Field(1, "Kind", item.Spec.Parameters.Kind);
            writer.Field(1, "Name", item.Spec.Parameters.Name);
        }

        EventSection.Write(writer, sources.EventsOf(item), sources.Now);
    }
}
