using Scenarios.Api.Requests;
using Scenarios.Api.Schema;

namespace Scenarios.Cluster.ApiServer.Usage;

/// <summary>An API server of its own, which the cluster's passes requests on to where an APIService says so.</summary>
internal interface IAggregatedApi
{
    ApiResult<ApiObject> Get(ResourceType type, string @namespace, string name);

    ApiResult<ObjectList> List(ResourceType type, string @namespace, ListOptions options);
}
