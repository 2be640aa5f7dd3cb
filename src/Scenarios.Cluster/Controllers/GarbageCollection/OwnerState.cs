namespace Scenarios.Cluster.Controllers.GarbageCollection;

/// <summary>The state of an owner that an object refers to.</summary>
internal enum OwnerState
{
    /// <summary>The owner no longer exists.</summary>
    Absent,

    /// <summary>The owner exists.</summary>
    Solid,

    /// <summary>The owner is being deleted and waits until its dependents are gone.</summary>
    Waiting,
}
