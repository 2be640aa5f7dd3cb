using System.Collections.Concurrent;
using Scenarios.Steps.History;

namespace Scenarios.Steps.Language.Matching;

/// <summary>
/// Where properties of described objects are written: at paths of fields, whose kinds the table of facts tells, or in kinds themselves.
/// Tests compare the table with what can be written.
/// </summary>
internal static class FeatureTable
{
    /// <summary>In objects of any kind.</summary>
    private const string Any = "*";

    /// <summary>In any object that is in a namespace.</summary>
    private const string Namespaced = "namespaced";

    /// <summary>In a Pod, or in the template of one.</summary>
    private const string Pods = "spec.containers spec.template.spec.containers spec.jobTemplate.spec.template.spec.containers";

    /// <summary>In a Job, or in the template of one.</summary>
    private const string Jobs = "spec.completions spec.jobTemplate.spec.completions";

    private const string Updates = "spec.strategy spec.updateStrategy";

    private static readonly (string Where, string Ids)[] Rows =
    [
        (Any, "annotated"),
        (Any, "labelled label-set no-label no-labels nothing tolerates-none no-tolerations nothing-but empty-feature not-exist-yet"),
        (Namespaced, "namespace"),
        (Pods, "image-bare idle own-name allocates probe-fails answers node-affinity control-plane-too spread-hard spread spread-each"),
        (Pods, "tolerates fails-first ignores-term answers-late on-term ready-file ready-late requests-some empty-limited no-probe"),
        (Pods, "late-term on-start mounts-it never-restart exits-after printed printed-exit env-missing prints-exit probe-any files-of"),
        (Pods, "mounts-claim env env-from env-all mounts mounts-also mounts-empty restricted account priority prints prints-every command"),
        (Pods, "sleeps exits exits-fail succeeds probe grace linger init starts-slow anti-affinity requests limits with-service"),
        (Pods, "mounts-made inits init-wait init-fails requests-limits requests-equal label-same requests-huge spread-zones env-optional"),
        (Pods, "mounts-ro post-start exits-never prints-line prints-then probe-late env-field mounts-fields mounts-part extra"),
        (Pods, "runs-as non-root read-only-root image-missing prints-date"),
        (Pods, "same-node pinned script init-names containers container-list own container-named pod-labelled"),
        ($"{Pods} PersistentVolumeClaim PersistentVolume", "size"),
        ($"{Pods} PersistentVolumeClaim", "on-node"),
        ($"{Pods} PersistentVolumeClaim PersistentVolume ConfigMap Secret {Any}", "image"),
        ($"{Pods} Service", "port answers-any"),
        ($"{Pods} Service PodDisruptionBudget NetworkPolicy", "selects"),
        ("Deployment ReplicaSet StatefulSet Job Service", "replicas"),
        ("Deployment ReplicaSet StatefulSet", "replicas-image replicas-labelled placed"),
        ("Deployment ReplicaSet StatefulSet DaemonSet", "placed-each"),
        ("spec.minReadySeconds", "min-ready"),
        (Updates, "strategy-type"),
        ("spec.strategy", "recreate"),
        ("Deployment DaemonSet", "strategy"),
        ("spec.updateStrategy", "on-delete"),
        ("spec.podManagementPolicy", "parallel"),
        ("spec.progressDeadlineSeconds", "deadline-progress"),
        ("spec.updateStrategy.rollingUpdate.partition", "partition"),
        ("spec.revisionHistoryLimit CronJob", "history"),
        ("spec.volumeClaimTemplates", "mounts-of-each claims-size"),
        ("spec.persistentVolumeClaimRetentionPolicy", "claim-retention"),
        ("spec.serviceName", "governed governed-it with-headless"),
        ("DaemonSet", "one-each"),
        (Jobs, "completions parallelism backoff ttl indexed"),
        ($"{Jobs} Pod", "deadline"),
        ("Job", "parallelism-one"),
        ("spec.suspend", "suspended-now"),
        ("spec.schedule", "schedule daily hourly every fires-long forbid history-both"),
        ("Service", "ready-pods external affinity forward forward-to target-port node-port publish no-selector selects-nobody"),
        ("Service Secret", "type"),
        ("Service HorizontalPodAutoscaler PodDisruptionBudget", "for-it port-of"),
        ("Service HorizontalPodAutoscaler PodDisruptionBudget NetworkPolicy", "for"),
        ("HorizontalPodAutoscaler PodDisruptionBudget", "cover"),
        ("spec.maxReplicas", "hpa hpa-bounds hpa-keeps hpa-target scale-policy"),
        ("spec.minAvailable", "min-available selects-all"),
        ("Deployment DaemonSet PodDisruptionBudget", "max-unavailable"),
        ("Deployment PodDisruptionBudget", "max-none"),
        ("Ingress", "routes route-list route-to default-backend ingress-host tls ingress-class"),
        ("NetworkPolicy", "admits deny policy-none"),
        ($"{Pods} NetworkPolicy PersistentVolume StorageClass", "policy policy-word"),
        ("ConfigMap Secret", "contains-keys contains-pair contains-key contains-many contains-word containing immutable"),
        ("spec.accessModes", "access-mode"),
        ("PersistentVolumeClaim PersistentVolume", "storage-class"),
        ("PersistentVolumeClaim", "bound-to bound-claim used-by"),
        ("PersistentVolume", "host-path host-type"),
        ("StorageClass", "provisions binding"),
        ("PriorityClass", "priority-value value-in no-preempt"),
        ("ResourceQuota", "quota quota-items"),
        ("Namespace", "pod-security quota-in quota-of quota-of-items limits-of"),
        ("LimitRange", "limits-set limits-list"),
        ("ServiceAccount Role ClusterRole", "allows allows-only"),
        ("RoleBinding ClusterRoleBinding", "binds"),
        (Any, "named-field no-field default-field"),
    ];

    private static readonly Lazy<Dictionary<string, string>> Where = new(static () => Rows
        .SelectMany(static row => row.Ids.Split(' ').Select(id => (id, row.Where)))
        .ToDictionary(static one => one.id, static one => one.Where, StringComparer.Ordinal));

    private static readonly ConcurrentDictionary<string, ulong> Known = new(StringComparer.Ordinal);

    private static readonly Lazy<string[]> LazyKinds = new(static () =>
        [.. PhraseBook.English.Rule("kind").Alternatives.Select(static one => one.Id).Where(static kind => kind != Node)]);

    /// <summary>The kind whose properties are not written into manifests: nodes are there already.</summary>
    public const string Node = "Node";

    /// <summary>The kinds of objects that sentences describe with properties. Nodes are described otherwise.</summary>
    public static IReadOnlyList<string> Kinds => LazyKinds.Value;

    /// <summary>All properties.</summary>
    public static IEnumerable<string> Ids => Where.Value.Keys;

    /// <summary>Whether the table has the property; otherwise it is a property made of others.</summary>
    public static bool Has(string id) => Where.Value.ContainsKey(id);

    /// <summary>The kinds that a property can be written into, as bits in the order of <see cref="Kinds"/>.</summary>
    public static ulong KindsOf(string id) => Known.GetOrAdd(Where.Value[id], static where => where.Split(' ').SelectMany(KindsAt)
        .Aggregate(0UL, static (all, kind) => all | BitOf(kind)));

    /// <summary>The bit of a kind; 0 if sentences do not describe objects of it.</summary>
    public static ulong BitOf(string kind) => Array.IndexOf(LazyKinds.Value, kind) is >= 0 and var index ? 1UL << index : 0;

    private static IEnumerable<string> KindsAt(string where) => where switch
    {
        Any => Kinds,
        Namespaced => Kinds.Where(KindFields.IsNamespaced),
        _ when char.IsAsciiLetterUpper(where[0]) => [where],
        _ => Kinds.Where(kind => KindFields.Has(kind, where)),
    };
}
