using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.ClusterRoleBindings;

/// <summary>ClusterRoleBindings.</summary>
internal sealed class ClusterRoleBindingValidation : IKindValidation
{
    public void Validate(FieldNode candidate, FaultList faults) => RoleRules.CheckBinding(candidate, isNamespaced: false, faults);

    public void ValidateUpdate(FieldNode candidate, FieldNode existing, FaultList faults) =>
        RoleRules.CheckSameRole(candidate, existing, faults);
}
