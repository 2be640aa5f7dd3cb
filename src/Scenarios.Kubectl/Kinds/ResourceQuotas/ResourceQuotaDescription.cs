using Scenarios.Api.Quantities;
using Scenarios.Kubectl.Describe.Sections;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Kinds.ResourceQuotas;

/// <summary><c>kubectl describe resourcequota</c>.</summary>
internal static class ResourceQuotaDescription
{
    public static void Write(ResourceQuota item, DescriptionWriter writer, DescribeSources sources)
    {
        writer.Field(0, "Name", item.Name);
        writer.Field(0, "Namespace", item.Namespace);
        var scopes = item.Spec.Scopes.ToArray().Order(StringComparer.Ordinal).ToList();
        if (scopes.Count > 0)
        {
            writer.Field(0, "Scopes", string.Join(", ", scopes));
        }

        foreach (var text in scopes.Select(HelpOf).Where(static text => text.Length > 0))
        {
            writer.Write(0, $" * {text}\n");
        }

        writer.Write(0, "Resource\tUsed\tHard\n");
        writer.Write(0, "--------\t----\t----\n");
        foreach (var (name, hard) in item.Status.Hard.Sorted())
        {
            writer.Write(0, $"{name}\t{UsedOf(item, name, hard)}\t{hard}\n");
        }
    }

    /// <summary>The used quantity in the format of the limit.</summary>
    private static string UsedOf(ResourceQuota item, string name, string hard)
    {
        var (limit, used) = (Quantity.Parse(hard), Quantity.Parse(item.Status.Used[name] ?? "0"));
        return (limit.Format == used.Format ? used : Quantity.FromUnits(used.Value, limit.Format)).ToString();
    }

    /// <summary>The meaning of a scope; empty for scopes that kubectl does not explain.</summary>
    public static string HelpOf(string scope) => scope switch
    {
        "Terminating" =>
            "Matches all pods that have an active deadline. These pods have a limited lifespan on a node before being actively "
                + "terminated by the system.",
        "NotTerminating" => "Matches all pods that do not have an active deadline. These pods usually include long running pods whose "
            + "container command "
            + "is not expected to terminate.",
        "BestEffort" => "Matches all pods that do not have resource requirements set. These pods have a best effort quality of service.",
        "NotBestEffort" =>
            "Matches all pods that have at least one resource requirement set. These pods have a burstable or guaranteed quality of "
                + "service.",
        _ => string.Empty,
    };
}
