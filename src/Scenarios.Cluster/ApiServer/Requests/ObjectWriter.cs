using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Cluster.ApiServer.Admission;
using Scenarios.Cluster.ApiServer.Defaults;
using Scenarios.Cluster.ApiServer.Requests.Warnings;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.ApiServer.Strategies;
using Scenarios.Kernel;
using Scenarios.Objects.Metadata;
using Scenarios.Objects.Ownership;

namespace Scenarios.Cluster.ApiServer.Requests;

/// <summary>
/// Carries out create and update: decode, default, admit, prepare, validate, store (apiserver, pkg/registry/generic/registry/store.go
/// and pkg/registry/rest/{create,update}.go).
/// </summary>
internal sealed class ObjectWriter(
    Simulation simulation, ObjectStore store, StrategyTable strategies, AdmissionChain admission, IdentitySource identities,
        FieldWriters writers)
{
    /// <summary>How often a generated name is tried again when it is taken.</summary>
    private const int MaximumNameAttempts = 8;

    private readonly Defaulting _defaults = new();

    /// <param name="owned">The field ownership, if already computed.</param>
    public ApiResult<ApiObject> Create(
        ResourceType type, string @namespace, ApiObject newObject, WriteOptions options, WriteHistory? owned = null)
    {
        var decoded = RequestBody.Decode(type, @namespace, newObject, options);
        if (!decoded.IsSuccess)
        {
            return decoded;
        }

        if (decoded.Value.ResourceVersion is { Length: > 0 } version && !options.DryRun)
        {
            return ObjectVersions.FaultOf(version) ?? ObjectVersions.GivenToNew;
        }

        var created = Made(type, @namespace, decoded, Keeping(newObject, options), owned);
        return created.IsSuccess ? created : WithWarnings(created, decoded.Warnings);
    }

    // Components are known by their options.
    private static WriteOptions Keeping(ApiObject sent, WriteOptions options) =>
        ComponentWrites.Are(options) ? options : options with { Sent = sent.Tree };

    private ApiResult<ApiObject> Made(
        ResourceType type, string @namespace, ApiResult<ApiObject> decoded, WriteOptions options, WriteHistory? owned)
    {
        var strategy = strategies.Of(type);
        var request = new AdmissionRequest(type, @namespace, null, string.Empty, options.DryRun);
        var sent = Default(strategy, decoded.Value!.Tree, options);
        var admitted = admission.Admit(request, Kept(type, sent, options));
        if (!admitted.IsSuccess)
        {
            return admitted.Status;
        }

        var tree = Prepare(strategy, @namespace, admitted.Value, out var refusal);
        if (refusal is not null)
        {
            return refusal;
        }

        // Allocation happens before validation (Store.BeginCreate).
        var item = new ApiObject(strategy.PrepareForCreate(tree));
        if (strategy.Allocate(item, null) is { } allocated)
        {
            if (!allocated.IsSuccess)
            {
                return allocated.Status;
            }

            item = new ApiObject(allocated.Value);
        }

        IReadOnlyList<string> told = [];
        if ((ObjectValidation.Validate(strategy, item, options.Sent) ?? admission.Check(request, item, out told)) is { } refused)
        {
            strategy.GiveBack(item, null);
            return WithWarnings(refused, told);
        }

        item = Written(type, item, options);

        if (store.Of(type).Find(ObjectKey.Of(item)) is { } taken)
        {
            strategy.GiveBack(item, null);
            var exists = ApiErrors.AlreadyExists(type, item.Name);
            return taken.IsBeingDeleted ? exists with { Message = $"object is being deleted: {exists.Message}" } : exists;
        }

        var warnings = WarningsOf(type, item, decoded.Value!, Join(Join(decoded.Warnings, strategy.Warnings(item, null)), told), options);
        if (decoded.Value!.ResourceVersion.Length > 0)
        {
            // Nothing is stored by a dry run, so its allocations are released.
            strategy.GiveBack(item, null);
            var metadata = item.Metadata.With("resourceVersion", decoded.Value.Metadata["resourceVersion"]!);
            return WithWarnings(new ApiObject(item.Tree.With("metadata", metadata)), warnings);
        }

        return WithWarnings(Add(strategy, item, owned ?? writers.Created(type, sent, item.Tree, options), options), warnings);
    }

    private ApiObject Add(ResourceStrategy strategy, ApiObject item, WriteHistory? history, WriteOptions options)
    {
        if (!options.DryRun)
        {
            return store.Add(strategy.Type, item.Tree, history);
        }

        // The object will not be stored, so its allocations are released.
        strategy.GiveBack(item, null);
        return new ApiObject(item.Tree, history);
    }

    private static IReadOnlyList<string> WarningsOf(
        ResourceType type, ApiObject item, ApiObject sent, IReadOnlyList<string> warnings, WriteOptions options)
    {
        if (UnsimulatedKinds.Warning(type, item) is { } unsimulated)
        {
            warnings = Join(warnings, [unsimulated]);
        }

        return Join(warnings, Unsimulated(type, item, sent, options));
    }

    public ApiResult<ApiObject> Update(
        ResourceType type, string @namespace, ApiObject newObject, WriteOptions options, string subresource, WriteHistory? owned = null)
    {
        var previous = store.Of(type).Find(new ObjectKey(@namespace, newObject.Name));
        if (previous is null)
        {
            return ApiErrors.NotFound(type, newObject.Name);
        }

        var decoded = RequestBody.Decode(type, @namespace, newObject, options);
        if (!decoded.IsSuccess)
        {
            return decoded;
        }

        if (ObjectVersions.Conflict(type, previous, decoded.Value) is { } conflict)
        {
            return conflict;
        }

        var updated = Changed(type, @namespace, previous, decoded, Keeping(newObject, options), subresource, owned);
        return updated.IsSuccess ? updated : WithWarnings(updated, decoded.Warnings);
    }

    private ApiResult<ApiObject> Changed(
        ResourceType type, string @namespace, ApiObject previous, ApiResult<ApiObject> decoded, WriteOptions options, string subresource,
            WriteHistory? owned)
    {
        var strategy = strategies.Of(type);
        var changed = Change(strategy, @namespace, decoded.Value!, previous, options, subresource, out var sent);
        if (!changed.IsSuccess)
        {
            return changed;
        }

        var item = changed.Value;
        IReadOnlyList<string> told = [];
        var request = new AdmissionRequest(type, @namespace, previous, subresource, options.DryRun);
        if (subresource != "status" && admission.Check(request, item, out told) is { } refused)
        {
            strategy.GiveBack(item, previous);
            return WithWarnings(refused, told);
        }

        var warnings = Join(
            decoded.Warnings, subresource.Length == 0
                ? Join(Join(strategy.Warnings(item, previous), told), Unsimulated(type, item, decoded.Value!, options)) : told);
        if (item.Tree.Equals(previous.Tree) && !IsOwningMore(type, previous, sent, options, subresource, ref owned)
            && IsSame(owned ?? GivenOwners.Of(sent, previous.History), previous))
        {
            return WithWarnings(previous, warnings);
        }

        return WithWarnings(Store(type, previous, item, options, owned ?? writers.Changed(type, previous, sent, options, subresource)),
            warnings);
    }

    private ApiResult<ApiObject> Change(
        ResourceStrategy strategy, string @namespace, ApiObject sent, ApiObject previous, WriteOptions options, string subresource,
            out ObjectValue asked)
    {
        if (string.Equals(subresource, "status", StringComparison.Ordinal))
        {
            var status = ComponentWrites.Are(options) ? sent.Tree : WithZeros(strategy.Type, sent.Tree);
            asked = strategy.PrepareForStatusUpdate(Merge.Of(strategy, subresource, status, previous), previous);
            var told = new ApiObject(Kept(strategy.Type, asked, options));
            return StatusRefusal(strategy, told, previous, options) is { } wrong ? wrong : told;
        }

        if (strategy.MergeAt(subresource, sent.Tree, previous) is { } merged)
        {
            asked = merged;
            var changed = new ApiObject(merged);
            return ObjectValidation.Validate(strategy, changed, previous) is { } refusal ? refusal : changed;
        }

        var request = new AdmissionRequest(strategy.Type, @namespace, previous, subresource);
        asked = Default(strategy, sent.Tree, options);
        var admitted = admission.Admit(request, Kept(strategy.Type, strategy.Select(subresource, asked, previous), options));
        if (!admitted.IsSuccess)
        {
            return admitted.Status;
        }

        var item = new ApiObject(Merge.Of(strategy, subresource, admitted.Value, previous));
        if (subresource.Length == 0)
        {
            item = new ApiObject(strategy.PrepareForUpdate(item.Tree, previous));
        }

        if (strategy.Allocate(item, previous) is { } allocated)
        {
            if (!allocated.IsSuccess)
            {
                return allocated.Status;
            }

            item = new ApiObject(allocated.Value);
        }

        if (ObjectValidation.ValidateUpdate(strategy, item, previous, subresource, options.Sent) is { } invalid)
        {
            strategy.GiveBack(item, previous);
            return invalid;
        }

        return Written(strategy.Type, item, options);
    }

    /// <summary>Stores a changed object; removes it instead if it is being deleted and its last finalizer is gone.</summary>
    private ApiObject Store(ResourceType type, ApiObject previous, ApiObject item, WriteOptions options, WriteHistory? history)
    {
        if (options.DryRun)
        {
            strategies.Of(type).GiveBack(item, previous);
            return new ApiObject(item.Tree, history);
        }

        if (!Deletion.IsOver(item))
        {
            return store.Replace(type, previous, item.Tree, history);
        }

        strategies.Of(type).OnRemoved(item);
        return store.Remove(type, new ApiObject(item.Tree, history));
    }

    // Fields that a disabled gate or the subresource drops are owned nevertheless. Components send none.
    private bool IsOwningMore(
        ResourceType type, ApiObject previous, ObjectValue sent, WriteOptions options, string subresource, ref WriteHistory? owned)
    {
        if (owned is not null || ComponentWrites.Are(options)
            || (subresource.Length == 0 && ReferenceEquals(Kept(type, sent, options), sent)))
        {
            return false;
        }

        owned = writers.Changed(type, previous, sent, options, subresource);
        return !IsSame(owned, previous);
    }

    // The times of the entries do not count.
    private static bool IsSame(WriteHistory? owned, ApiObject previous)
    {
        if (ReferenceEquals(owned, previous.History))
        {
            return true;
        }

        var before = OwnedFields.OwnersOf(previous).All;
        return owned?.Owners is { } after && before.Count == after.Count
            && after.All(owner => before.Any(other => other.Writer == owner.Writer && other.Fields.HasSame(owner.Fields)));
    }

    private ObjectValue Default(ResourceStrategy strategy, ObjectValue tree, WriteOptions options)
    {
        var isComplete = ComponentWrites.Are(options) && !strategy.IsWrittenByComponents;
        return strategy.Default(isComplete ? tree : _defaults.Apply(strategy.Type, tree));
    }

    // Nobody would read warnings sent to components.
    private static IReadOnlyList<string> Unsimulated(ResourceType type, ApiObject item, ApiObject sent, WriteOptions options) =>
        ComponentWrites.Are(options) ? [] : Join(PodWarnings.Of(type, item, sent), UnsimulatedPodFields.Warnings(type, item));

    // Components already send what Go writes.
    private static ApiObject Written(ResourceType type, ApiObject item, WriteOptions options)
    {
        if (ComponentWrites.Are(options) || ApiSchema.Kubernetes.TypeOf(type) is not { } facts)
        {
            return item;
        }

        var written = Canonical.Written(item.Tree, facts);
        return ReferenceEquals(written, item.Tree) ? item : new ApiObject(written);
    }

    // Custom objects are validated as a whole, even if a component writes their status.
    private static ApiStatus? StatusRefusal(ResourceStrategy strategy, ApiObject item, ApiObject previous, WriteOptions options)
    {
        if (strategy.Type.Custom is not null)
        {
            return ObjectValidation.Validate(strategy, item, previous);
        }

        return ComponentWrites.Are(options) ? null : ObjectValidation.ValidateStatus(strategy, item, previous);
    }

    // Components send no fields behind disabled gates.
    private static ObjectValue Kept(ResourceType type, ObjectValue tree, WriteOptions options) =>
        ComponentWrites.Are(options) || ApiSchema.Kubernetes.TypeOf(type) is not { } facts ? tree : Canonical.WithoutDropped(tree, facts);

    private static ObjectValue WithZeros(ResourceType type, ObjectValue tree) =>
        tree["status"] is ObjectValue status && ApiSchema.Kubernetes.TypeOf(type)?.Find("status")?.Type.Structure is { } structure
            ? tree.With("status", GoZeros.AddTo(status, structure))
            : tree;

    private static ApiResult<ApiObject> WithWarnings(ApiResult<ApiObject> result, IReadOnlyList<string> warnings) =>
        warnings.Count == 0 ? result : result.WithWarnings(warnings);

    private static IReadOnlyList<string> Join(IReadOnlyList<string> first, IReadOnlyList<string> second) =>
        second.Count == 0 ? first : first.Count == 0 ? second : [.. first, .. second];

    /// <summary>Sets the object's name, uid, time, generation and first status.</summary>
    private ObjectValue Prepare(ResourceStrategy strategy, string @namespace, ObjectValue tree, out ApiStatus? refusal)
    {
        refusal = null;
        var given = tree["metadata"] as ObjectValue ?? ObjectValue.Empty;
        var name = (given["name"] as StringValue)?.Text ?? string.Empty;
        var generateName = (given["generateName"] as StringValue)?.Text ?? string.Empty;
        if (name.Length == 0 && generateName.Length > 0 && !TryGenerate(strategy.Type, @namespace, generateName, out name))
        {
            refusal = ApiErrors.GenerateNameConflict(strategy.Type, name);
            return tree;
        }

        var metadata = new ObjectBuilder(given.Count + (strategy.HasGeneration ? 5 : 4));
        foreach (var (field, value) in given)
        {
            if (!ServerFields.Contains(field))
            {
                metadata.Add(field, value);
            }
        }

        metadata.AddIfSet("name", name).AddSharedIfSet("namespace", @namespace).Add("uid", identities.NewUid()).Add("creationTimestamp",
            Timestamp.ValueOf(simulation.Now));
        if (strategy.HasGeneration)
        {
            metadata.Add("generation", 1);
        }

        tree = tree.With("metadata", metadata.ToObject());
        return strategy.InitialStatus(tree) is { } status ? tree.With("status", status) : strategy.HasStatus
            ? tree.Without("status") : tree;
    }

    private bool TryGenerate(ResourceType type, string @namespace, string generateName, out string name)
    {
        var resource = store.Of(type);
        name = string.Empty;
        for (var attempt = 0; attempt < MaximumNameAttempts; attempt++)
        {
            name = identities.NewName(generateName);
            if (resource.Find(new ObjectKey(@namespace, name)) is null)
            {
                return true;
            }
        }

        return false;
    }
}
