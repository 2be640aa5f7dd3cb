using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Volumes;

/// <summary>
/// The storage class of volumes and claims: a legacy annotation takes precedence over the field (component-helpers,
/// storage/volume/helpers.go).
/// </summary>
internal static class VolumeClass
{
    /// <summary>The provisioner of classes whose volumes are created by hand.</summary>
    public const string NoProvisioner = "kubernetes.io/no-provisioner";

    private const string OldAnnotation = "volume.beta.kubernetes.io/storage-class";

    public static string Of(PersistentVolume volume) => volume.Metadata.Annotations[OldAnnotation] ?? volume.Spec.StorageClassName;

    public static string Of(PersistentVolumeClaim claim) =>
        claim.Metadata.Annotations[OldAnnotation] ?? claim.Spec.StorageClassName ?? string.Empty;

    /// <summary>Whether the claim does not mention a class at all, so that the default applies.</summary>
    public static bool IsUnset(PersistentVolumeClaim claim) =>
        claim.Metadata.Annotations[OldAnnotation] is null && claim.Spec.StorageClassName is null;
}
