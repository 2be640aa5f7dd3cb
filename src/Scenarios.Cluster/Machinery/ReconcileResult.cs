using Scenarios.Kernel.Time;

namespace Scenarios.Cluster.Machinery;

/// <summary>The outcome of a reconciliation.</summary>
/// <param name="After">When to reconcile the same key again, unless something changes first; null for never.</param>
/// <param name="Activity">Whether the cluster is unsettled until then.</param>
/// <param name="IsRetry">The attempt failed (because of a conflict, say): try again after a delay that grows with each failure.</param>
internal readonly record struct ReconcileResult(TimeSpan? After, Activity Activity, bool IsRetry)
{
    /// <summary>Nothing more to do until something changes.</summary>
    public static ReconcileResult Done => default;

    /// <summary>The attempt failed: try again soon.</summary>
    public static ReconcileResult Retry => new(null, Activity.Progress, IsRetry: true);

    public static ReconcileResult RequeueAfter(TimeSpan delay, Activity activity = Activity.Progress) =>
        new(delay, activity, IsRetry: false);
}
