namespace Scenarios.Api.Requests;

/// <summary>How an object is to be deleted: <c>meta/v1.DeleteOptions</c>.</summary>
public sealed record DeleteOptions
{
    public static DeleteOptions Default { get; } = new();

    /// <summary>Null for the object's own, such as a Pod's terminationGracePeriodSeconds.</summary>
    public TimeSpan? GracePeriod { get; init; }

    /// <summary>What happens to what belongs to it; null for the kind's default.</summary>
    public DeletionPropagation? Propagation { get; init; }

    /// <summary>Only if the object still has this uid; empty for any.</summary>
    public string PreconditionUid { get; init; } = string.Empty;

    /// <summary>Only if the object still has this version; empty for any.</summary>
    public string PreconditionVersion { get; init; } = string.Empty;

    public bool DryRun { get; init; }
}
