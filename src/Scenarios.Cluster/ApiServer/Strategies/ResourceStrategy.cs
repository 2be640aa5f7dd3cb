using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Objects.Ownership;

namespace Scenarios.Cluster.ApiServer.Strategies;

/// <summary>
/// What the API server does to objects of one resource before storing them (kubernetes, pkg/registry/…/strategy.go). This class holds what
/// is common to all resources; subclasses add what one kind needs.
/// </summary>
internal class ResourceStrategy(ResourceType type)
{
    private ObjectValue? _zeroStatus;

    public ResourceType Type => type;

    /// <summary>Whether the resource has a status that can be changed only through its subresource.</summary>
    public bool HasStatus { get; } = type.Subresources.Contains("status", StringComparer.Ordinal);

    /// <summary>Whether <c>metadata.generation</c> counts changes of the spec, or of the fields that replace it.</summary>
    public bool HasGeneration => type.GenerationOf.Count > 0;

    /// <summary>
    /// Whether components write objects of this kind with fields left out. Components write all other kinds complete, so those need no
    /// defaults.
    /// </summary>
    public virtual bool IsWrittenByComponents => false;

    /// <summary>
    /// Changes the sent object beyond the defaults of its fields. Called on every write, so parts that are already right must be kept by
    /// reference.
    /// </summary>
    public virtual ObjectValue Default(ObjectValue tree) => tree;

    /// <summary>Takes from an object sent to a subresource only what the subresource may change; the rest stays as it was.</summary>
    public virtual ObjectValue Select(string subresource, ObjectValue tree, ApiObject previous) => tree;

    /// <summary>The status of a new object; null if it has none.</summary>
    public virtual ObjectValue? InitialStatus(ObjectValue tree) => HasStatus ? _zeroStatus ??= ZeroStatus() : null;

    /// <summary>Further changes to a new object after admission.</summary>
    public virtual ObjectValue PrepareForCreate(ObjectValue tree) => tree;

    /// <summary>Further changes to an updated object after admission.</summary>
    public virtual ObjectValue PrepareForUpdate(ObjectValue tree, ApiObject previous) => tree;

    /// <summary>
    /// The result of a write to a subresource other than status and scale; null for the common behaviour, a write of the spec.
    /// </summary>
    public virtual ObjectValue? MergeAt(string subresource, ObjectValue tree, ApiObject previous) => null;

    /// <summary>Further changes to an object whose status was written through the subresource.</summary>
    public virtual ObjectValue PrepareForStatusUpdate(ObjectValue tree, ApiObject previous) => tree;

    /// <summary>Allocates what the server assigns, once the rest of the object is complete and valid.</summary>
    /// <param name="previous">The stored object; null on create.</param>
    public virtual ApiResult<ObjectValue>? Allocate(ApiObject item, ApiObject? previous) => null;

    /// <summary>Undoes <see cref="Allocate"/> for a write that is not stored: it was refused afterwards, or is a dry run.</summary>
    /// <param name="item">The object as it would have been stored.</param>
    /// <param name="previous">The stored object, which stays; null on create.</param>
    public virtual void GiveBack(ApiObject item, ApiObject? previous)
    {
    }

    /// <summary>Why the object may not be deleted; null if it may.</summary>
    public virtual string? WhyKept(ApiObject item) => null;

    /// <summary>The object after the first request to delete it; null for the common behaviour.</summary>
    public virtual ApiObject? MarkForDeletion(ApiObject item) => null;

    /// <summary>Called once the object is removed from the store.</summary>
    public virtual void OnRemoved(ApiObject item)
    {
    }

    /// <summary>Brings the objects up to date before they are read; null if they always are.</summary>
    public virtual Action? LateWrite => null;

    /// <summary>The warnings that the server sends with its answer to a write.</summary>
    /// <param name="previous">The stored object; null on create.</param>
    public virtual IReadOnlyList<string> Warnings(ApiObject item, ApiObject? previous) => [];

    // What Go serializes for a status that nobody has written yet.
    private ObjectValue ZeroStatus() =>
        ApiSchema.Kubernetes.TypeOf(type)?.Find("status")?.Type.Structure is { } structure ? GoZeros.Of(structure) : ObjectValue.Empty;
}
