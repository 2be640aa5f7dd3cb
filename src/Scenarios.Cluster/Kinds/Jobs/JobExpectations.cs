namespace Scenarios.Cluster.Kinds.Jobs;

/// <summary>
/// What the controller wrote of one Job's Pods and has not seen yet (kubernetes, controller_utils.go and tracking_utils.go of job).
/// </summary>
internal sealed class JobExpectations
{
    private readonly HashSet<string> _created = new(StringComparer.Ordinal);
    private readonly HashSet<string> _deleted = new(StringComparer.Ordinal);
    private readonly HashSet<string> _released = new(StringComparer.Ordinal);

    /// <summary>A Pod may have to be adopted.</summary>
    public bool MayAdopt { get; set; } = true;

    /// <summary>No Pod that was made or deleted is still on its way.</summary>
    public bool IsMet => _created.Count == 0 && _deleted.Count == 0;

    public void ExpectCreation(string uid) => _created.Add(uid);

    public void ExpectDeletion(string uid) => _deleted.Add(uid);

    public void ExpectRelease(string uid) => _released.Add(uid);

    /// <summary>Its finalizer is gone already, whatever the cache says.</summary>
    public bool IsReleased(string uid) => _released.Contains(uid);

    public void ObserveCreation(string uid) => _created.Remove(uid);

    public void ObserveDeletion(string uid) => _deleted.Remove(uid);

    public void ObserveRelease(string uid) => _released.Remove(uid);
}
