using System.Collections.Frozen;

namespace Scenarios.Cluster.ApiServer.Defaults;

/// <summary>The parts of defaults.go that the fact table cannot express, by structure type; "@" limits a rule to one root kind.</summary>
internal static class DefaultRules
{
    /// <summary>Rules that run before the table's defaults, because they need to see what was left out.</summary>
    public static FrozenDictionary<string, DefaultRule> Before { get; } = new Dictionary<string, DefaultRule>(StringComparer.Ordinal)
    {
        ["apps/v1.DaemonSetUpdateStrategy"] = WorkloadRules.RollingUpdate,
        ["apps/v1.DeploymentStrategy"] = WorkloadRules.RollingUpdate,
        ["apps/v1.StatefulSetUpdateStrategy"] = WorkloadRules.UpdateOfStatefulSet,
        ["autoscaling/v2.HorizontalPodAutoscalerSpec"] = AutoscalerRules.Spec,
        ["batch/v1.Job"] = WorkloadRules.Job,
        ["core/v1.Container"] = PodRules.PullPolicy,
        ["core/v1.EphemeralContainer"] = PodRules.PullPolicy,
        ["core/v1.LimitRangeItem"] = PolicyRules.LimitRangeItem,
        ["core/v1.ReplicationController"] = WorkloadRules.ReplicationController,
        ["core/v1.ServicePort"] = ServiceRules.TargetPort,
        ["core/v1.Volume"] = PodRules.Volume,
        ["networking.k8s.io/v1.NetworkPolicySpec"] = PolicyRules.NetworkPolicy,
        ["rbac.authorization.k8s.io/v1.Subject"] = PolicyRules.Subject,
        ["storage.k8s.io/v1.CSIDriverSpec"] = PolicyRules.Driver,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Rules that run after the table's defaults, because they need them.</summary>
    public static FrozenDictionary<string, DefaultRule> After { get; } = new Dictionary<string, DefaultRule>(StringComparer.Ordinal)
    {
        ["apps/v1.StatefulSetSpec"] = WorkloadRules.ClaimTemplates,
        ["core/v1.PodSpec"] = PodRules.ServiceAccount,
        ["core/v1.PodSpec@Pod"] = PodRules.OfPods,
        ["core/v1.ServiceSpec"] = ServiceRules.Spec,
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
