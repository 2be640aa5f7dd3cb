using Scenarios.Objects.Facts;

namespace Scenarios.Api.Validation;

/// <summary>
/// The checks of a single field that need only its facts: required, an accepted value, within bounds, of the right format.
/// </summary>
internal static class PlainCheck
{
    public static bool Run(FieldNode node, string field, FaultList faults)
    {
        var facts = node.Facts(field);
        if (IsMissing(node.Tree[field], facts))
        {
            if (facts.IsNeeded)
            {
                faults.Required(node.PathOf(field));
            }

            // A number that Go always writes is zero if it is missing.
            return !facts.IsNeeded && (!IsAlwaysWritten(facts) || IsInRange(node, field, facts, faults));
        }

        return facts.Type.Kind switch
        {
            FieldKind.String => IsAccepted(node, field, facts, faults) && HasForm(node, field, facts, faults),
            FieldKind.Int32 or FieldKind.Int64 => IsInRange(node, field, facts, faults),
            _ => true,
        };
    }

    /// <summary>Whether Go has nothing there: a missing value, or the zero of what is no pointer.</summary>
    public static bool IsMissing(Value? value, FieldFacts facts) => value is null or NullValue || (!facts.IsPointer && value switch
    {
        StringValue text => text.Text.Length == 0,
        IntegerValue number => number.Integer == 0,
        ListValue items => items.Count == 0,
        _ => false,
    });

    private static bool IsAlwaysWritten(FieldFacts facts) =>
        facts is { OmitsZero: false, IsPointer: false, Type.Kind: FieldKind.Int32 or FieldKind.Int64 };

    private static bool IsAccepted(FieldNode node, string field, FieldFacts facts, FaultList faults)
    {
        if (facts.Type.GoScalar?.Accepted is not { Count: > 0 } accepted || accepted.Contains(node.Text(field), StringComparer.Ordinal))
        {
            return true;
        }

        faults.Add(FieldFault.NotSupported(node.PathOf(field), node.Text(field), accepted));
        return false;
    }

    private static bool HasForm(FieldNode node, string field, FieldFacts facts, FaultList faults)
    {
        var text = node.Text(field);
        IReadOnlyList<string> broken = facts.Format switch
        {
            "" => [],
            "configMapKey" => NameRules.ConfigMapKey(text),
            "dns1035Label" => NameRules.Dns1035Label(text),
            "dns1123Label" => NameRules.Dns1123Label(text),
            "dns1123Subdomain" => NameRules.Dns1123Subdomain(text),
            "envVarName" => NameRules.EnvironmentVariableName(text),
            "portName" => NameRules.PortName(text),
            "qualifiedName" => NameRules.QualifiedName(text),
            _ => throw new InvalidOperationException($"The fact table names a form \"{facts.Format}\" that nobody checks."),
        };
        faults.InvalidEach(node.PathOf(field), text, broken);
        return broken.Count == 0;
    }

    private static bool IsInRange(FieldNode node, string field, FieldFacts facts, FaultList faults)
    {
        var number = node.Integer(field) ?? 0;
        if (number >= (facts.Minimum ?? long.MinValue) && number <= (facts.Maximum ?? long.MaxValue))
        {
            return true;
        }

        faults.Invalid(node.PathOf(field), number, facts.Maximum is { } maximum
            ? $"must be between {facts.Minimum} and {maximum}, inclusive"
            : $"must be greater than or equal to {facts.Minimum}");
        return false;
    }
}
