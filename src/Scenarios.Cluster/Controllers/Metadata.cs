using Scenarios.Objects.Views.Meta;

namespace Scenarios.Cluster.Controllers;

/// <summary>The metadata of an object of whatever kind.</summary>
internal static class Metadata
{
    public static ObjectMeta Of(ApiObject item) => new PartialObjectMetadata(item.Tree).Metadata;

    /// <summary>A copy that has these.</summary>
    public static ApiObject Set(ApiObject item, ObjectMeta metadata) => new((new PartialObjectMetadata(item.Tree) with { Metadata = metadata }).Tree);
}
