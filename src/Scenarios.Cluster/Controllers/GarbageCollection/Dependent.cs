using Scenarios.Api.Schema;
using Scenarios.Cluster.ApiServer.Storage;

namespace Scenarios.Cluster.Controllers.GarbageCollection;

/// <summary>An object of any resource, as the garbage collector identifies it.</summary>
internal readonly record struct Dependent(ResourceType Type, ObjectKey Key)
{
    /// <summary>Queue keys have only a namespace and a name, so the resource is prepended to the name.</summary>
    public ObjectKey QueueKey => new(Key.Namespace, $"{Type.GroupResource}/{Key.Name}");

    public static Dependent Of(ResourceType type, ApiObject item) => new(type, ObjectKey.Of(item));
}
