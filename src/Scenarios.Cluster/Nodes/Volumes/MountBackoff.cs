namespace Scenarios.Cluster.Nodes.Volumes;

/// <summary>
/// How long the kubelet waits before it retries a failed mount: half a second, doubled each time up to two minutes and two seconds
/// (kubernetes, pkg/util/goroutinemap/exponentialbackoff).
/// </summary>
internal sealed class MountBackoff
{
    /// <summary>
    /// After this long the kubelet reports for the Pod as a whole that its volumes are not mounted, and starts over
    /// (volumemanager/volume_manager.go).
    /// </summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(123);

    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(122);

    private TimeSpan _next = First;

    public TimeSpan Next()
    {
        var wait = _next;
        _next = _next * 2 < Longest ? _next * 2 : Longest;
        return wait;
    }

    public void Reset() => _next = First;
}
