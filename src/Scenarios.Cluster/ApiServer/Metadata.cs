using Scenarios.Objects.Views.Meta;

namespace Scenarios.Cluster.ApiServer;

/// <summary>The metadata of an object of any kind.</summary>
internal static class Metadata
{
    public static ObjectMeta Of(ApiObject item) => new(item.Metadata);

    public static ObjectMeta Of(ObjectValue tree) => new PartialObjectMetadata(tree).Metadata;

    /// <summary>A copy of the object with the given metadata.</summary>
    public static ApiObject Set(ApiObject item, ObjectMeta metadata) =>
        new((new PartialObjectMetadata(item.Tree) with { Metadata = metadata }).Tree, item.History);
}
