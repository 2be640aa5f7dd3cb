using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.Roles;

/// <summary>Roles.</summary>
internal sealed class RoleValidation : IKindValidation
{
    public void Validate(FieldNode candidate, FaultList faults) => RoleRules.CheckRole(candidate, isNamespaced: true, faults);

    public void ValidateUpdate(FieldNode candidate, FieldNode existing, FaultList faults)
    {
        // Every field may change.
    }
}
