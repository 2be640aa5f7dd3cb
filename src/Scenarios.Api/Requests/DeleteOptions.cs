namespace Scenarios.Api.Requests;

/// <summary>How an object is to be deleted: <c>meta/v1.DeleteOptions</c>.</summary>
public sealed record DeleteOptions
{
    public static DeleteOptions Default { get; } = new();

    /// <summary>Null for the object's own grace period, such as a Pod's terminationGracePeriodSeconds.</summary>
    public TimeSpan? GracePeriod { get; init; }

    /// <summary>What happens to its dependents; null for the kind's default.</summary>
    public DeletionPropagation? Propagation { get; init; }

    /// <summary>Delete only if the object still has this uid; empty for any.</summary>
    public string PreconditionUid { get; init; } = string.Empty;

    /// <summary>Delete only if the object still has this resourceVersion; empty for any.</summary>
    public string PreconditionVersion { get; init; } = string.Empty;

    public bool DryRun { get; init; }
}
