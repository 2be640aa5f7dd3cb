using Scenarios.Api.Objects;
using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Api.Tree;

namespace Scenarios.Cluster.ApiServer.Requests;

/// <summary>Makes of a patch the object that it asks for, to be written as an update (apiserver, endpoints/handlers/patch.go).</summary>
internal static class PatchRequests
{
    public static ApiResult<ApiObject> Apply(ResourceType type, ApiObject current, PatchKind kind, Value patch, string subresource) =>
        ApiErrors.InternalError("patches are not wired yet");
}
