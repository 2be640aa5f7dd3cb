using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;
using Scenarios.Objects.Views.Scheduling;

namespace Scenarios.Cluster.ApiServer.Admission;

/// <summary>Resolves a Pod's priority class to a number (kubernetes, plugin/pkg/admission/priority/admission.go).</summary>
internal sealed class PriorityAdmission(ObjectStore store) : IAdmissionPlugin
{
    public bool Handles(AdmissionRequest request) => request.IsOf(KnownResources.Pods);

    public ApiResult<ObjectValue> Admit(AdmissionRequest request, ObjectValue tree)
    {
        var pod = new Pod(tree);
        var spec = pod.Spec;
        if (!spec.Exists)
        {
            return tree;
        }

        if (request.Previous is { } previous)
        {
            // An update that omits the fields keeps what was resolved when the Pod was created.
            var before = Pod.Of(previous).Spec;
            spec = spec with
            {
                Priority = spec.Priority ?? before.Priority,
                PreemptionPolicy = spec.PreemptionPolicy ?? before.PreemptionPolicy
            };
            return ReferenceEquals(spec.Tree, pod.Spec.Tree) ? tree : (pod with { Spec = spec }).Tree;
        }

        var @class = default(PriorityClass);
        var name = spec.PriorityClassName;
        if (name.Length > 0)
        {
            if (store.Of(KnownResources.PriorityClasses).Find(new ObjectKey(string.Empty, name)) is not { } found)
            {
                return ApiErrors.Forbidden(request.Type, pod.Metadata.Name, $"no PriorityClass with name {name} was found");
            }

            @class = PriorityClass.Of(found);
        }
        else if (GlobalDefault() is { } standard)
        {
            @class = standard;
            spec = spec with { PriorityClassName = standard.Name };
        }

        if (spec.Priority is { } given && given != @class.Value)
        {
            return ApiErrors.Forbidden(
                request.Type,
                pod.Metadata.Name,
                $"the integer value of priority ({given}) must not be provided in pod spec; priority admission controller computed "
                + $"{@class.Value} from the given PriorityClass name");
        }

        var policy = @class.PreemptionPolicy is { Length: > 0 } said ? said : PreemptionPolicy.PreemptLowerPriority;
        if (spec.PreemptionPolicy is { } wanted && wanted != policy)
        {
            return ApiErrors.Forbidden(
                request.Type,
                pod.Metadata.Name,
                $"the string value of PreemptionPolicy ({wanted}) must not be provided in pod spec; priority admission controller "
                + $"computed {policy} from the given PriorityClass name");
        }

        spec = new(spec.Tree.With(("priority", IntegerValue.Of(@class.Value)), ("preemptionPolicy", StringValue.Shared(policy))));
        return (pod with { Spec = spec }).Tree;
    }

    private PriorityClass? GlobalDefault()
    {
        foreach (var item in store.Of(KnownResources.PriorityClasses).InOrder(string.Empty))
        {
            if (PriorityClass.Of(item) is { GlobalDefault: true } found)
            {
                return found;
            }
        }

        return null;
    }
}
