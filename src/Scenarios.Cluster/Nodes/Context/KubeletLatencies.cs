using Scenarios.Kernel.Randomness;

namespace Scenarios.Cluster.Nodes.Context;

/// <summary>
/// How long what a kubelet and its container runtime do takes. Each call draws a time at random: it is asked for once for each thing done.
/// Where Kubernetes has a period, the time is what is left of it; other times are estimates of an idle machine.
/// </summary>
internal sealed class KubeletLatencies(SeededRandom random)
{
    /// <summary>Until the kubelet hears of a new Pod and the Pod's worker begins its first sync.</summary>
    public TimeSpan FirstSync() => Between(2, 12);

    /// <summary>Until the worker of a Pod that runs acts on a change that the kubelet has heard of.</summary>
    public TimeSpan NextSync() => Between(1, 10);

    /// <summary>
    /// Until the kubelet sees what became of a container: it relists all of them once a second (pleg/generic.go, RelistPeriod).
    /// </summary>
    public TimeSpan Relist() => Between(50, 1000);

    /// <summary>Until the volumes of a Pod are mounted, if all that they show is there.</summary>
    public TimeSpan Mount() => Between(20, 120);

    /// <summary>
    /// Until the volumes of a Pod are seen to be unmounted, which is checked every 300 ms (volumemanager/volume_manager.go).
    /// </summary>
    public TimeSpan Unmount() => Between(300, 340);

    /// <summary>Until the runtime has made a Pod's sandbox, and the network plugin its address.</summary>
    public TimeSpan MakeSandbox() => Between(150, 450);

    /// <summary>Until the runtime has stopped a Pod's sandbox and torn down its network.</summary>
    public TimeSpan StopSandbox() => Between(150, 450);

    /// <summary>Until a kubelet that has just started finds that a Pod's sandbox is gone.</summary>
    public TimeSpan MissSandbox() => Between(200, 500);

    /// <summary>Until the runtime has created a container.</summary>
    public TimeSpan CreateContainer() => Between(20, 80);

    /// <summary>Until the runtime has started a container that it has created.</summary>
    public TimeSpan StartContainer() => Between(20, 70);

    /// <summary>Until a registry has answered which image a name stands for.</summary>
    public TimeSpan Registry() => Between(700, 1500);

    /// <summary>Until a Pod is synced again after its containers' first start has failed: with the relist that sees its sandbox.</summary>
    public TimeSpan FirstRetry() => Between(200, 1000);

    /// <summary>
    /// Until a Pod is synced again after a failed sync: backOffPeriod, and at most half as long again (pod_workers.go, completeWork).
    /// </summary>
    public TimeSpan Retry() => Between(10_000, 15_000);

    /// <summary>From a probe's tick until it asks.</summary>
    public TimeSpan Probe() => Between(1, 50);

    /// <summary>Until a Pod's deadline, which is checked every second, is found to have passed (kubelet.go, syncLoop).</summary>
    public TimeSpan Deadline() => Between(10, 1000);

    /// <summary>Until the worker of a Pod that the kubelet itself ends begins to stop the containers.</summary>
    public TimeSpan Eviction() => Between(500, 1000);

    /// <summary>Until a relist has seen that a Pod's containers are stopped: at least ten milliseconds after they are.</summary>
    public TimeSpan SeeStopped() => Between(10, 1010);

    /// <summary>Until the sandbox of a Pod whose containers have all ended is gone: a relist, and the runtime's part.</summary>
    public TimeSpan TearDown() => Between(350, 1050);

    /// <summary>Until the status manager deletes the object of a Pod of which nothing is left.</summary>
    public TimeSpan DeleteObject() => Between(5, 40);

    /// <summary>Until the status tells whether a resize is granted.</summary>
    public TimeSpan TellResize() => Between(5, 30);

    /// <summary>Until the runtime has applied the resources of a resize.</summary>
    public TimeSpan Resize() => Between(300, 700);

    /// <summary>Until the eviction manager looks at the memory next, every ten seconds (kubelet.go, evictionMonitoringPeriod).</summary>
    public TimeSpan LookAtMemory() => Between(0, 10_000);

    /// <summary>
    /// Until the kubelet tries again to renew its Lease, after failures that may have been many: its back-off is seven seconds at most
    /// (component-helpers, lease/controller.go, maxBackoff).
    /// </summary>
    public TimeSpan RenewLease() => Between(100, 7_000);

    /// <summary>Until the kubelet updates its node's status next, every ten seconds (nodeStatusUpdateFrequency).</summary>
    public TimeSpan NodeStatus() => Between(0, 10_000);

    private TimeSpan Between(int minimum, int maximum) =>
        random.Between(TimeSpan.FromMilliseconds(minimum), TimeSpan.FromMilliseconds(maximum));
}
