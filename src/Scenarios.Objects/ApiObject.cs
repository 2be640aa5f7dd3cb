using Scenarios.Objects.Ownership;
using Scenarios.Objects.Tree;

namespace Scenarios.Objects;

/// <summary>
/// A Kubernetes object of any kind: its tree, with its name at hand. Immutable; With… copies.
/// </summary>
public sealed class ApiObject : IEquatable<ApiObject>
{
    // A tree and its history, or the skeleton of a packed one and its leaves.
    private readonly object _content;
    private readonly object? _rest;

    public ApiObject(ObjectValue tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        _content = tree;
        var metadata = tree["metadata"];
        Name = metadata.Text("name");
        Namespace = metadata.Text("namespace");
    }

    /// <summary>An object with the writes that it has seen.</summary>
    public ApiObject(ObjectValue tree, WriteHistory? history)
        : this(tree) => _rest = history;

    internal ApiObject(PackedTree packed, string @namespace, string name)
    {
        (_content, _rest) = (packed.Skeleton, packed.Leaves);
        Name = name;
        Namespace = @namespace;
    }

    /// <summary>An object that is kept to be read seldom: small, and what is read of it is made anew by each reading.</summary>
    public static ApiObject Packed(ObjectValue tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var packed = PackedTree.Of(tree);
        return new ApiObject(packed, packed.FindText(["metadata", "namespace"]) ?? string.Empty,
            packed.FindText(["metadata", "name"]) ?? string.Empty);
    }

    public ObjectValue Tree => _content as ObjectValue ?? Packing.Unpack();

    public ObjectValue Metadata => ObjectAt("metadata");

    /// <summary>Who wrote what, for <c>metadata.managedFields</c>; null where nobody kept it. No part of the object's equality.</summary>
    public WriteHistory? History => _rest as WriteHistory;

    /// <summary>Group and version, such as <c>apps/v1</c>; empty when not written.</summary>
    public string ApiVersion => TextAt("apiVersion");

    public string Kind => TextAt("kind");

    /// <summary>Empty before the server made one from <c>generateName</c>.</summary>
    public string Name { get; }

    /// <summary>Empty for cluster-scoped objects, and for objects that were not sent to a server yet.</summary>
    public string Namespace { get; }

    public string Uid => TextAt("metadata", "uid");

    public string ResourceVersion => TextAt("metadata", "resourceVersion");

    public ObjectValue Labels => ObjectAt("metadata", "labels");

    public ObjectValue Annotations => ObjectAt("metadata", "annotations");

    /// <summary>The <c>spec</c>; empty when there is none.</summary>
    public ObjectValue Spec => ObjectAt("spec");

    /// <summary>The <c>status</c>; empty when there is none.</summary>
    public ObjectValue Status => ObjectAt("status");

    public IReadOnlyList<OwnerReference> OwnerReferences =>
        OwnerReference.ListOf(Find("metadata", "ownerReferences") as ListValue ?? ListValue.Empty);

    /// <summary>The owner that controls it (apimachinery, meta/v1/controller_ref.go); null for an orphan.</summary>
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

    /// <summary>When the server made it; null before.</summary>
    public DateTimeOffset? CreationTimestamp => Timestamp.TryParse(TextAt("metadata", "creationTimestamp"));

    /// <summary>When it is to be gone; null unless somebody deleted it.</summary>
    public DateTimeOffset? DeletionTimestamp => Timestamp.TryParse(TextAt("metadata", "deletionTimestamp"));

    public bool IsBeingDeleted => Find("metadata", "deletionTimestamp") is not null;

    /// <summary>What stands at the path, or null when nothing does.</summary>
    public Value? Find(params ReadOnlySpan<string> path) => _content is ObjectValue tree ? tree.Find(path) : Packing.Find(path);

    /// <summary>The text at the path, or empty when there is none.</summary>
    public string TextAt(params ReadOnlySpan<string> path) =>
        (_content is ObjectValue tree ? (tree.Find(path) as StringValue)?.Text : Packing.FindText(path)) ?? string.Empty;

    /// <summary>The whole number at the path, or null when there is none.</summary>
    public long? IntegerAt(params ReadOnlySpan<string> path) => (Find(path) as IntegerValue)?.Integer;

    /// <summary>The flag at the path; false when there is none.</summary>
    public bool FlagAt(params ReadOnlySpan<string> path) => Find(path) is BooleanValue { Boolean: true };

    /// <summary>The list at the path, or an empty one.</summary>
    public ListValue ListAt(params ReadOnlySpan<string> path) => Find(path) as ListValue ?? ListValue.Empty;

    /// <summary>The object at the path, or an empty one.</summary>
    public ObjectValue ObjectAt(params ReadOnlySpan<string> path) => Find(path) as ObjectValue ?? ObjectValue.Empty;

    /// <summary>Whether something other than null stands at the path.</summary>
    public bool Has(params ReadOnlySpan<string> path) => _content is ObjectValue tree ? tree.Has(path) : Packing.Has(path);

    /// <summary>A copy in which the value stands at the path; everything beside the path is shared.</summary>
    public ApiObject With(ReadOnlySpan<string> path, Value value) => new(Tree.WithPath(path, value));

    /// <summary>A copy without what stands at the path.</summary>
    public ApiObject Without(params ReadOnlySpan<string> path) => new(Tree.WithoutPath(path));

    public bool Equals(ApiObject? other) => other is not null && Tree.Equals(other.Tree);

    public override bool Equals(object? obj) => Equals(obj as ApiObject);

    public override int GetHashCode() => Tree.GetHashCode();

    public override string ToString() => $"{Kind} {(Namespace.Length == 0 ? Name : $"{Namespace}/{Name}")}";

    private PackedTree Packing => new((Skeleton)_content, (object[])_rest!);
}
