using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Cluster.ApiServer.Access;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Admissionregistration;

namespace Scenarios.Cluster.ApiServer.Admission.Policies;

/// <summary>
/// ValidatingAdmissionPolicies and their bindings: CEL expressions that a write must satisfy (apiserver,
/// pkg/admission/plugin/policy/validating).
/// </summary>
/// <param name="requester">Returns the user who sent the current request.</param>
internal sealed class AdmissionPolicies(ObjectStore store, Func<UserInfo> requester) : IAdmissionCheck
{
    private static readonly ResourceType Policies = ApiSchema.Kubernetes.Find(
        ValidatingAdmissionPolicy.ApiVersion, ValidatingAdmissionPolicy.Kind)!;
    private static readonly ResourceType Bindings = ApiSchema.Kubernetes.Find(
        ValidatingAdmissionPolicyBinding.ApiVersion, ValidatingAdmissionPolicyBinding.Kind)!;

    // In most clusters nobody ever binds a policy. Policies and bindings themselves are never checked (isPolicyResource), so that a
    // policy that refuses everything can be removed.
    public bool Handles(AdmissionRequest request) =>
        store.IsOpened(Bindings) && store.Of(Bindings).Count > 0 && !ReferenceEquals(request.Type, Policies)
        && !ReferenceEquals(request.Type, Bindings);

    public ApiStatus? Check(AdmissionRequest request, ApiObject item, List<string> warnings)
    {
        foreach (var stored in store.Of(Bindings).InOrder(string.Empty))
        {
            var binding = ValidatingAdmissionPolicyBinding.Of(stored);
            if (store.Of(Policies).Find(new ObjectKey(string.Empty, binding.Spec.PolicyName)) is not { } found)
            {
                continue;
            }

            var policy = ValidatingAdmissionPolicy.Of(found);
            if (!Concerns(policy, binding, request, item))
            {
                continue;
            }

            foreach (var decision in Decide(policy, binding, request, item))
            {
                if (Act(policy, binding, decision, request, item, warnings) is { } refusal)
                {
                    return refusal;
                }
            }
        }

        return null;
    }

    private bool Concerns(
        ValidatingAdmissionPolicy policy, ValidatingAdmissionPolicyBinding binding, AdmissionRequest request, ApiObject item)
    {
        var matching = new PolicyMatching(store, request, item);
        return matching.Holds(policy.Spec.MatchConstraints, isEmptyAll: false)
            && matching.Holds(binding.Spec.MatchResources, isEmptyAll: true);
    }

    private IEnumerable<PolicyDecision> Decide(
        ValidatingAdmissionPolicy policy, ValidatingAdmissionPolicyBinding binding, AdmissionRequest request, ApiObject item)
    {
        var subject = new PolicySubject(store, request, item, requester());
        var (found, missing) = subject.Parameters(policy, binding);
        if (missing is not null)
        {
            return binding.Spec.ParamRef.ParameterNotFoundAction == "Allow" ? []
                : [new PolicyDecision(missing, string.Empty)];
        }

        return found.SelectMany(parameters => new PolicyRun(policy, subject.Variables(parameters)).Decisions());
    }

    private static ApiStatus? Act(
        ValidatingAdmissionPolicy policy,
        ValidatingAdmissionPolicyBinding binding,
        PolicyDecision decision,
        AdmissionRequest request,
        ApiObject item,
        List<string> warnings)
    {
        var names = $"ValidatingAdmissionPolicy '{policy.Name}' with binding '{binding.Name}'";
        var actions = binding.Spec.ValidationActions;
        if (actions.Contains("Warn"))
        {
            warnings.Add($"Validation failed for {names}: {decision.Message}");
        }

        if (!actions.Contains("Deny"))
        {
            return null;
        }

        var cause = $"{names} denied request: {decision.Message}";
        var (code, reason) = decision.Reason switch
        {
            "Forbidden" => (403, StatusReason.Forbidden),
            "Unauthorized" => (401, "Unauthorized"),
            "RequestEntityTooLarge" => (413, "RequestEntityTooLarge"),
            _ => (422, StatusReason.Invalid),
        };
        var forbidden = ApiErrors.Forbidden(request.Type, item.Name, cause);
        return new ApiStatus(code, reason, forbidden.Message, [new StatusCause(string.Empty, cause, string.Empty)])
        {
            Resource = forbidden.Resource,
            Kind = request.Type.Plural,
            Name = item.Name,
            Group = request.Type.Group,
        };
    }
}
