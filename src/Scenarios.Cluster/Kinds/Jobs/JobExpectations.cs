namespace Scenarios.Cluster.Kinds.Jobs;

/// <summary>
/// The controller's writes to one Job's Pods that its cache does not show yet (kubernetes, controller_utils.go and tracking_utils.go of
/// job).
/// </summary>
internal sealed class JobExpectations
{
    private readonly HashSet<string> _created = new(StringComparer.Ordinal);
    private readonly HashSet<string> _deleted = new(StringComparer.Ordinal);
    private readonly HashSet<string> _released = new(StringComparer.Ordinal);

    /// <summary>Whether there may be a Pod to adopt.</summary>
    public bool MayAdopt { get; set; } = true;

    /// <summary>Whether the cache shows every created and deleted Pod.</summary>
    public bool IsMet => _created.Count == 0 && _deleted.Count == 0;

    public void ExpectCreation(string uid) => _created.Add(uid);

    public void ExpectDeletion(string uid) => _deleted.Add(uid);

    public void ExpectRelease(string uid) => _released.Add(uid);

    /// <summary>Whether the Pod's finalizer has been removed, whatever the cache says.</summary>
    public bool IsReleased(string uid) => _released.Contains(uid);

    public void ObserveCreation(string uid) => _created.Remove(uid);

    public void ObserveDeletion(string uid) => _deleted.Remove(uid);

    public void ObserveRelease(string uid) => _released.Remove(uid);
}
