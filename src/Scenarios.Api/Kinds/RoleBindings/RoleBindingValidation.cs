using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.RoleBindings;

/// <summary>RoleBindings.</summary>
internal sealed class RoleBindingValidation : IKindValidation
{
    public void Validate(FieldNode candidate, FaultList faults) => RoleRules.CheckBinding(candidate, isNamespaced: true, faults);

    public void ValidateUpdate(FieldNode candidate, FieldNode existing, FaultList faults) =>
        RoleRules.CheckSameRole(candidate, existing, faults);
}
