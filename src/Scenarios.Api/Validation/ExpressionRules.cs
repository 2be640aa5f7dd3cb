using Scenarios.Api.Cel;

namespace Scenarios.Api.Validation;

/// <summary>Rules for CEL expressions in objects (apiserver, pkg/admission/plugin/cel/compile.go).</summary>
internal static class ExpressionRules
{
    private const int MostConditions = 64;

    private const string EndOfText =
        "mismatched input '<EOF>' expecting {'[', '{', '(', '.', '-', '!', 'true', 'false', 'null', NUM_FLOAT, NUM_INT, "
        + "NUM_UINT, STRING, BYTES, IDENTIFIER}";

    /// <summary>Compiles an expression. A function that is not simulated is accepted.</summary>
    /// <param name="types">The types to which it may evaluate.</param>
    public static void Compile(FieldPath path, string text, string[] types, FaultList faults)
    {
        if (CelExpression.ErrorOf(text) is { } error)
        {
            if (!error.StartsWith("not simulated", StringComparison.Ordinal))
            {
                faults.Invalid(path, text, $"compilation failed: {Located(text, error)}");
            }
        }
        else if (CelExpression.Parse(text).StaticType is { } type && types.Length > 0 && !types.Contains(type, StringComparer.Ordinal))
        {
            faults.Invalid(path, text,
                $"must evaluate to {(types is [var only] ? only : $"one of [{string.Join(' ', types)}]")} but got {type}");
        }
    }

    /// <summary>The <c>matchConditions</c> of a webhook or policy.</summary>
    public static void ValidateConditions(FieldNode node, FaultList faults)
    {
        faults.AtMost(node, "matchConditions", MostConditions);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var condition in node.Items("matchConditions"))
        {
            var (expression, name) = (condition.Text("expression").Trim(), condition.Text("name"));
            if (expression.Length == 0)
            {
                faults.Required(condition.PathOf("expression"));
            }
            else
            {
                Compile(condition.PathOf("expression"), expression, ["bool"], faults);
            }

            if (!faults.Check(condition, "name"))
            {
                continue;
            }

            faults.InvalidEach(condition.PathOf("name"), name, NameRules.QualifiedName(name));
            if (!names.Add(name))
            {
                faults.Duplicate(condition.PathOf("name"), name);
            }
        }
    }

    private static string Located(string text, string error) => error.EndsWith(": unexpected end", StringComparison.Ordinal)
        ? FormattableString.Invariant(
            $"ERROR: <input>:1:{text.Length + 1}: Syntax error: {EndOfText}\n | {text}\n | {new string('.', text.Length)}^")
        : $"ERROR: {error}\n | {text}";
}
