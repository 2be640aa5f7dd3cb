using Scenarios.Objects.Tree;
using Scenarios.Objects.Views.Meta;

namespace Scenarios.Objects.Metadata;

/// <summary>The metadata of an object whose kind the caller does not know.</summary>
public static class AnyKind
{
    extension(ApiObject item)
    {
        /// <summary><see cref="ApiObject.Metadata"/> as a typed view.</summary>
        public ObjectMeta Meta => new(item.Metadata);

        /// <summary>A copy with other metadata.</summary>
        public ApiObject With(ObjectMeta metadata) => new(item.Tree.With("metadata", metadata.Tree));
    }

    /// <summary>A merge patch that changes metadata only.</summary>
    public static ObjectValue PatchOf(ObjectMeta metadata) => ObjectValue.Of(("metadata", metadata.Tree));
}
