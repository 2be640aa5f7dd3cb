using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer.Defaults;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.ApiServer.Strategies;

namespace Scenarios.Cluster.ApiServer.Admission;

/// <summary>Resolves a Pod's priority class to a number (kubernetes, plugin/pkg/admission/priority/admission.go).</summary>
internal sealed class PriorityAdmission(ObjectStore store) : IAdmissionPlugin
{
    private static readonly StringValue PreemptLowerPriority = new("PreemptLowerPriority");

    public bool Handles(AdmissionRequest request) => request.IsCreate && request.IsOf(KnownResources.Pods);

    public ApiResult<ObjectValue> Admit(AdmissionRequest request, ObjectValue tree)
    {
        if (tree["spec"] is not ObjectValue spec)
        {
            return tree;
        }

        ApiObject? @class = null;
        var name = spec.Text("priorityClassName");
        if (name.Length > 0)
        {
            @class = store.Of(KnownResources.PriorityClasses).Find(new ObjectKey(string.Empty, name));
            if (@class is null)
            {
                return ApiErrors.Forbidden(request.Type, PodName(tree), $"no PriorityClass with name {name} was found");
            }
        }
        else if ((@class = GlobalDefault()) is not null)
        {
            spec = spec.With("priorityClassName", new StringValue(@class.Name));
        }

        var priority = @class?.IntegerAt("value") ?? 0;
        if (spec["priority"] is IntegerValue given && given.Integer != priority)
        {
            return ApiErrors.Forbidden(
                request.Type,
                PodName(tree),
                $"the integer value of priority ({given.Integer}) must not be provided in pod spec; priority admission controller computed {priority} from the given PriorityClass name");
        }

        var policy = @class?.Tree["preemptionPolicy"] ?? PreemptLowerPriority;
        return tree.With("spec", spec.With("priority", IntegerValue.Of(priority)).DefaultTo("preemptionPolicy", policy));
    }

    private ApiObject? GlobalDefault()
    {
        foreach (var @class in store.Of(KnownResources.PriorityClasses).InOrder(string.Empty))
        {
            if (@class.FlagAt("globalDefault"))
            {
                return @class;
            }
        }

        return null;
    }

    private static string PodName(ObjectValue tree) => (tree.Find("metadata", "name") as StringValue)?.Text ?? string.Empty;
}
