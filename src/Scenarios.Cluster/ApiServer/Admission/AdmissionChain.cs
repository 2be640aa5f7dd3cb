using Scenarios.Api.Requests;

namespace Scenarios.Cluster.ApiServer.Admission;

/// <summary>The plug-ins in their order (kubernetes, pkg/kubeapiserver/options/plugins.go).</summary>
internal sealed class AdmissionChain(IReadOnlyList<IAdmissionPlugin> plugins)
{
    public ApiResult<ObjectValue> Admit(AdmissionRequest request, ObjectValue tree)
    {
        for (var index = 0; index < plugins.Count; index++)
        {
            if (!plugins[index].Handles(request))
            {
                continue;
            }

            var result = plugins[index].Admit(request, tree);
            if (!result.IsSuccess)
            {
                return result;
            }

            tree = result.Value;
        }

        return tree;
    }
}
