using Scenarios.Api.Kinds;
using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Api.Tables;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.ApiServer.Served;
using Scenarios.Objects.Metadata;
using Scenarios.Objects.Ownership;

namespace Scenarios.Cluster.ApiServer.Serving;

/// <summary>
/// Client requests on their way to the server: converts objects between the served and the stored form, and refuses what a
/// CustomResourceDefinition no longer serves. Components call the server itself.
/// </summary>
internal sealed class ServedForms(KubeApiServer server)
{
    public ApiResult<ApiObject> Get(ResourceType type, string @namespace, string name, string subresource)
    {
        if (server.CustomTypes.Current(type) is not { } current)
        {
            return Gone(type, "get");
        }

        return AlternativeForm.Of(current) is { } form
            ? Of(form, server.Get(form.Stored, @namespace, name, subresource), current, name)
            : Versioned(current, server.Get(current, @namespace, name, subresource), subresource);
    }

    public ApiResult<ObjectList> List(ResourceType type, string @namespace, ListOptions options)
    {
        if (server.CustomTypes.Current(type) is not { } current)
        {
            return Gone(type, "get");
        }

        var form = AlternativeForm.Of(current);
        var listed = server.List(form?.Stored ?? current, @namespace, options);
        return (form is null && current.Custom is null) || !listed.IsSuccess
            ? listed
            : ((ApiResult<ObjectList>)new ObjectList([.. listed.Value.Items.Select(item => Out(form, current, item))],
                listed.Value.ResourceVersion))
                .WithWarnings(WarningsOf(current, listed.Warnings));
    }

    public ApiResult<Table> GetTable(ResourceType type, string @namespace, string name)
    {
        if (IsPlain(type))
        {
            return server.GetTable(type, @namespace, name);
        }

        var found = Get(type, @namespace, name, string.Empty);
        return found.IsSuccess
            ? ((ApiResult<Table>)TableOf(type, [found.Value])).WithWarnings(found.Warnings)
            : ((ApiResult<Table>)found.Status).WithWarnings(found.Warnings);
    }

    public ApiResult<Table> ListTable(ResourceType type, string @namespace, ListOptions options)
    {
        if (IsPlain(type))
        {
            return server.ListTable(type, @namespace, options);
        }

        var found = List(type, @namespace, options);
        return found.IsSuccess
            ? ((ApiResult<Table>)(TableOf(type,
                found.Value.Items) with
            { ResourceVersion = found.Value.ResourceVersion })).WithWarnings(found.Warnings)
            : ((ApiResult<Table>)found.Status).WithWarnings(found.Warnings);
    }

    /// <summary>Where versions of one group differ, columns and cells come from the stored form.</summary>
    public Table TableOf(ResourceType type, IReadOnlyList<ApiObject> objects)
    {
        var current = server.CustomTypes.Current(type) ?? type;
        if (AlternativeForm.Of(current) is not { } form || form.Stored.GroupResource != current.GroupResource)
        {
            return server.TableOf(current, objects);
        }

        var table = server.TableOf(form.Stored, [.. objects.Select(item => AsStored(form, item))]);
        return table with { Rows = [.. table.Rows.Select((row, index) => row with { Object = objects[index] })] };
    }

    // Converting back loses order, so the stored object is preferred while it is the same version.
    private ApiObject AsStored(AlternativeForm form, ApiObject item) =>
        server.Get(form.Stored, item.Namespace, item.Name) is { IsSuccess: true } found
        && found.Value.ResourceVersion == item.ResourceVersion
            ? found.Value : new ApiObject(form.ToStored(item.Tree, null));

    public ApiResult<IWatch> Watch(ResourceType type, string @namespace, ListOptions options, Action<WatchEvent> onEvent)
    {
        if (server.CustomTypes.Current(type) is not { } current)
        {
            return Gone(type, "get");
        }

        return IsPlain(current)
            ? server.Watch(current, @namespace, options, onEvent)
            : server.Watch(
                AlternativeForm.Of(current)?.Stored ?? current,
                @namespace,
                options,
                change => onEvent(new WatchEvent(change.Kind, Out(AlternativeForm.Of(current), current, change.Object))));
    }

    public ApiResult<ApiObject> Create(ResourceType type, string @namespace, ApiObject newObject, WriteOptions options)
    {
        if (server.CustomTypes.Current(type) is not { } current)
        {
            return Gone(type, "post");
        }

        if (AlternativeForm.Of(current) is not { } form)
        {
            return Versioned(current, server.Create(current, @namespace, newObject, options), string.Empty);
        }

        var decoded = RequestBody.Decode(current, @namespace, newObject, options);
        return decoded.IsSuccess
            ? Of(
                form, server.Create(form.Stored, @namespace, In(form, decoded.Value, null), Unchecked(form, options)), current,
                newObject.Name)
                .WithWarnings(decoded.Warnings)
            : decoded;
    }

    public ApiResult<ApiObject> Update(ResourceType type, string @namespace, ApiObject newObject, WriteOptions options, string subresource)
    {
        if (server.CustomTypes.Current(type) is not { } current)
        {
            return Gone(type, "put");
        }

        if (AlternativeForm.Of(current) is not { } form)
        {
            return Versioned(current, server.Update(current, @namespace, newObject, options, subresource), subresource);
        }

        var stored = server.Get(form.Stored, @namespace, newObject.Name).Value;
        var decoded = RequestBody.Decode(current, @namespace, newObject, options);
        return decoded.IsSuccess
            ? Of(
                form, server.Update(form.Stored, @namespace, In(form, decoded.Value, stored), Unchecked(form, options), subresource),
                current, newObject.Name)
                .WithWarnings(decoded.Warnings)
            : decoded;
    }

    public ApiResult<ApiObject> Patch(
        ResourceType type, string @namespace, string name, PatchKind kind, Value patch, WriteOptions options, string subresource)
    {
        if (server.CustomTypes.Current(type) is not { } current)
        {
            return Gone(type, "patch");
        }

        if (AlternativeForm.Of(current) is null)
        {
            return Versioned(current, server.Patch(current, @namespace, name, kind, patch, options, subresource), subresource);
        }

        var before = Get(current, @namespace, name, subresource);
        if (!before.IsSuccess)
        {
            return before;
        }

        var patched = PatchRequests.Apply(current, before.Value, kind, patch, options, isScale: false);
        return patched.IsSuccess ? Update(current, @namespace, patched.Value, options, subresource) : patched;
    }

    public ApiResult<ApiObject> Delete(ResourceType type, string @namespace, string name, DeleteOptions options)
    {
        if (server.CustomTypes.Current(type) is not { } current)
        {
            return Gone(type, "delete");
        }

        return AlternativeForm.Of(current) is { } form
            ? Of(form, server.Delete(form.Stored, @namespace, name, options), current, name)
            : server.Delete(current, @namespace, name, options);
    }

    public ApiResult<ObjectList> DeleteAll(ResourceType type, string @namespace, ListOptions selection, DeleteOptions options) =>
        server.CustomTypes.Current(type) is { } current
            ? server.DeleteAll(AlternativeForm.Of(current)?.Stored ?? current, @namespace, selection, options)
            : Gone(type, "delete");

    private static ApiStatus Gone(ResourceType type, string verb) => ApiErrors.NoSuchResource(type, verb);

    private static bool IsPlain(ResourceType type) => type.Custom is null && AlternativeForm.Of(type) is null;

    // The fields were already validated in the form in which they were sent.
    private static WriteOptions Unchecked(AlternativeForm form, WriteOptions options) =>
        options with { FieldValidation = FieldValidation.Ignore, BodyFaults = [], ServedVersion = form.ApiVersion };

    private static ApiObject In(AlternativeForm form, ApiObject sent, ApiObject? stored) => new(form.ToStored(sent.Tree, stored?.Tree));

    private static ApiObject Out(AlternativeForm? form, ResourceType type, ApiObject stored)
    {
        if (form is not null)
        {
            // Field ownership is computed in the version in which the object is stored.
            var owners = stored.History is null ? null : WriteHistory.Reckoned(OwnedFields.OwnersOf(stored).All);
            return new ApiObject(form.FromStored(stored.Tree), owners);
        }

        return stored.ApiVersion == type.ApiVersion ? stored
            : new ApiObject(stored.Tree.With("apiVersion", new StringValue(type.ApiVersion)));
    }

    private static ApiResult<ApiObject> Of(AlternativeForm form, ApiResult<ApiObject> stored, ResourceType type, string name)
    {
        if (stored.IsSuccess)
        {
            return ((ApiResult<ApiObject>)Out(form, type, stored.Value)).WithWarnings(stored.Warnings);
        }

        return stored.Status.Reason == StatusReason.NotFound ? ApiErrors.NotFound(type, name) : stored;
    }

    // Versions of a custom resource differ only in their name, unless a webhook converts them.
    private static ApiResult<ApiObject> Versioned(ResourceType type, ApiResult<ApiObject> result, string subresource)
    {
        if (type.Custom is null)
        {
            return result;
        }

        return result.IsSuccess && subresource != ScaleSubresource.Name
            ? ((ApiResult<ApiObject>)Out(null, type, result.Value)).WithWarnings(WarningsOf(type, result.Warnings))
            : result.WithWarnings(WarningsOf(type, result.Warnings));
    }

    private static IReadOnlyList<string> WarningsOf(ResourceType type, IReadOnlyList<string> warnings) =>
        type.Custom?.Warning is { } warning ? [.. warnings, warning] : warnings;
}
