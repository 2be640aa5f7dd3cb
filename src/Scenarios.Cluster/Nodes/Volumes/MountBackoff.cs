namespace Scenarios.Cluster.Nodes.Volumes;

/// <summary>How long the kubelet waits before it mounts again what it could not mount: half a second, doubled, up to two minutes and two
/// seconds (kubernetes, pkg/util/goroutinemap/exponentialbackoff).</summary>
internal sealed class MountBackoff
{
    /// <summary>
    /// After so long the kubelet says of the Pod as a whole that its volumes are not there, and begins anew
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
