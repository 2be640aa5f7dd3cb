using Scenarios.Objects.Facts;

namespace Scenarios.Objects.Ownership;

/// <summary>The fields that nobody owns.</summary>
internal static class OwnershipRules
{
    /// <summary>Fields that belong to the server.</summary>
    public static FieldSet Stripped { get; } = FieldSet.OfPaths(
        ["apiVersion", "kind", "metadata", "metadata.clusterName", .. ServerFields.Names.Select(static name => $"metadata.{name}")]);

    private static readonly FieldSet Nothing = new();
    private static readonly FieldSet Status = FieldSet.OfPaths("status");
    private static readonly FieldSet Spec = FieldSet.OfPaths("spec");

    /// <summary>The fields that a write to the status resets, if more than the spec (GetResetFields of the strategies).</summary>
    private static readonly Dictionary<string, FieldSet> BesideSpec = new(StringComparer.Ordinal)
    {
        ["Pod"] = FieldSet.OfPaths("spec", "metadata.deletionTimestamp", "metadata.ownerReferences"),
        ["Deployment"] = FieldSet.OfPaths("spec", "metadata.labels"),
        ["CustomResourceDefinition"] = FieldSet.OfPaths("spec", "metadata"),
        ["FlowSchema"] = FieldSet.OfPaths("spec", "metadata"),
        ["PriorityLevelConfiguration"] = FieldSet.OfPaths("spec", "metadata"),
        ["APIService"] = FieldSet.OfPaths("spec", "metadata"),
        ["ValidatingAdmissionPolicy"] = FieldSet.OfPaths("spec", "metadata"),
    };

    /// <summary>The fields that a write to the subresource ignores, whatever the request contains.</summary>
    public static FieldSet IgnoredBy(string apiVersion, string kind, string subresource)
    {
        var facts = KindOf(apiVersion, kind);
        var hasStatus = facts is null || facts.Subresources.Contains("status", StringComparer.Ordinal);
        if (!hasStatus)
        {
            return Nothing;
        }

        return subresource == "status" ? BesideSpec.GetValueOrDefault(kind, Spec) : Status;
    }

    private static KindFacts? KindOf(string apiVersion, string kind)
    {
        foreach (var facts in FactTable.Kubernetes.Kinds)
        {
            if (facts.Kind == kind && facts.ApiVersion == apiVersion)
            {
                return facts;
            }
        }

        return null;
    }
}
