using Scenarios.Api.Requests;
using Scenarios.Api.Schema;

namespace Scenarios.Cluster.ApiServer.Usage;

/// <summary>A separate API server, to which the cluster's own forwards requests that an APIService routes there.</summary>
internal interface IAggregatedApi
{
    ApiResult<ApiObject> Get(ResourceType type, string @namespace, string name);

    ApiResult<ObjectList> List(ResourceType type, string @namespace, ListOptions options);
}
