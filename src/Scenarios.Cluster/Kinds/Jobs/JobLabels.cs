namespace Scenarios.Cluster.Kinds.Jobs;

/// <summary>The labels, annotations and the finalizer of Jobs and their Pods (k8s.io/api, batch/v1/types.go).</summary>
internal static class JobLabels
{
    public const string ControllerUid = "batch.kubernetes.io/controller-uid";
    public const string JobName = "batch.kubernetes.io/job-name";
    public const string LegacyControllerUid = "controller-uid";
    public const string LegacyJobName = "job-name";

    /// <summary>A label and an annotation of the Pods of Indexed Jobs.</summary>
    public const string CompletionIndex = "batch.kubernetes.io/job-completion-index";

    /// <summary>The number of earlier failures of the Pod's index.</summary>
    public const string FailureCount = "batch.kubernetes.io/job-index-failure-count";

    /// <summary>The number of earlier failures of the index that do not count.</summary>
    public const string IgnoredFailureCount = "batch.kubernetes.io/job-index-ignored-failure-count";

    /// <summary>Keeps a Pod until its end has been counted.</summary>
    public const string TrackingFinalizer = "batch.kubernetes.io/job-tracking";
}
