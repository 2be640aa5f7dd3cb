using Scenarios.Api.Requests;

namespace Scenarios.Cluster.ApiServer.Admission;

/// <summary>The admission plug-ins in order (kubernetes, pkg/kubeapiserver/options/plugins.go).</summary>
internal sealed class AdmissionChain(IReadOnlyList<IAdmissionPlugin> plugins, IReadOnlyList<IAdmissionCheck> checks)
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

    /// <summary>Runs the validating plug-ins on an object that passed validation.</summary>
    /// <param name="warnings">Warnings for the client, sent along with the answer.</param>
    /// <returns>The first refusal; null if no plug-in refuses.</returns>
    public ApiStatus? Check(AdmissionRequest request, ApiObject item, out IReadOnlyList<string> warnings)
    {
        List<string>? told = null;
        warnings = [];
        for (var index = 0; index < checks.Count; index++)
        {
            if (!checks[index].Handles(request))
            {
                continue;
            }

            var refusal = checks[index].Check(request, item, told ??= []);
            warnings = told;
            if (refusal is not null)
            {
                return refusal;
            }
        }

        return null;
    }
}
