using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Api.Serialization;
using Scenarios.Api.Tables;

namespace Scenarios.Kubectl.CommandLine.Targets;

/// <summary>
/// One object that a command works on: cli-runtime's <c>resource.Info</c>. Belongs to one run; the command may replace the object.
/// </summary>
internal sealed class Target(ResourceType type, string @namespace, string name)
{
    public ResourceType Type => type;

    /// <summary>Empty for cluster-scoped objects, and until the builder has determined it.</summary>
    public string Namespace { get; set; } = @namespace;

    public string Name { get; set; } = name;

    /// <summary>The file it came from, as typed; <c>STDIN</c>; or empty.</summary>
    public string Source { get; init; } = string.Empty;

    /// <summary>The document it came from, if it came from a file: used for positions and duplicate keys.</summary>
    public ManifestDocument? Document { get; init; }

    /// <summary>The subresource that is read; empty for the object itself.</summary>
    public string Subresource { get; init; } = string.Empty;

    /// <summary>The object as read from the file or the server; null until then.</summary>
    public ApiObject? Object { get; set; }

    /// <summary>The object, when it must already have been read.</summary>
    public ApiObject Read => Object ?? throw new InvalidOperationException($"{type}/{Name} was not read yet.");

    /// <summary>The object's name in kubectl's messages: <c>deployment.apps/web</c>.</summary>
    public string Display => $"{type.SingularGroup}/{Name}";

    /// <summary>Reads the object from the server.</summary>
    public ApiResult<ApiObject> Fetch(IApi api)
    {
        var result = api.Get(type, Namespace, Name, Subresource);
        if (result.IsSuccess)
        {
            Object = result.Value;
            return result;
        }

        return MissingNamespace(api, result.Status) ?? result;
    }

    /// <summary>Asks the server for the object's table.</summary>
    public ApiResult<Table> FetchTable(IApi api)
    {
        if (Subresource.Length > 0)
        {
            var part = api.Get(type, Namespace, Name, Subresource);
            return part.IsSuccess ? api.TableOf(type, [part.Value]) : part.Status;
        }

        var result = api.GetTable(type, Namespace, Name);
        return result.IsSuccess || MissingNamespace(api, result.Status) is not { } missing ? result : missing.Status!;
    }

    // That the namespace does not exist is the better explanation.
    private ApiResult<ApiObject>? MissingNamespace(IApi api, ApiStatus status)
    {
        if (status.Reason != StatusReason.NotFound || Namespace is "" or "default" || !type.IsNamespaced)
        {
            return null;
        }

        var namespaces = api.Resources.First(resource => resource is { Plural: "namespaces", Group: "" });
        var parent = api.Get(namespaces, string.Empty, Namespace);
        return !parent.IsSuccess && parent.Status.Reason == StatusReason.NotFound ? parent : null;
    }
}
