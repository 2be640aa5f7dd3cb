using Scenarios.Api.Tables;
using Scenarios.Objects.Views.Admissionregistration;

namespace Scenarios.Api.Kinds.ValidatingAdmissionPolicies;

/// <summary>ValidatingAdmissionPolicies as table rows.</summary>
internal static class ValidatingAdmissionPolicyTable
{
    public static KindTable Table { get; } =
        KindTable.Of<ValidatingAdmissionPolicy>("Name|Validations#|ParamKind|Age", static (item, now) =>
        [
            Cell.Text(item.Name),
            Cell.Number(item.Spec.Validations.Count),
            Cell.Text(item.Spec.ParamKind.Exists ? $"{item.Spec.ParamKind.ApiVersion}/{item.Spec.ParamKind.Kind}" : "<unset>"),
            Cell.Age(item, now),
        ]);
}
