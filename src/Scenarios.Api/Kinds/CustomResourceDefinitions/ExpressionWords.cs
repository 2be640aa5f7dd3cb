using Scenarios.Api.Validation;
using Scenarios.Objects.Facts;

namespace Scenarios.Api.Kinds.CustomResourceDefinitions;

/// <summary>The rules of a schema (<c>x-kubernetes-validations</c>), except the expressions themselves.</summary>
internal static class ExpressionWords
{
    private static readonly IReadOnlyList<string> Reasons =
        FactTable.Kubernetes.FindScalar("apiextensions.k8s.io/v1.FieldValueErrorReason")!.Accepted;

    public static void Validate(ObjectValue schema, string path, FaultList faults)
    {
        var rules = schema["x-kubernetes-validations"] as ListValue ?? ListValue.Empty;
        for (var index = 0; index < rules.Count; index++)
        {
            if (rules[index] is ObjectValue rule)
            {
                Validate(schema, rule, FormattableString.Invariant($"{path}.x-kubernetes-validations[{index}]"), faults);
            }
        }
    }

    private static void Validate(ObjectValue schema, ObjectValue rule, string path, FaultList faults)
    {
        var (text, message) = (rule.Text("rule").Trim(), rule.Text("message"));
        if (text.Length == 0)
        {
            faults.Required($"{path}.rule", "rule is not specified");
        }
        else if (message.Length > 0 && message.Trim().Length == 0)
        {
            faults.Invalid($"{path}.message", message, "must be non-empty if specified");
        }
        else if (HasLines(message.Trim()))
        {
            faults.Invalid($"{path}.message", message, "must not contain line breaks");
        }
        else if (HasLines(text) && message.Trim().Length == 0)
        {
            faults.Required($"{path}.message", "message must be specified if rule contains line breaks");
        }

        var expression = rule.Text("messageExpression");
        if (expression.Length > 0 && expression.Trim().Length == 0)
        {
            faults.Required($"{path}.messageExpression", "messageExpression must be non-empty if specified");
        }

        if (rule["reason"] is StringValue { Text: var reason } && !Reasons.Contains(reason, StringComparer.Ordinal))
        {
            faults.Add(FieldFault.NotSupported($"{path}.reason", reason, Reasons));
        }

        ValidatePath(schema, rule.Text("fieldPath"), $"{path}.fieldPath", faults);
    }

    private static void ValidatePath(ObjectValue schema, string field, string path, FaultList faults)
    {
        if (field.Length == 0)
        {
            return;
        }

        if (field.Trim().Length == 0)
        {
            faults.Invalid(path, field, "must be non-empty if specified");
        }

        if (HasLines(field))
        {
            faults.Invalid(path, field, "must not contain line breaks");
        }

        if (DefinitionPath.Find(schema, field, out _) is null)
        {
            faults.Invalid(path, field, "fieldPath must be a valid path");
        }
    }

    private static bool HasLines(string text) => text.AsSpan().ContainsAny('\n', '\r');
}
