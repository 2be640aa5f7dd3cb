namespace Scenarios.Steps.Meaning.Conditions;

/// <summary>
/// Of what kinds of objects a condition can be said. Of others it would be true or false for no reason: a Deployment has no taints and no
/// restarts.
/// </summary>
internal static class ConditionKinds
{
    private static readonly string[] Pods = ["Pod"];
    private static readonly string[] Nodes = ["Node"];
    private static readonly string[] Services = ["Service"];

    /// <summary>Those whose Pods are meant, where it can be said of Pods.</summary>
    public static readonly IReadOnlyList<string> WithPods =
    [
        "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job", "CronJob", "Service",
    ];

    /// <param name="condition">A condition's meaning in the books.</param>
    /// <returns>None where it can be said of any.</returns>
    public static IReadOnlyList<string> Of(string condition) => condition switch
    {
        "scheduled" or "unscheduled" or "on-node-not" or "off-node" or "other-node" or "spread" or "on-one-node" => Pods,
        "run-on" or "run-spread" or "run-other" or "run-elsewhere" or "wait" => Pods,
        "restarted" or "no-restarts" or "restarts" or "restart-count" or "restart" or "oom" or "terminated" or "stop" => Pods,
        "evicted" or "evict" or "endpoint" or "endpoint-gone" or "unable-pull" => Pods,
        "cordoned" or "schedulable" or "taint" or "no-taint" or "tainted" => Nodes,
        "node-port" or "no-node-port" or "endpoints" or "endpoints-none" or "point" => Services,
        "type" => ["Service", "Secret"],
        "external-ip" or "no-external-ip" => ["Service", "Node", "Ingress"],
        "ip" or "no-ip" => ["Pod", "Service", "Node", "Ingress"],
        "revision" or "paused" => ["Deployment"],
        "suspended" => ["CronJob", "Job"],
        "bound" => ["PersistentVolumeClaim", "PersistentVolume", "Pod"],
        "in-use" => ["PersistentVolumeClaim"],
        "capacity" => ["PersistentVolumeClaim", "PersistentVolume"],
        "replicas" => ["Deployment", "StatefulSet", "ReplicaSet"],
        "empty" => ["Namespace", "Node"],
        "allows" => ["PodDisruptionBudget"],
        "key" => ["ConfigMap", "Secret"],
        "failed" or "fail" => ["Job", "Pod"],
        _ => [],
    };
}
