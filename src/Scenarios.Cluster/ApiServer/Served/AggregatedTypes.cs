using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.ApiServer.Usage;
using Scenarios.Objects.Views;

namespace Scenarios.Cluster.ApiServer.Served;

/// <summary>
/// The resources of metrics.k8s.io. Another server holds them; they are served while an APIService registers it (kube-aggregator,
/// pkg/apiserver).
/// </summary>
internal sealed class AggregatedTypes(ObjectStore store)
{
    /// <summary>The API of a metrics server.</summary>
    public const string Group = "metrics.k8s.io";

    /// <summary>The APIService of that API.</summary>
    public const string Name = "v1beta1.metrics.k8s.io";

    // The verb of every HTTP read.
    private const string Verb = "get";

    private static readonly ResourceType[] Metrics = [.. ApiSchema.Kubernetes.Resources.Where(static type => type.Group == Group)];

    private static readonly ResourceType[] None = [];

    /// <summary>The types that are currently served.</summary>
    public IReadOnlyList<ResourceType> Served => Registration is null ? None : Metrics;

    // In most clusters nobody ever reads an APIService.
    private ApiObject? Registration => store.IsOpened(KnownResources.ApiServices)
        ? store.Of(KnownResources.ApiServices).Find(new ObjectKey(string.Empty, Name)) : null;

    /// <summary>The server behind the API; null if there is none.</summary>
    public IAggregatedApi? Server { get; set; }

    /// <summary>The other server's answer; null if the resource does not belong to it.</summary>
    public ApiResult<ApiObject>? Get(ResourceType type, string @namespace, string name)
    {
        if (type.Group != Group)
        {
            return null;
        }

        return Refuse(type) is { } refusal ? refusal : Server!.Get(type, @namespace, name);
    }

    /// <inheritdoc cref="Get"/>
    public ApiResult<ObjectList>? List(ResourceType type, string @namespace, ListOptions options)
    {
        if (type.Group != Group)
        {
            return null;
        }

        return Refuse(type) is { } refusal ? refusal : Server!.List(type, @namespace, options);
    }

    private ApiStatus? Refuse(ResourceType type)
    {
        if (Server is null)
        {
            return ApiErrors.NoSuchResource(type, Verb);
        }

        if (Registration is not { } registration)
        {
            return ApiErrors.NoSuchResource(type, Verb);
        }

        return registration.HasCondition("Available") ? null
            : ApiErrors.ServiceUnavailable($"the server is currently unable to handle the request ({Verb} {type.GroupResource})");
    }
}
