using Scenarios.Api.Schema;
using Scenarios.Cluster.ApiServer.Storage;

namespace Scenarios.Cluster.Controllers.GarbageCollection;

/// <summary>One object of any resource, as the garbage collector's queue names it.</summary>
internal readonly record struct Dependent(ResourceType Type, ObjectKey Key)
{
    /// <summary>Queues know namespaces and names only: the resource goes in front of the name.</summary>
    public ObjectKey QueueKey => new(Key.Namespace, $"{Type.GroupResource}/{Key.Name}");

    public static Dependent Of(ResourceType type, ApiObject item) => new(type, ObjectKey.Of(item));
}
