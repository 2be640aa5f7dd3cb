using System.Text;
using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.ValidatingAdmissionPolicies;

/// <summary>The expressions of a policy: its variables, validations and audit annotations.</summary>
internal static class PolicyExpressions
{
    private const int MostAnnotations = 20;
    private const int LongestValue = 5 * 1024;

    private static readonly string[] Reasons = ["Forbidden", "Invalid", "RequestEntityTooLarge"];

    public static void ValidateVariable(FieldNode variable, FaultList faults)
    {
        var name = variable.Text("name");
        if (name.Trim().Length == 0)
        {
            faults.Required(variable.PathOf("name"), "name is not specified");
        }
        else if (!IsIdentifier(name))
        {
            faults.Invalid(variable.PathOf("name"), name, "name is not a valid CEL identifier");
        }

        Compile(variable, "expression", [], faults);
    }

    public static void ValidateValidation(FieldNode validation, FaultList faults)
    {
        Compile(validation, "expression", ["bool"], faults);
        var (expression, message) = (validation.Text("messageExpression"), validation.Text("message"));
        if (expression.Length > 0 && expression.Trim().Length == 0)
        {
            faults.Invalid(validation.PathOf("messageExpression"), expression, "must be non-empty if specified");
        }
        else if (expression.Length > 0)
        {
            ExpressionRules.Compile(validation.PathOf("messageExpression"), expression, ["string"], faults);
        }

        if (message.Length > 0 && message.Trim().Length == 0)
        {
            faults.Invalid(validation.PathOf("message"), message, "must be non-empty if specified");
        }
        else if (message.Trim().AsSpan().ContainsAny('\n', '\r'))
        {
            faults.Invalid(validation.PathOf("message"), message, "must not contain line breaks");
        }

        MatchRules.ValidateChoice(validation, "reason", Reasons, faults);
    }

    public static void ValidateAnnotations(FieldNode spec, string policy, FaultList faults)
    {
        var annotations = spec.Items("auditAnnotations");
        if (annotations.Length > MostAnnotations)
        {
            faults.InvalidWhole(
                spec.PathOf("auditAnnotations"),
                FormattableString.Invariant($"must not have more than {MostAnnotations} auditAnnotations"));
        }

        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var annotation in annotations)
        {
            var (key, path) = (annotation.Text("key"), annotation.PathOf("key"));
            var name = policy.Length > 0 ? $"{policy}/{key}" : key;
            faults.InvalidEach(path, name, NameRules.QualifiedName(name));
            if (Encoding.UTF8.GetByteCount(annotation.Text("valueExpression").Trim()) > LongestValue)
            {
                faults.Required(
                    annotation.PathOf("valueExpression"), FormattableString.Invariant($"must not exceed {LongestValue} bytes in length"));
            }
            else
            {
                Compile(annotation, "valueExpression", ["string", "null_type"], faults);
            }

            if (!keys.Add(key))
            {
                faults.Duplicate(path, key);
            }
        }
    }

    private static void Compile(FieldNode node, string field, string[] types, FaultList faults)
    {
        var text = node.Text(field).Trim();
        if (text.Length == 0)
        {
            faults.Required(node.PathOf(field), $"{field} is not specified");
        }
        else
        {
            ExpressionRules.Compile(node.PathOf(field), text, types, faults);
        }
    }

    private static bool IsIdentifier(string name) =>
        (char.IsAsciiLetter(name[0]) || name[0] == '_') && name.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');
}
