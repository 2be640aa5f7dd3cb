using System.Globalization;
using System.Text;
using Scenarios.Api.Tables.Text;
using Scenarios.Kubectl.Describe.Sections;

namespace Scenarios.Kubectl.Describe.Kinds;

/// <summary>
/// <c>kubectl describe configmap</c>, <c>secret</c>, <c>namespace</c>. kubectl shows the data of the first two in the order of a Go map,
/// which changes from call to call; here it is ordered by key.
/// </summary>
internal static class ConfigurationDescriptions
{
    public static void WriteConfigMap(ApiObject item, DescriptionWriter writer, DescribeSources sources)
    {
        MetadataSection.Write(writer, item);
        writer.Write(0, "\nData\n====\n");
        foreach (var (key, value) in SelectorText.Sorted(item.ObjectAt("data")))
        {
            writer.Write(0, $"{key}:\n----\n");
            writer.Write(0, $"{value.Scalar()}\n\n");
        }

        writer.Write(0, "\nBinaryData\n====\n");
        foreach (var (key, value) in SelectorText.Sorted(item.ObjectAt("binaryData")))
        {
            writer.Write(0, $"{key}: {Bytes(value)} bytes\n");
        }

        writer.Write(0, "\n");
        EventSection.Write(writer, sources.EventsOf(item), sources.Now);
    }

    public static void WriteSecret(ApiObject item, DescriptionWriter writer, DescribeSources sources)
    {
        MetadataSection.Write(writer, item);
        writer.Write(0, $"\nType:\t{item.TextAt("type")}\n");
        writer.Write(0, "\nData\n====\n");
        foreach (var (key, value) in SelectorText.Sorted(item.ObjectAt("data")))
        {
            var isToken = key == "token" && item.TextAt("type") == "kubernetes.io/service-account-token";
            writer.Field(0, key, isToken ? Encoding.UTF8.GetString(Decoded(value)) : $"{Bytes(value)} bytes");
        }
    }

    public static void WriteNamespace(ApiObject item, DescriptionWriter writer, DescribeSources sources)
    {
        writer.Field(0, "Name", item.Name);
        MetadataSection.Labels(writer, "Labels", item.Labels);
        MetadataSection.Annotations(writer, "Annotations", item.Annotations);
        writer.Field(0, "Status", item.TextAt("status", "phase"));
        WriteNamespaceConditions(item, writer);
        writer.Write(0, "\n");
        WriteQuotas(sources.List("resourcequotas", item.Name), writer);
        writer.Write(0, "\n");
        var ranges = sources.List("limitranges", item.Name);
        writer.Write(0, ranges.Count == 0 ? "No LimitRange resource.\n" : throw DescribeSources.NotBuilt(ranges[0]));
    }

    private static void WriteNamespaceConditions(ApiObject item, DescriptionWriter writer)
    {
        if (item.ListAt("status", "conditions") is not { Count: > 0 } conditions)
        {
            return;
        }

        writer.Write(0, "Conditions:\n");
        writer.Write(1, "Type\tStatus\tLastTransitionTime\tReason\tMessage\n");
        writer.Write(1, "----\t------\t------------------\t------\t-------\n");
        foreach (var condition in conditions)
        {
            writer.Write(
                1,
                $"{condition.Text("type")}\t{condition.Text("status")}\t{DescriptionTime.Of(condition.Text("lastTransitionTime"))}\t"
                + $"{condition.Text("reason")}\t{condition.Text("message")}\n");
        }
    }

    private static void WriteQuotas(IReadOnlyList<ApiObject> quotas, DescriptionWriter writer)
    {
        if (quotas.Count == 0)
        {
            writer.Write(0, "No resource quota.\n");
            return;
        }

        writer.Write(0, "Resource Quotas\n");
        foreach (var quota in quotas)
        {
            writer.Field(1, "Name", quota.Name);
            writer.Write(1, "Resource\tUsed\tHard\n");
            writer.Write(1, "--------\t---\t---\n");
            foreach (var (name, hard) in SelectorText.Sorted(quota.ObjectAt("status", "hard")))
            {
                writer.Write(1, $"{name}\t{quota.Status.Scalar("used", name)}\t{hard.Scalar()}\n");
            }
        }
    }

    private static string Bytes(Value value) => Decoded(value).Length.ToString(CultureInfo.InvariantCulture);

    /// <summary>The server takes null for no bytes, and nothing else that is not base64.</summary>
    private static byte[] Decoded(Value value) => value is StringValue text ? Convert.FromBase64String(text.Text) : [];
}
