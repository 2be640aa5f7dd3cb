using Scenarios.Api.Tables;
using Scenarios.Objects.Views.Admissionregistration;

namespace Scenarios.Api.Kinds.ValidatingAdmissionPolicyBindings;

/// <summary>ValidatingAdmissionPolicyBindings as table rows.</summary>
internal static class ValidatingAdmissionPolicyBindingTable
{
    public static KindTable Table { get; } =
        KindTable.Of<ValidatingAdmissionPolicyBinding>("Name|PolicyName|ParamRef|Age", static (item, now) =>
            [Cell.Text(item.Name), Cell.Text(item.Spec.PolicyName), Cell.Text(ParameterOf(item.Spec.ParamRef)), Cell.Age(item, now)]);

    private static string ParameterOf(ParamRef parameter)
    {
        if (parameter.Name.Length == 0)
        {
            return SelectorText.Terms(parameter.Selector) is { Length: > 0 } terms ? terms : "<unset>";
        }

        return $"{(parameter.Namespace.Length > 0 ? parameter.Namespace : "*")}/{parameter.Name}";
    }
}
