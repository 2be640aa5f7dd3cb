using Scenarios.Api.Patches.Apply;
using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Api.Serialization.Json;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Kernel;
using Scenarios.Objects.Metadata;
using Scenarios.Objects.Ownership;

namespace Scenarios.Cluster.ApiServer.Requests;

/// <summary>
/// Carries out server-side apply: creates the object if it does not exist, otherwise merges the sent one into it (apimachinery,
/// util/managedfields; apiserver, endpoints/handlers/patch.go, applyPatcher).
/// </summary>
internal sealed class ApplyRequests(Simulation simulation, ObjectStore store, ObjectWriter writer, FieldWriters writers)
{
    /// <summary>The manager that owns the fields set before any manager was recorded.</summary>
    private const string BeforeFirst = "before-first-apply";

    /// <summary>The manager that may take over fields from client-side apply.</summary>
    private const string Kubectl = "kubectl";

    private const string LastAppliedAnnotation = "kubectl.kubernetes.io/last-applied-configuration";

    public ApiResult<ApiObject> Apply(
        ResourceType type, string @namespace, string name, Value patch, WriteOptions options, string subresource)
    {
        if (Malformed(type, patch) is { } refusal)
        {
            return refusal;
        }

        var sent = (ObjectValue)patch;
        var found = store.Of(type).Find(new ObjectKey(@namespace, name));
        if (found is null && subresource.Length > 0)
        {
            return ApiErrors.NotFound(type, name);
        }

        var schema = FieldSchema.Of(type.Custom?.Facts ?? ApiSchema.Kubernetes.TypeOf(type));
        if (ServerSideApply.Fault(sent, schema) is { } fault)
        {
            var (group, version) = type.ApiVersion.IndexOf('/') is >= 0 and var slash
                ? (type.ApiVersion[..slash], type.ApiVersion[(slash + 1)..]) : (string.Empty, type.ApiVersion);
            return new ApiStatus(
                500, string.Empty,
                $"failed to create typed patch object ({sent.Text("metadata", "namespace")}/{sent.Text("metadata", "name")}; "
                + $"{group}/{version}, Kind={type.Kind}): {fault}");
        }

        var live = found?.Tree ?? Zeros(type);
        var applied = Applied(type, found, live, sent, options, subresource, schema);
        if (applied.Conflicts.Count > 0)
        {
            return ApplyConflicts.Of(applied.Conflicts);
        }

        var history = WriteHistory.Reckoned(applied.Owners.All);
        return found is null
            ? Create(type, @namespace, name, applied.Tree ?? live, options, history)
            : Update(type, @namespace, found, applied.Tree, options, history, subresource);
    }

    private AppliedObject Applied(
        ResourceType type, ApiObject? found, ObjectValue live, ObjectValue sent, WriteOptions options, string subresource,
            FieldSchema schema)
    {
        var by = writers.WriterOf(type, options, subresource, isApply: true);
        var apply = new ServerSideApply(by, schema, FieldOwners.IgnoredBy(type.ApiVersion, type.Kind, subresource));
        var owners = found is null ? FieldOwners.From([]) : OwnedFields.OwnersOf(found);
        var time = Timestamp.ValueOf(simulation.Now);
        if (found is not null && owners.All.Count == 0)
        {
            var all = FieldOwners.Stripped(TreeComparison.Of(Zeros(type), live, schema).Written);
            owners = owners.With(new FieldOwner(new FieldWriter(BeforeFirst, false, type.ApiVersion, string.Empty), all, time));
        }

        var result = apply.Apply(live, sent, owners, options.Force, time);
        if (options.FieldManager != Kubectl)
        {
            return result;
        }

        result = result.Conflicts.Count > 0 && found is not null && LastApplied(found, schema) is { } allowed
            ? AfterClientSide(result, allowed, () => apply.Apply(live, sent, owners, true, time))
            : result;
        return result.Conflicts.Count > 0 ? result : WithLastApplied(result, live, sent);
    }

    // An existing last-applied annotation of client-side apply is kept up to date (apimachinery,
    // managedfields/internal/lastappliedupdater.go).
    private static AppliedObject WithLastApplied(AppliedObject result, ObjectValue live, ObjectValue sent)
    {
        var tree = result.Tree ?? live;
        var text = JsonWriter.WriteCompact(sent.WithoutPath(["metadata", "annotations", LastAppliedAnnotation])) + "\n";
        return new ApiObject(tree).Annotations[LastAppliedAnnotation] is StringValue before && before.Text != text
            ? result with { Tree = tree.WithPath(["metadata", "annotations", LastAppliedAnnotation], new StringValue(text)) }
            : result;
    }

    private static ObjectValue Zeros(ResourceType type) =>
        ApiSchema.Kubernetes.TypeOf(type) is { } structure ? GoZeros.Of(structure) : ObjectValue.Empty;

    // kubectl may take over the fields that client-side apply wrote (lastappliedmanager.go).
    private static AppliedObject AfterClientSide(AppliedObject refused, FieldSet allowed, Func<AppliedObject> force)
    {
        var left = refused.Conflicts
            .Select(owner => owner with { Fields = owner.Fields.Difference(allowed) })
            .Where(static owner => !owner.Fields.IsEmpty)
            .ToList();
        return left.Count == 0 ? force() : refused with { Conflicts = left };
    }

    private static FieldSet? LastApplied(ApiObject item, FieldSchema schema) =>
        item.Annotations[LastAppliedAnnotation] is StringValue text
        && JsonReader.Read(text.Text).Value is ObjectValue tree
            ? TreeFields.Of(tree, schema)
            : null;

    private ApiResult<ApiObject> Create(
        ResourceType type, string @namespace, string name, ObjectValue tree, WriteOptions options, WriteHistory history)
    {
        var item = new ApiObject(tree);
        if (item.Name.Length > 0 && item.Name != name)
        {
            return ApiErrors.BadRequest($"the name of the object ({item.Name}) does not match the name on the URL ({name})");
        }

        var named = tree.WithPath(["metadata", "name"], new StringValue(name)).With("apiVersion",
            new StringValue(type.ApiVersion)).With("kind", new StringValue(type.Kind));
        return writer.Create(type, @namespace, new ApiObject(named.WithoutPath(["metadata", "resourceVersion"])), options, history);
    }

    private ApiResult<ApiObject> Update(
        ResourceType type, string @namespace, ApiObject found, ObjectValue? tree, WriteOptions options, WriteHistory history,
            string subresource)
    {
        var item = tree is null ? found : new ApiObject(tree);
        return item.Name == found.Name
            ? writer.Update(type, @namespace, item, options, subresource, history)
            : ApiErrors.BadRequest($"the name of the object ({item.Name}) does not match the name on the URL ({found.Name})");
    }

    private static ApiStatus? Malformed(ResourceType type, Value patch)
    {
        if (patch is not (ObjectValue or NullValue))
        {
            return ApiErrors.BadRequest(
                $"error decoding YAML: error unmarshaling JSON: while decoding JSON: json: cannot unmarshal {patch.TypeName} into Go "
                + $"value of type map[string]interface {{}}");
        }

        var version = patch.Text("apiVersion");
        if (version != type.ApiVersion || patch.Text("kind") != type.Kind)
        {
            var named = version.Contains('/', StringComparison.Ordinal) ? version : "/" + version;
            return ApiErrors.BadRequest($"invalid object type: {named}, Kind={patch.Text("kind")}");
        }

        return patch.Find("metadata", OwnedFields.Field) is null or NullValue
            ? null : ApiErrors.BadRequest("metadata.managedFields must be nil");
    }
}
