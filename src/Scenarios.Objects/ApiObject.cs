using Scenarios.Objects.Ownership;
using Scenarios.Objects.Tree;

namespace Scenarios.Objects;

/// <summary>
/// A Kubernetes object of any kind: a tree, with quick access to its name. Immutable; the With… methods return changed copies.
/// </summary>
public sealed class ApiObject : IEquatable<ApiObject>
{
    // Either a tree and its history, or a packed tree's skeleton and its leaves.
    private readonly object _content;
    private readonly object? _rest;

    public ApiObject(ObjectValue tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        _content = tree;
        var metadata = tree["metadata"] as ObjectValue;
        Name = (metadata?["name"] as StringValue)?.Text ?? string.Empty;
        Namespace = (metadata?["namespace"] as StringValue)?.Text ?? string.Empty;
    }

    /// <summary>Creates an object together with its write history.</summary>
    public ApiObject(ObjectValue tree, WriteHistory? history)
        : this(tree) => _rest = history;

    internal ApiObject(PackedTree packed, string @namespace, string name)
    {
        (_content, _rest) = (packed.Skeleton, packed.Leaves);
        Name = name;
        Namespace = @namespace;
    }

    /// <summary>Creates an object that is rarely read: it takes little memory, but each read creates its values anew.</summary>
    public static ApiObject Packed(ObjectValue tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var packed = PackedTree.Of(tree);
        return new ApiObject(packed, packed.FindText(["metadata", "namespace"]) ?? string.Empty,
            packed.FindText(["metadata", "name"]) ?? string.Empty);
    }

    public ObjectValue Tree => _content as ObjectValue ?? Packing.Unpack();

    public ObjectValue Metadata => ObjectAt("metadata");

    /// <summary>Who wrote what, for <c>metadata.managedFields</c>; null if no history was kept. Equality ignores it.</summary>
    public WriteHistory? History => _rest as WriteHistory;

    /// <summary>Group and version, such as <c>apps/v1</c>; empty when not written.</summary>
    public string ApiVersion => TextAt("apiVersion");

    public string Kind => TextAt("kind");

    /// <summary>Empty until the server generates one from <c>generateName</c>.</summary>
    public string Name { get; }

    /// <summary>Empty for cluster-scoped objects, and for objects that have not been sent to a server yet.</summary>
    public string Namespace { get; }

    public string Uid => TextInMetadata("uid");

    public string ResourceVersion => TextInMetadata("resourceVersion");

    public ObjectValue Labels => InMetadata("labels") as ObjectValue ?? ObjectValue.Empty;

    public ObjectValue Annotations => InMetadata("annotations") as ObjectValue ?? ObjectValue.Empty;

    /// <summary>The <c>spec</c>; empty when there is none.</summary>
    public ObjectValue Spec => ObjectAt("spec");

    /// <summary>The <c>status</c>; empty when there is none.</summary>
    public ObjectValue Status => ObjectAt("status");

    public IReadOnlyList<OwnerReference> OwnerReferences =>
        OwnerReference.ListOf(InMetadata("ownerReferences") as ListValue ?? ListValue.Empty);

    /// <summary>The owner that controls it (apimachinery, meta/v1/controller_ref.go); null if it has none.</summary>
    public OwnerReference? Controller
    {
        get
        {
            var owners = OwnerReferences;
            for (var index = 0; index < owners.Count; index++)
            {
                if (owners[index].Controller)
                {
                    return owners[index];
                }
            }

            return null;
        }
    }

    /// <summary>When the server created it; null before.</summary>
    public DateTimeOffset? CreationTimestamp => Timestamp.TryParse(TextAt("metadata", "creationTimestamp"));

    /// <summary>When it is to be removed; null unless it is being deleted.</summary>
    public DateTimeOffset? DeletionTimestamp => Timestamp.TryParse(TextAt("metadata", "deletionTimestamp"));

    public bool IsBeingDeleted => InMetadata("deletionTimestamp") is not null;

    /// <summary>The value at the path; null if there is none.</summary>
    public Value? Find(params ReadOnlySpan<string> path) => _content is ObjectValue tree ? tree.Find(path) : Packing.Find(path);

    /// <summary>The text at the path; empty if there is none.</summary>
    public string TextAt(params ReadOnlySpan<string> path) =>
        (_content is ObjectValue tree ? (tree.Find(path) as StringValue)?.Text : Packing.FindText(path)) ?? string.Empty;

    /// <summary>The whole number at the path; null if there is none.</summary>
    public long? IntegerAt(params ReadOnlySpan<string> path) => (Find(path) as IntegerValue)?.Integer;

    /// <summary>The flag at the path; false if there is none.</summary>
    public bool FlagAt(params ReadOnlySpan<string> path) => Find(path) is BooleanValue { Boolean: true };

    /// <summary>The list at the path, or an empty one.</summary>
    public ListValue ListAt(params ReadOnlySpan<string> path) => Find(path) as ListValue ?? ListValue.Empty;

    /// <summary>The object at the path, or an empty one.</summary>
    public ObjectValue ObjectAt(params ReadOnlySpan<string> path) => Find(path) as ObjectValue ?? ObjectValue.Empty;

    /// <summary>Whether the path has a value other than null.</summary>
    public bool Has(params ReadOnlySpan<string> path) => _content is ObjectValue tree ? tree.Has(path) : Packing.Has(path);

    /// <summary>A copy with the value at the path. Everything not on the path is shared.</summary>
    public ApiObject With(ReadOnlySpan<string> path, Value value) => new(Tree.WithPath(path, value));

    /// <summary>A copy without the value at the path.</summary>
    public ApiObject Without(params ReadOnlySpan<string> path) => new(Tree.WithoutPath(path));

    public bool Equals(ApiObject? other) => other is not null && Tree.Equals(other.Tree);

    public override bool Equals(object? obj) => Equals(obj as ApiObject);

    public override int GetHashCode() => Tree.GetHashCode();

    public override string ToString() => $"{Kind} {(Namespace.Length == 0 ? Name : $"{Namespace}/{Name}")}";

    // Read so often that walking a path would show.
    private Value? InMetadata(string name) =>
        _content is ObjectValue tree ? (tree["metadata"] as ObjectValue)?[name] : Packing.Find(["metadata", name]);

    private string TextInMetadata(string name) => (_content is ObjectValue tree
        ? ((tree["metadata"] as ObjectValue)?[name] as StringValue)?.Text : Packing.FindText(["metadata", name])) ?? string.Empty;

    private PackedTree Packing => new((Skeleton)_content, (object[])_rest!);
}
