using Scenarios.Kubectl.Describe.Sections;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Kinds.ConfigMaps;

/// <summary>
/// <c>kubectl describe configmap</c>. kubectl shows the data in the order of a Go map, which changes from call to call; here it is ordered
/// by key.
/// </summary>
internal static class ConfigMapDescription
{
    public static void Write(ConfigMap item, DescriptionWriter writer, DescribeSources sources)
    {
        MetadataSection.Write(writer, item);
        writer.Write(0, "\nData\n====\n");
        foreach (var (key, value) in item.Data.Sorted())
        {
            writer.Write(0, $"{key}:\n----\n");
            writer.Write(0, $"{value}\n\n");
        }

        writer.Write(0, "\nBinaryData\n====\n");
        foreach (var (key, value) in item.BinaryData.Sorted())
        {
            writer.Write(0, $"{key}: {Convert.FromBase64String(value).Length} bytes\n");
        }

        writer.Write(0, "\n");
        EventSection.Write(writer, sources.EventsOf(item), sources.Now);
    }
}
