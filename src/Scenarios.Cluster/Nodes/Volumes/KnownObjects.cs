using Scenarios.Api.Schema;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.Machinery;

namespace Scenarios.Cluster.Nodes.Volumes;

/// <summary>The ConfigMaps and Secrets as a kubelet knows them now, or as it knew them before one change.</summary>
/// <param name="Informers">What it knows now.</param>
/// <param name="ChangedType">The resource type of the change to disregard; null when all changes count.</param>
/// <param name="Change">That change.</param>
internal readonly record struct KnownObjects(Informers Informers, ResourceType? ChangedType = null, InformerChange Change = default)
{
    public ApiObject? Find(bool isSecret, string @namespace, string name)
    {
        var type = isSecret ? KnownResources.Secrets : KnownResources.ConfigMaps;
        return ReferenceEquals(type, ChangedType) && Change.Object.Name == name && Change.Object.Namespace == @namespace
            ? Change.Before
            : Informers.Of(type).Find(@namespace, name);
    }
}
