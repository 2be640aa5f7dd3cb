using Scenarios.Objects.Facts;

namespace Scenarios.Api.Rest.OpenApi;

/// <summary>
/// The defaults that OpenAPI documents state. They are fewer than those that the server fills in: Go's zero where it is always written, and
/// what a comment <c>+default</c> says.
/// </summary>
internal static class SchemaDefaults
{
    /// <summary>Fields with such a comment that Go omits when they are zero.</summary>
    private static readonly HashSet<string> Commented = new(StringComparer.Ordinal)
    {
        "core/v1.AzureDiskVolumeSource.cachingMode", "core/v1.AzureDiskVolumeSource.fsType", "core/v1.AzureDiskVolumeSource.kind",
        "core/v1.AzureDiskVolumeSource.readOnly", "core/v1.ConfigMapEnvSource.name", "core/v1.ConfigMapKeySelector.name",
        "core/v1.ConfigMapProjection.name", "core/v1.ConfigMapVolumeSource.name", "core/v1.ContainerPort.protocol",
        "core/v1.GRPCAction.service", "core/v1.ISCSIPersistentVolumeSource.iscsiInterface", "core/v1.ISCSIVolumeSource.iscsiInterface",
        "core/v1.LocalObjectReference.name", "core/v1.NodeRuntimeHandler.name", "core/v1.RBDPersistentVolumeSource.keyring",
        "core/v1.RBDPersistentVolumeSource.pool", "core/v1.RBDPersistentVolumeSource.user", "core/v1.RBDVolumeSource.keyring",
        "core/v1.RBDVolumeSource.pool", "core/v1.RBDVolumeSource.user", "core/v1.ReplicationControllerSpec.minReadySeconds",
        "core/v1.ReplicationControllerSpec.replicas", "core/v1.ScaleIOPersistentVolumeSource.fsType",
        "core/v1.ScaleIOPersistentVolumeSource.storageMode", "core/v1.ScaleIOVolumeSource.fsType",
        "core/v1.ScaleIOVolumeSource.storageMode",
        "core/v1.SecretEnvSource.name", "core/v1.SecretKeySelector.name", "core/v1.SecretProjection.name", "core/v1.ServicePort.protocol",
    };

    /// <summary>Null for none.</summary>
    public static Value? Of(TypeFacts type, FieldFacts field)
    {
        var isCommented = Commented.Contains($"{type.Name}.{field.Name}");
        return isCommented || (!field.OmitsZero && !field.IsPointer)
            ? Stated(field.Type.Kind, isCommented ? field.Default : null)
            : field.Type.Kind == FieldKind.Object && !field.IsPointer ? ObjectValue.Empty : null;
    }

    /// <summary>Elements of lists and maps are never pointers.</summary>
    public static Value? OfElement(FieldType element) => Stated(element.Kind, null);

    private static Value? Stated(FieldKind kind, string? text) => kind switch
    {
        FieldKind.String => new StringValue(text ?? string.Empty),
        FieldKind.Int32 or FieldKind.Int64 =>
            IntegerValue.Of(text is null ? 0 : long.Parse(text, System.Globalization.CultureInfo.InvariantCulture)),
        FieldKind.Float => IntegerValue.Of(0),
        FieldKind.Boolean => BooleanValue.Of(text == "true"),
        FieldKind.Object => ObjectValue.Empty,
        _ => null,
    };
}
