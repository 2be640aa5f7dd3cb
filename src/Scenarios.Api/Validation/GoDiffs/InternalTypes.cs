using Scenarios.Objects.Facts;

namespace Scenarios.Api.Validation.GoDiffs;

/// <summary>Where the server's internal types have other fields, or another order, than those of version 1 (pkg/apis/core/types.go).</summary>
internal static class InternalTypes
{
    // Names of version 1, in the internal order.
    private static readonly string[] PodSpecFields =
    [
        "volumes", "initContainers", "containers", "ephemeralContainers", "restartPolicy", "terminationGracePeriodSeconds",
        "activeDeadlineSeconds", "dnsPolicy", "nodeSelector", "serviceAccountName", "automountServiceAccountToken", "nodeName",
        "securityContext", "imagePullSecrets", "hostname", "subdomain", "setHostnameAsFQDN", "affinity", "schedulerName", "tolerations",
        "hostAliases", "priorityClassName", "priority", "preemptionPolicy", "dnsConfig", "readinessGates", "runtimeClassName", "overhead",
        "enableServiceLinks", "topologySpreadConstraints", "os", "schedulingGates", "resourceClaims", "resources",
    ];

    // These stand in the Pod's spec in version 1, and in its security context inside.
    private static readonly string[] PodSecurityFields = ["hostNetwork", "hostPID", "hostIPC", "shareProcessNamespace", "hostUsers"];

    private static readonly TypeFacts PodSpec = FactTable.Kubernetes.FindType("core/v1.PodSpec")!;

    /// <param name="parent">The structure that holds it; null for none.</param>
    /// <returns>The fields, and whether their values are in the structure that holds this one.</returns>
    public static IEnumerable<(FieldFacts Field, bool IsOfParent)> FieldsOf(TypeFacts type, ObjectValue? parent)
    {
        if (type.Name == PodSpec.Name)
        {
            return PodSpecFields.Select(name => (type.Find(name)!, false));
        }

        var own = type.Fields.Select(static field => (field, false));
        return type.Name == "core/v1.PodSecurityContext" && parent is not null
            ? [.. PodSecurityFields.Select(static name => (PodSpec.Find(name)!, true)), .. own]
            : own;
    }
}
