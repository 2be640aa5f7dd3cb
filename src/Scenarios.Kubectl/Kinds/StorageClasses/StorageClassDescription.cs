using Scenarios.Api.Tables;
using Scenarios.Kubectl.Describe.Sections;
using Scenarios.Objects.Views.Core;
using Scenarios.Objects.Views.Storage;

namespace Scenarios.Kubectl.Kinds.StorageClasses;

/// <summary><c>kubectl describe storageclass</c>.</summary>
internal static class StorageClassDescription
{
    private static readonly string[] DefaultAnnotations =
        ["storageclass.kubernetes.io/is-default-class", "storageclass.beta.kubernetes.io/is-default-class"];

    public static void Write(StorageClass item, DescriptionWriter writer, DescribeSources sources)
    {
        writer.Field(0, "Name", item.Name);
        writer.Field(0, "IsDefaultClass", DefaultAnnotations.Any(annotation => item.Annotations[annotation] == "true") ? "Yes" : "No");
        writer.Field(0, "Annotations", SelectorText.OfLabels(item.Annotations));
        writer.Field(0, "Provisioner", item.Provisioner);
        writer.Field(0, "Parameters", SelectorText.OfLabels(item.Parameters));
        writer.Field(0, "AllowVolumeExpansion", item.AllowVolumeExpansion is { } may ? may ? "True" : "False" : "<unset>");
        WriteOptions(writer, item.MountOptions);
        writer.Field(0, "ReclaimPolicy", item.ReclaimPolicy);
        writer.Field(0, "VolumeBindingMode", item.VolumeBindingMode);
        if (item.AllowedTopologies.Count > 0)
        {
            WriteTopologies(writer, item.AllowedTopologies);
        }

        EventSection.Write(writer, sources.EventsOf(item), sources.Now);
    }

    private static void WriteOptions(DescriptionWriter writer, TextList options)
    {
        if (options.Count == 0)
        {
            writer.Field(0, "MountOptions", "<none>");
            return;
        }

        writer.Write(0, "MountOptions:\n");
        foreach (var option in options)
        {
            writer.Write(1, $"{option}\n");
        }
    }

    private static void WriteTopologies(DescriptionWriter writer, ViewList<TopologySelectorTerm> topologies)
    {
        writer.Write(0, "AllowedTopologies:\t\n");
        for (var index = 0; index < topologies.Count; index++)
        {
            var expressions = topologies[index].MatchLabelExpressions;
            NodeTermsSection.Write(
                writer, 1, FormattableString.Invariant($"Term {index}"), expressions.Select(static item => (item.Key, "in", item.Values)));
        }
    }
}
