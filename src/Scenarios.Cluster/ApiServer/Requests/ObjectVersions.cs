using Scenarios.Api.Requests;
using Scenarios.Api.Rest.Reading;
using Scenarios.Api.Schema;
using Scenarios.Cluster.ApiServer.Storage;

namespace Scenarios.Cluster.ApiServer.Requests;

/// <summary>Compares the uid and version that a client sent with the stored object's (apiserver, storage/etcd3/store.go).</summary>
internal static class ObjectVersions
{
    // Resources whose storage path differs from their name (kubernetes, pkg/kubeapiserver/default_storage_factory_builder.go).
    private static readonly Dictionary<string, string> Places = new(StringComparer.Ordinal)
    {
        ["replicationcontrollers"] = "controllers",
        ["endpoints"] = "services/endpoints",
        ["nodes"] = "minions",
        ["services"] = "services/specs",
        ["ingresses.networking.k8s.io"] = "ingress",
    };

    public static ApiStatus GivenToNew { get; } = Plain("resourceVersion should not be set on objects to be created");

    /// <summary>Why an update meant for another state of the object is refused; null if it is meant for the current one.</summary>
    public static ApiStatus? Conflict(ResourceType type, ApiObject previous, ApiObject item)
    {
        if (FaultOf(item.ResourceVersion) is { } fault)
        {
            return fault;
        }

        if (item.Uid.Length > 0 && !string.Equals(item.Uid, previous.Uid, StringComparison.Ordinal))
        {
            var cause = $"Precondition failed: UID in precondition: {item.Uid}, UID in object meta: {previous.Uid}";
            return ApiErrors.Conflict(
                type,
                item.Name,
                $"StorageError: invalid object, Code: 4, Key: {KeyOf(type, previous)}, ResourceVersion: 0, AdditionalErrorMsg: {cause}");
        }

        return item.ResourceVersion.Length > 0 && !string.Equals(item.ResourceVersion, previous.ResourceVersion, StringComparison.Ordinal)
            ? ApiErrors.Conflict(type, item.Name)
            : null;
    }

    /// <summary>Why the text is not a valid version; null if it is valid or empty.</summary>
    public static ApiStatus? FaultOf(string version) => ResourceVersion.FaultOf(version) is { } fault ? Plain(fault) : null;

    /// <summary>Why a list at the requested version cannot be given yet; null if it can.</summary>
    public static ApiStatus? TooNew(ListOptions options, ObjectStore store) =>
        ResourceVersion.TryParse(options.ResourceVersion) is { } version && version > (ulong)store.Version
            ? new ApiStatus(
                504, StatusReason.Timeout, $"Timeout: Too large resource version: {version}, current: {store.VersionText}",
                [new StatusCause("ResourceVersionTooLarge", "Too large resource version", string.Empty)])
            {
                RetryAfter = TimeSpan.FromSeconds(1),
            }
            : null;

    private static string KeyOf(ResourceType type, ApiObject item)
    {
        var isOwn = type.Custom is not null || type.Group is "apiextensions.k8s.io" or "apiregistration.k8s.io";
        var place = isOwn ? $"{type.Group}/{type.Plural}" : Places.GetValueOrDefault(type.GroupResource, type.Plural);
        return $"/registry/{place}/{(item.Namespace.Length > 0 ? item.Namespace + "/" : string.Empty)}{item.Name}";
    }

    private static ApiStatus Plain(string message) => new(500, string.Empty, message);
}
