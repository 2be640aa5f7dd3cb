namespace Scenarios.Cluster.Controllers.GarbageCollection;

/// <summary>What has become of an owner that an object names.</summary>
internal enum OwnerState
{
    /// <summary>There is no such object any more.</summary>
    Absent,

    /// <summary>It is there.</summary>
    Solid,

    /// <summary>It is being deleted and waits for its dependents to go first.</summary>
    Waiting,
}
