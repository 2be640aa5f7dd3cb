using Scenarios.Api.Tree;

namespace Scenarios.Api.Objects;

/// <summary>
/// A Kubernetes object of any kind: its tree, with the metadata that everything needs read once. Immutable; With… copies.
/// </summary>
public sealed class ApiObject : IEquatable<ApiObject>
{
    private IReadOnlyList<OwnerReference>? _owners;

    public ApiObject(ObjectValue tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        Tree = tree;
        Metadata = tree["metadata"] as ObjectValue ?? ObjectValue.Empty;
        ApiVersion = Text(tree, "apiVersion");
        Kind = Text(tree, "kind");
        Name = Text(Metadata, "name");
        Namespace = Text(Metadata, "namespace");
        Uid = Text(Metadata, "uid");
        ResourceVersion = Text(Metadata, "resourceVersion");
        Labels = Metadata["labels"] as ObjectValue ?? ObjectValue.Empty;
        Annotations = Metadata["annotations"] as ObjectValue ?? ObjectValue.Empty;
    }

    public ObjectValue Tree { get; }

    public ObjectValue Metadata { get; }

    /// <summary>Group and version, such as <c>apps/v1</c>; empty when not written.</summary>
    public string ApiVersion { get; }

    public string Kind { get; }

    /// <summary>Empty before the server made one from <c>generateName</c>.</summary>
    public string Name { get; }

    /// <summary>Empty for cluster-scoped objects, and for objects that were not sent to a server yet.</summary>
    public string Namespace { get; }

    public string Uid { get; }

    public string ResourceVersion { get; }

    public ObjectValue Labels { get; }

    public ObjectValue Annotations { get; }

    /// <summary>The <c>spec</c>; empty when there is none.</summary>
    public ObjectValue Spec => Tree["spec"] as ObjectValue ?? ObjectValue.Empty;

    /// <summary>The <c>status</c>; empty when there is none.</summary>
    public ObjectValue Status => Tree["status"] as ObjectValue ?? ObjectValue.Empty;

    public IReadOnlyList<OwnerReference> OwnerReferences => _owners ??= OwnerReference.ListOf(Metadata);

    /// <summary>When the server made it; null before.</summary>
    public DateTimeOffset? CreationTimestamp => Timestamp.TryParse(Text(Metadata, "creationTimestamp"));

    /// <summary>When it is to be gone; null unless somebody deleted it.</summary>
    public DateTimeOffset? DeletionTimestamp => Timestamp.TryParse(Text(Metadata, "deletionTimestamp"));

    public bool IsBeingDeleted => Metadata.ContainsKey("deletionTimestamp");

    /// <summary>The text at the path, or empty when there is none.</summary>
    public string TextAt(params ReadOnlySpan<string> path) => (Tree.Find(path) as StringValue)?.Text ?? string.Empty;

    /// <summary>The whole number at the path, or null when there is none.</summary>
    public long? IntegerAt(params ReadOnlySpan<string> path) => (Tree.Find(path) as IntegerValue)?.Integer;

    /// <summary>The flag at the path; false when there is none.</summary>
    public bool FlagAt(params ReadOnlySpan<string> path) => Tree.Find(path) is BooleanValue { Boolean: true };

    /// <summary>The list at the path, or an empty one.</summary>
    public ListValue ListAt(params ReadOnlySpan<string> path) => Tree.Find(path) as ListValue ?? ListValue.Empty;

    /// <summary>The object at the path, or an empty one.</summary>
    public ObjectValue ObjectAt(params ReadOnlySpan<string> path) => Tree.Find(path) as ObjectValue ?? ObjectValue.Empty;

    /// <summary>A copy in which the value stands at the path; everything beside the path is shared.</summary>
    public ApiObject With(ReadOnlySpan<string> path, Value value) => new(Tree.WithPath(path, value));

    /// <summary>A copy without what stands at the path.</summary>
    public ApiObject Without(params ReadOnlySpan<string> path) => new(Tree.WithoutPath(path));

    public bool Equals(ApiObject? other) => other is not null && Tree.Equals(other.Tree);

    public override bool Equals(object? obj) => Equals(obj as ApiObject);

    public override int GetHashCode() => Tree.GetHashCode();

    public override string ToString() => $"{Kind} {(Namespace.Length == 0 ? Name : $"{Namespace}/{Name}")}";

    private static string Text(ObjectValue fields, string name) => (fields[name] as StringValue)?.Text ?? string.Empty;
}
