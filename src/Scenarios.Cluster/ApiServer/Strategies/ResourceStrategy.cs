using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Objects.Ownership;

namespace Scenarios.Cluster.ApiServer.Strategies;

/// <summary>
/// What the API server does to objects of one resource on their way into the store (kubernetes, pkg/registry/…/strategy.go). This class is
/// what holds for every resource; subclasses add what one kind needs.
/// </summary>
internal class ResourceStrategy(ResourceType type)
{
    private ObjectValue? _zeroStatus;

    public ResourceType Type => type;

    /// <summary>Whether there is a status that only writes to the subresource change.</summary>
    public bool HasStatus { get; } = type.Subresources.Contains("status", StringComparer.Ordinal);

    /// <summary>Whether <c>metadata.generation</c> counts the changes of the spec, or of what stands in its place.</summary>
    public bool HasGeneration => type.GenerationOf.Count > 0;

    /// <summary>
    /// Whether components write objects of the kind that leave something out; all others come from them complete, and need no defaults.
    /// </summary>
    public virtual bool IsWrittenByComponents => false;

    /// <summary>
    /// What happens to what was sent beside the defaults of its fields. Called on every write, so what is right already must be left alone,
    /// by reference.
    /// </summary>
    public virtual ObjectValue Default(ObjectValue tree) => tree;

    /// <summary>What of an object that was sent to a subresource counts; the rest is as it was.</summary>
    public virtual ObjectValue Select(string subresource, ObjectValue tree, ApiObject previous) => tree;

    /// <summary>The status of a new object; null for none.</summary>
    public virtual ObjectValue? InitialStatus(ObjectValue tree) => HasStatus ? _zeroStatus ??= ZeroStatus() : null;

    /// <summary>What else happens to a new object after admission.</summary>
    public virtual ObjectValue PrepareForCreate(ObjectValue tree) => tree;

    /// <summary>What else happens to a changed object after admission.</summary>
    public virtual ObjectValue PrepareForUpdate(ObjectValue tree, ApiObject previous) => tree;

    /// <summary>
    /// What a write to a subresource other than status and scale makes of the object; null for the common way: a write of the spec.
    /// </summary>
    public virtual ObjectValue? MergeAt(string subresource, ObjectValue tree, ApiObject previous) => null;

    /// <summary>What else happens to an object whose status was sent to the subresource.</summary>
    public virtual ObjectValue PrepareForStatusUpdate(ObjectValue tree, ApiObject previous) => tree;

    /// <summary>Takes what the server hands out, after everything else about the object is right.</summary>
    /// <param name="previous">The stored object; null for a create.</param>
    public virtual ApiResult<ObjectValue>? Allocate(ApiObject item, ApiObject? previous) => null;

    /// <summary>Undoes <see cref="Allocate"/> for a write that comes to nothing: it was refused afterwards, or is a dry run.</summary>
    /// <param name="item">As it would have been stored.</param>
    /// <param name="previous">The stored object, which stays; null for a create.</param>
    public virtual void GiveBack(ApiObject item, ApiObject? previous)
    {
    }

    /// <summary>Why an object may not be deleted; null for those that may.</summary>
    public virtual string? WhyKept(ApiObject item) => null;

    /// <summary>What the first request to delete an object makes of it; null for the common way.</summary>
    public virtual ApiObject? MarkForDeletion(ApiObject item) => null;

    /// <summary>The object is gone from the store.</summary>
    public virtual void OnRemoved(ApiObject item)
    {
    }

    /// <summary>Brings the objects up to date before somebody reads them; null where they always are.</summary>
    public virtual Action? LateWrite => null;

    /// <summary>The warnings that the server sends with its answer to a write.</summary>
    /// <param name="previous">Null for a create.</param>
    public virtual IReadOnlyList<string> Warnings(ApiObject item, ApiObject? previous) => [];

    // What Go writes of a status that nobody has written yet.
    private ObjectValue ZeroStatus() =>
        ApiSchema.Kubernetes.TypeOf(type)?.Find("status")?.Type.Structure is { } structure ? GoZeros.Of(structure) : ObjectValue.Empty;
}
