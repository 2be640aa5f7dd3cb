using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Kernel.Time;

namespace Scenarios.Cluster.Machinery;

/// <summary>A queue of keys to reconcile: each key at most once, first in first out.</summary>
internal interface IWorkQueue
{
    /// <summary>Enqueues the key, unless it is already waiting.</summary>
    void Add(ObjectKey key);

    /// <summary>Enqueues the key after a delay; an earlier appointment of the same key is kept.</summary>
    void AddAfter(ObjectKey key, TimeSpan delay, Activity activity = Activity.Progress);
}
