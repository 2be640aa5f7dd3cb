namespace Scenarios.Steps.Language.Syntax;

/// <summary>
/// Fields with a name in ordinary words. Whatever can be said of a field can be said of each of them: a Given that has it, one that
/// lacks it, a change, a claim.
/// </summary>
internal static class FieldNames
{
    private const string Partition = "spec.updateStrategy.rollingUpdate.partition";

    /// <summary>Words and the field, which is searched by this name in the object's kind; a path if the name alone is not enough.</summary>
    private static readonly (string Words, string Field)[] All =
    [
        // Pods and their containers.
        ("DNS policy", "dnsPolicy"), ("scheduler name", "schedulerName"), ("host network", "hostNetwork"),
        ("runtime class", "runtimeClassName"),
        ("restart policy", "restartPolicy"), ("image pull policy", "imagePullPolicy"), ("pull policy", "imagePullPolicy"),
        ("termination grace period", "terminationGracePeriodSeconds"), ("preemption policy", "preemptionPolicy"),
        ("read-only root filesystem", "readOnlyRootFilesystem"), ("failure threshold", "failureThreshold"),
        ("success threshold", "successThreshold"), ("initial delay", "initialDelaySeconds"), ("max skew", "maxSkew"),
        ("service account name", "serviceAccountName"), ("termination message policy", "terminationMessagePolicy"),
        // Workloads and their rollouts.
        ("minimum ready seconds", "minReadySeconds"), ("min ready seconds", "minReadySeconds"), ("max surge", "maxSurge"),
        ("maximum surge", "maxSurge"), ("max unavailable", "maxUnavailable"), ("revision history limit", "revisionHistoryLimit"),
        ("progress deadline", "progressDeadlineSeconds"), ("update partition", Partition), ("rolling update partition", Partition),
        ("Pod management policy", "podManagementPolicy"), ("volume claim retention policy", "persistentVolumeClaimRetentionPolicy"),
        // Jobs and CronJobs.
        ("back-off limit", "backoffLimit"), ("backoff limit", "backoffLimit"), ("active deadline", "activeDeadlineSeconds"),
        ("completion mode", "completionMode"), ("starting deadline", "startingDeadlineSeconds"),
        ("concurrency policy", "concurrencyPolicy"), ("time zone", "timeZone"), ("Pod replacement policy", "podReplacementPolicy"),
        ("successful history limit", "successfulJobsHistoryLimit"), ("success history limit", "successfulJobsHistoryLimit"),
        ("successful Jobs history limit", "successfulJobsHistoryLimit"), ("successful Job history limit", "successfulJobsHistoryLimit"),
        ("history limit for successful Jobs", "successfulJobsHistoryLimit"),
        ("failed history limit", "failedJobsHistoryLimit"), ("failure history limit", "failedJobsHistoryLimit"),
        ("failed Jobs history limit", "failedJobsHistoryLimit"), ("failed Job history limit", "failedJobsHistoryLimit"),
        ("history limit for failed Jobs", "failedJobsHistoryLimit"),
        ("TTL after finishing", "ttlSecondsAfterFinished"), ("TTL after it finished", "ttlSecondsAfterFinished"),
        ("TTL", "ttlSecondsAfterFinished"), ("time to live", "ttlSecondsAfterFinished"),
        // Services and Ingresses.
        ("external traffic policy", "externalTrafficPolicy"), ("internal traffic policy", "internalTrafficPolicy"),
        ("traffic policy", "externalTrafficPolicy"), ("publish not ready addresses", "publishNotReadyAddresses"),
        ("health check node port", "healthCheckNodePort"), ("session affinity timeout", "timeoutSeconds"),
        ("external IP address", "externalIPs"), ("external IP", "externalIPs"), ("external name", "externalName"),
        ("load balancer class", "loadBalancerClass"), ("load balancer source range", "loadBalancerSourceRanges"),
        ("IP family policy", "ipFamilyPolicy"), ("ingress class name", "ingressClassName"),
        // Storage.
        ("volume binding mode", "volumeBindingMode"), ("binding mode", "volumeBindingMode"), ("reclaim policy", "reclaimPolicy"),
        ("volume mode", "volumeMode"), ("volume name", "volumeName"), ("storage class name", "storageClassName"),
        ("volume expansion", "allowVolumeExpansion"), ("mount option", "mountOptions"),
        // Budgets and autoscalers.
        ("unhealthy Pod eviction policy", "unhealthyPodEvictionPolicy"), ("min available", "minAvailable"),
        ("minimum available", "minAvailable"),
        ("scale-down stabilization window", "spec.behavior.scaleDown.stabilizationWindowSeconds"),
        ("scale-up stabilization window", "spec.behavior.scaleUp.stabilizationWindowSeconds"),
        ("stabilization window for scaling down", "spec.behavior.scaleDown.stabilizationWindowSeconds"),
        ("stabilization window for scaling up", "spec.behavior.scaleUp.stabilizationWindowSeconds"),
        // Any kind.
        ("finalizer", "metadata.finalizers"),
        .. JapaneseFieldNames.All,
    ];

    private static readonly ILookup<char, (string Words, string Field)> ByLetter = All
        .OrderByDescending(static one => one.Words.Length).ToLookup(static one => char.ToLowerInvariant(one.Words[0]));

    /// <summary>The end of words that name a field, in the singular or plural, and that field; -1 if there are none.</summary>
    public static (int End, string Field) Read(string text, int start)
    {
        foreach (var (words, field) in start < text.Length ? ByLetter[char.ToLowerInvariant(text[start])] : [])
        {
            var end = start + words.Length;
            if (string.Compare(text, start, words, 0, words.Length, StringComparison.OrdinalIgnoreCase) == 0
                && (char.IsAscii(words[^1]) ? EndOfWord(text, end) : end) is > 0 and var last)
            {
                return (last, field);
            }

            // policy, policies
            if (words[^1] == 'y' && string.Compare(text, start, words, 0, words.Length - 1, StringComparison.OrdinalIgnoreCase) == 0
                && string.CompareOrdinal(text, end - 1, "ies", 0, 3) == 0 && EndOfWord(text, end + 2) is > 0 and var many)
            {
                return (many, field);
            }
        }

        return (-1, string.Empty);
    }

    /// <summary>The end of a word that ends here or with a plural s; -1 if it goes on.</summary>
    private static int EndOfWord(string text, int end) => end == text.Length || !Letters.IsWordLetter(text[end]) ? end
        : text[end] == 's' && (end + 1 == text.Length || !Letters.IsWordLetter(text[end + 1])) ? end + 1 : -1;
}
