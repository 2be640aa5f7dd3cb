using System.Collections.Frozen;
using Scenarios.Api.Schema;
using Scenarios.Api.Tree;

namespace Scenarios.Api.Validation;

/// <summary>
/// Which zero values Go leaves out when it writes an object. Lists and maps: empty ones. Scalars: those that are not pointers in the Go types, which the
/// schema table does not say; so texts are left out but for the pointers listed here, and flags and numbers only where they are listed.
/// </summary>
internal static class OmittedFields
{
    private static readonly FrozenSet<string> TextPointers = FrozenSet.Create(
        StringComparer.Ordinal,
        "storageClassName", "ingressClassName", "volumeMode", "loadBalancerClass", "appProtocol", "runtimeClassName", "preemptionPolicy",
        "pathType", "volumeAttributesClassName", "service", "zone", "managedBy", "apiGroup", "procMount", "fsGroupChangePolicy", "seLinuxChangePolicy",
        "supplementalGroupsPolicy", "internalTrafficPolicy", "ipFamilyPolicy", "holderIdentity");

    private static readonly FrozenSet<string> PlainFlags = FrozenSet.Create(
        StringComparer.Ordinal,
        "hostNetwork", "hostPID", "hostIPC", "stdin", "stdinOnce", "tty", "readOnly", "paused", "publishNotReadyAddresses", "unschedulable");

    private static readonly FrozenSet<string> PlainNumbers = FrozenSet.Create(
        StringComparer.Ordinal, "minReadySeconds", "hostPort", "nodePort", "initialDelaySeconds", "healthCheckNodePort");

    /// <summary>Whether this value of a field that is not required is left out.</summary>
    public static bool IsOmitted(SchemaField field, Value value) => value switch
    {
        ListValue { Count: 0 } => true,
        ObjectValue { Count: 0 } => field.Type.Kind == SchemaKind.Map,
        StringValue { Text.Length: 0 } => field.Type.Kind == SchemaKind.String && !TextPointers.Contains(field.Name),
        BooleanValue { Boolean: false } => PlainFlags.Contains(field.Name),
        IntegerValue { Integer: 0 } => PlainNumbers.Contains(field.Name),
        _ => false,
    };
}
