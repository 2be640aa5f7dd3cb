using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Kernel.Time;

namespace Scenarios.Cluster.Machinery;

/// <summary>Where keys wait to be reconciled: each at most once, first come first served.</summary>
internal interface IWorkQueue
{
    /// <summary>Enqueues the key; does nothing where it waits already.</summary>
    void Add(ObjectKey key);

    /// <summary>Enqueues the key later; an earlier appointment of the same key stays.</summary>
    void AddAfter(ObjectKey key, TimeSpan delay, Activity activity = Activity.Progress);
}
