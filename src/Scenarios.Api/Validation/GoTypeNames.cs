using Scenarios.Api.Schema;

namespace Scenarios.Api.Validation;

/// <summary>
/// The names of Go's types, as decoding errors state them. The schema table knows structures and plain types; the named string types of the fields that
/// people get wrong most are listed here, others are called string.
/// </summary>
internal static class GoTypeNames
{
    private static readonly Dictionary<string, string> NamedStrings = new(StringComparer.Ordinal)
    {
        ["PodSpec.restartPolicy"] = "v1.RestartPolicy",
        ["PodSpec.dnsPolicy"] = "v1.DNSPolicy",
        ["PodSpec.preemptionPolicy"] = "v1.PreemptionPolicy",
        ["Container.imagePullPolicy"] = "v1.PullPolicy",
        ["Container.terminationMessagePolicy"] = "v1.TerminationMessagePolicy",
        ["Container.restartPolicy"] = "v1.ContainerRestartPolicy",
        ["ContainerPort.protocol"] = "v1.Protocol",
        ["ServicePort.protocol"] = "v1.Protocol",
        ["ServiceSpec.type"] = "v1.ServiceType",
        ["ServiceSpec.sessionAffinity"] = "v1.ServiceAffinity",
        ["ServiceSpec.externalTrafficPolicy"] = "v1.ServiceExternalTrafficPolicy",
        ["ServiceSpec.internalTrafficPolicy"] = "v1.ServiceInternalTrafficPolicy",
        ["ServiceSpec.ipFamilyPolicy"] = "v1.IPFamilyPolicy",
        ["DeploymentStrategy.type"] = "v1.DeploymentStrategyType",
        ["DaemonSetUpdateStrategy.type"] = "v1.DaemonSetUpdateStrategyType",
        ["StatefulSetUpdateStrategy.type"] = "v1.StatefulSetUpdateStrategyType",
        ["StatefulSetSpec.podManagementPolicy"] = "v1.PodManagementPolicyType",
        ["CronJobSpec.concurrencyPolicy"] = "v1.ConcurrencyPolicy",
        ["JobSpec.completionMode"] = "v1.CompletionMode",
        ["Toleration.operator"] = "v1.TolerationOperator",
        ["Toleration.effect"] = "v1.TaintEffect",
        ["Taint.effect"] = "v1.TaintEffect",
        ["LabelSelectorRequirement.operator"] = "v1.LabelSelectorOperator",
        ["NodeSelectorRequirement.operator"] = "v1.NodeSelectorOperator",
        ["HTTPGetAction.scheme"] = "v1.URIScheme",
        ["EmptyDirVolumeSource.medium"] = "v1.StorageMedium",
        ["Secret.type"] = "v1.SecretType",
        ["HTTPIngressPath.pathType"] = "v1.PathType",
        ["PersistentVolumeClaimSpec.volumeMode"] = "v1.PersistentVolumeMode",
        ["PersistentVolumeSpec.persistentVolumeReclaimPolicy"] = "v1.PersistentVolumeReclaimPolicy",
        ["ObjectMeta.uid"] = "types.UID",
    };

    public static string Of(SchemaType owner, SchemaField field) =>
        field.Type.Kind == SchemaKind.String && NamedStrings.TryGetValue($"{owner.GoName}.{field.Name}", out var name) ? name : Of(field.Type);

    public static string Of(FieldType type) => type.Kind switch
    {
        SchemaKind.Object => PackageName(type.Name),
        SchemaKind.List => $"[]{Of(type.Element!)}",
        SchemaKind.Map when type.Element!.Kind == SchemaKind.Quantity => "v1.ResourceList",
        SchemaKind.Map => $"map[string]{Of(type.Element!)}",
        SchemaKind.Boolean => "bool",
        SchemaKind.Int32 => "int32",
        SchemaKind.Int64 => "int64",
        SchemaKind.Float => "float64",
        SchemaKind.Bytes => "[]uint8",
        SchemaKind.Time => "v1.Time",
        SchemaKind.MicroTime => "v1.MicroTime",
        SchemaKind.Duration => "v1.Duration",
        SchemaKind.Quantity => "resource.Quantity",
        SchemaKind.IntOrString => "intstr.IntOrString",
        SchemaKind.FieldsV1 => "v1.FieldsV1",
        _ => "string",
    };

    // core/v1.PodSpec → v1.PodSpec
    private static string PackageName(string name) => name[(name.IndexOf('/') + 1)..];
}
