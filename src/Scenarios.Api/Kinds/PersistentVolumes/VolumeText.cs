namespace Scenarios.Api.Kinds.PersistentVolumes;

/// <summary>Parts of volumes and claims as text.</summary>
internal static class VolumeText
{
    private const string OldClassAnnotation = "volume.beta.kubernetes.io/storage-class";

    private static readonly (string Mode, string Short)[] Modes =
        [("ReadWriteOnce", "RWO"), ("ReadOnlyMany", "ROX"), ("ReadWriteMany", "RWX"), ("ReadWriteOncePod", "RWOP")];

    /// <summary>The access modes in a fixed order, whatever their order in the object (helper.GetAccessModesAsString).</summary>
    public static string AccessModes(TextList given) =>
        string.Join(',', Modes.Where(mode => given.Contains(mode.Mode)).Select(static mode => mode.Short));

    /// <summary>The storage class. The old beta annotation takes precedence over the field.</summary>
    public static string ClassOf(ApiObject item, string? className) =>
        new TextMap(item.Annotations)[OldClassAnnotation] is { Length: > 0 } old ? old : className ?? string.Empty;
}
