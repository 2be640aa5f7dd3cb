using Scenarios.Objects.Tree;

namespace Scenarios.Objects.Views;

/// <summary>Members common to the views of all kinds: direct access to the metadata.</summary>
public static class Kinds
{
    extension<T>(T item)
        where T : struct, IKind<T>
    {
        public string Name => item.Object.Name;

        public string Namespace => item.Object.Namespace;

        public string Uid => item.Object.Uid;

        public TextMap Labels => new(item.Object.Labels);

        public TextMap Annotations => new(item.Object.Annotations);

        /// <summary>When the server created it; null before.</summary>
        public DateTimeOffset? CreationTimestamp => item.Object.CreationTimestamp;

        public bool IsBeingDeleted => item.Object.IsBeingDeleted;

        /// <summary>The owner that controls it; null if it has none.</summary>
        public OwnerReference? Controller => item.Object.Controller;
    }

    internal static ObjectValue NewTree(string apiVersion, string kind) =>
        ObjectValue.Of(("apiVersion", StringValue.Shared(apiVersion)), ("kind", StringValue.Shared(kind)));

    internal static ApiObject Checked(ApiObject item, string apiVersion, string kind)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Kind == kind && item.ApiVersion == apiVersion
            ? item
            : throw new ArgumentException(
                $"This is no {kind} of {apiVersion}, but a {item.Kind} of {item.ApiVersion}: {item}.",
                nameof(item));
    }

    internal static ApiObject ObjectOf(object? content) =>
        content as ApiObject ?? new ApiObject(content as ObjectValue ?? ObjectValue.Empty);
}
