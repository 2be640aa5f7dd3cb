using Scenarios.Api.Quantities;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Strategies;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.PersistentVolumeClaims;

/// <summary>PersistentVolumeClaims (kubernetes, registry/core/persistentvolumeclaim/strategy.go).</summary>
internal sealed class PersistentVolumeClaimStrategy() : ResourceStrategy(KnownResources.PersistentVolumeClaims)
{
    private static readonly PersistentVolumeClaimStatus Pending = new() { Phase = PersistentVolumeClaimPhase.Pending };

    public override ObjectValue InitialStatus(ObjectValue tree) => Pending.Tree;

    /// <summary>
    /// A claim's data source is kept in two equivalent fields, an old and a new one (pkg/api/persistentvolumeclaim/util.go,
    /// EnforceDataSourceBackwardsCompatibility and NormalizeDataSources).
    /// </summary>
    public override ObjectValue PrepareForCreate(ObjectValue tree)
    {
        var claim = new PersistentVolumeClaim(tree);
        var (source, reference) = (claim.Spec.DataSource, claim.Spec.DataSourceRef);
        if (source.Exists && !reference.Exists)
        {
            return IsOfUse(source.ApiGroup ?? string.Empty, source.Kind)
                ? (claim with { Spec = claim.Spec with { DataSourceRef = new(source.Tree) } }).Tree
                : (claim with { Spec = claim.Spec with { DataSource = default } }).Tree;
        }

        return reference.Exists && !source.Exists && reference.Namespace is null
            ? (claim with { Spec = claim.Spec with { DataSource = new(reference.Tree) } }).Tree
            : tree;
    }

    /// <summary>kubernetes, pkg/api/persistentvolumeclaim/util.go, GetWarningsForPersistentVolumeClaim.</summary>
    public override IReadOnlyList<string> Warnings(ApiObject item, ApiObject? previous)
    {
        var warnings = new List<string>();
        var claim = PersistentVolumeClaim.Of(item);
        if (claim.Metadata.Annotations["volume.beta.kubernetes.io/storage-class"] is not null)
        {
            warnings.Add(
                "metadata.annotations[volume.beta.kubernetes.io/storage-class]: deprecated since v1.8; use \"storageClassName\" "
                    + "attribute instead");
        }

        if (claim.Spec.Resources.Requests.Fields[ResourceName.Storage] is { } storage && Quantity.Of(storage).MilliValue % 1000 != 0)
        {
            warnings.Add(
                $"spec.resources.requests[storage]: fractional byte value \"{Quantity.Of(storage)}\" is invalid, must be an integer");
        }

        return warnings;
    }

    /// <summary>Whether the old field supports the source; any other source is dropped from it.</summary>
    private static bool IsOfUse(string group, string kind) =>
        (group.Length == 0 && kind == PersistentVolumeClaim.Kind) || (group == "snapshot.storage.k8s.io" && kind == "VolumeSnapshot");
}
