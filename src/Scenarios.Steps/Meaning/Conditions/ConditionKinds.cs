namespace Scenarios.Steps.Meaning.Conditions;

/// <summary>
/// The kinds of objects that a condition applies to. For other kinds it would be meaningless: a Deployment has no taints and no restarts.
/// </summary>
internal static class ConditionKinds
{
    private static readonly string[] Pods = ["Pod"];
    private static readonly string[] Nodes = ["Node"];
    private static readonly string[] Services = ["Service"];

    /// <summary>Kinds that stand for their Pods if a condition applies to Pods.</summary>
    public static readonly IReadOnlyList<string> WithPods =
    [
        "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job", "CronJob", "Service",
    ];

    /// <param name="condition">The condition's meaning in the phrase books.</param>
    /// <returns>The kinds; empty for all.</returns>
    public static IReadOnlyList<string> Of(string condition) => condition switch
    {
        "scheduled" or "unscheduled" or "on-node-not" or "off-node" or "other-node" or "spread" or "on-one-node" => Pods,
        "in-zone" or "run-zone" or "spread-zones" => Pods,
        "run-on" or "remain-on" or "run-spread" or "run-other" or "run-elsewhere" or "wait" => Pods,
        "restarted" or "no-restarts" or "restarts" or "restart-count" or "restart" or "oom" or "terminated" or "stop" => Pods,
        "evicted" or "evict" or "endpoint" or "endpoint-gone" or "unable-pull" => Pods,
        "cordoned" or "schedulable" or "taint" or "no-taint" or "tainted" => Nodes,
        "node-port" or "no-node-port" or "endpoints" or "endpoints-none" or "point" => Services,
        "type" => ["Service", "Secret"],
        "external-ip" or "no-external-ip" or "no-external" => ["Service", "Node", "Ingress"],
        "no-replacement" => Pods,
        "ip" or "own-ip" or "no-ip" => ["Pod", "Service", "Node", "Ingress"],
        "revision" or "paused" => ["Deployment"],
        "suspended" => ["CronJob", "Job"],
        "bound" => ["PersistentVolumeClaim", "PersistentVolume", "Pod"],
        "in-use" => ["PersistentVolumeClaim"],
        "capacity" => ["PersistentVolumeClaim", "PersistentVolume"],
        "replicas" => ["Deployment", "StatefulSet", "ReplicaSet"],
        "empty" => ["Namespace", "Node"],
        "allows" => ["PodDisruptionBudget"],
        "key" or "keys" => ["ConfigMap", "Secret"],
        "failed" or "fail" => ["Job", "Pod"],
        _ => [],
    };
}
