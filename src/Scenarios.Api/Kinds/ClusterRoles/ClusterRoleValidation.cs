using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.ClusterRoles;

/// <summary>ClusterRoles.</summary>
internal sealed class ClusterRoleValidation : IKindValidation
{
    public void Validate(FieldNode candidate, FaultList faults) => RoleRules.CheckRole(candidate, isNamespaced: false, faults);

    public void ValidateUpdate(FieldNode candidate, FieldNode existing, FaultList faults)
    {
        // Every field may change.
    }
}
