using Scenarios.Kubectl.Describe.Sections;
using Scenarios.Kubectl.Kinds.LimitRanges;
using Scenarios.Kubectl.Kinds.ResourceQuotas;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Kinds.Namespaces;

/// <summary><c>kubectl describe namespace</c>.</summary>
internal static class NamespaceDescription
{
    public static void Write(Namespace item, DescriptionWriter writer, DescribeSources sources)
    {
        writer.Field(0, "Name", item.Name);
        MetadataSection.Labels(writer, "Labels", item.Labels);
        MetadataSection.Annotations(writer, "Annotations", item.Annotations);
        writer.Field(0, "Status", item.Status.Phase);
        WriteConditions(item.Status.Conditions, writer);
        writer.Write(0, "\n");
        WriteQuotas(sources.List<ResourceQuota>("resourcequotas", item.Name), writer);
        writer.Write(0, "\n");
        var ranges = sources.List<LimitRange>("limitranges", item.Name);
        if (ranges.Count == 0)
        {
            writer.Write(0, "No LimitRange resource.\n");
        }
        else
        {
            LimitRangeDescription.WriteAll(ranges, writer);
        }
    }

    private static void WriteConditions(ViewList<NamespaceCondition> conditions, DescriptionWriter writer)
    {
        if (conditions.Count == 0)
        {
            return;
        }

        writer.Write(0, "Conditions:\n");
        writer.Write(1, "Type\tStatus\tLastTransitionTime\tReason\tMessage\n");
        writer.Write(1, "----\t------\t------------------\t------\t-------\n");
        foreach (var condition in conditions)
        {
            var since = DescriptionTime.Of(condition.LastTransitionTime);
            writer.Write(1, $"{condition.Type}\t{condition.Status}\t{since}\t{condition.Reason}\t{condition.Message}\n");
        }
    }

    private static void WriteQuotas(IReadOnlyList<ResourceQuota> quotas, DescriptionWriter writer)
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
            WriteScopes(quota.Spec.Scopes.ToArray().Order(StringComparer.Ordinal).ToList(), writer);
            writer.Write(1, "Resource\tUsed\tHard\n");
            writer.Write(1, "--------\t---\t---\n");
            foreach (var (name, hard) in quota.Status.Hard.Sorted())
            {
                writer.Write(1, $"{name}\t{quota.Status.Used[name]}\t{hard}\n");
            }
        }
    }

    private static void WriteScopes(List<string> scopes, DescriptionWriter writer)
    {
        if (scopes.Count > 0)
        {
            writer.Field(1, "Scopes", string.Join(", ", scopes));
        }

        foreach (var text in scopes.Select(ResourceQuotaDescription.HelpOf).Where(static text => text.Length > 0))
        {
            writer.Write(1, $"* {text}\n");
        }
    }
}
