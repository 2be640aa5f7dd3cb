using Scenarios.Api.Requests;

namespace Scenarios.Cluster.ApiServer.Admission;

/// <summary>The admission plug-ins in order (kubernetes, pkg/kubeapiserver/options/plugins.go).</summary>
internal sealed class AdmissionChain(IAdmissionPlugin[] plugins, IAdmissionCheck[] checks)
{
    public ApiResult<ObjectValue> Admit(AdmissionRequest request, ObjectValue tree)
    {
        foreach (var plugin in plugins)
        {
            if (!plugin.Handles(request))
            {
                continue;
            }

            var result = plugin.Admit(request, tree);
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
        foreach (var check in checks)
        {
            if (!check.Handles(request))
            {
                continue;
            }

            var refusal = check.Check(request, item, told ??= []);
            warnings = told;
            if (refusal is not null)
            {
                return refusal;
            }
        }

        return null;
    }
}
