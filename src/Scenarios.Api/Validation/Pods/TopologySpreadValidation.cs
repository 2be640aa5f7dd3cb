namespace Scenarios.Api.Validation.Pods;

/// <summary>How Pods are spread over nodes (pkg/apis/core/validation, validateTopologySpreadConstraints).</summary>
internal static class TopologySpreadValidation
{
    private const string DoNotSchedule = "DoNotSchedule";

    public static void Validate(FieldNode spec, FaultList faults)
    {
        var constraints = spec.Items("topologySpreadConstraints");
        for (var index = 0; index < constraints.Length; index++)
        {
            var constraint = constraints[index];
            ValidatePositive(constraint, "maxSkew", constraint.Integer("maxSkew") ?? 0, faults);
            if (constraint.Text("topologyKey") is { Length: > 0 } key)
            {
                faults.InvalidEach(constraint.PathOf("topologyKey"), key, NameRules.QualifiedName(key));
            }
            else
            {
                faults.Required(constraint.PathOf("topologyKey"), "can not be empty");
            }

            var action = constraint.Text("whenUnsatisfiable");
            if (!constraint.Accepted("whenUnsatisfiable").Contains(action, StringComparer.Ordinal))
            {
                faults.NotSupported(constraint, "whenUnsatisfiable");
            }

            // Upstream looks for the same pair in later constraints, not in earlier ones.
            if (constraints.Skip(index + 1).Any(other => Pair(other) == Pair(constraint)))
            {
                faults.Duplicate(constraint.PathOf("{topologyKey, whenUnsatisfiable}"), Pair(constraint));
            }

            ValidateDomains(constraint, action, faults);
            faults.Check(constraint, "nodeAffinityPolicy");
            faults.Check(constraint, "nodeTaintsPolicy");
            ValidateKeys(constraint, faults);
            MetadataValidation.ValidateSelector(constraint.Object("labelSelector"), faults);
        }
    }

    private static string Pair(FieldNode constraint) => $"{{{constraint.Text("topologyKey")}, {constraint.Text("whenUnsatisfiable")}}}";

    private static void ValidateKeys(FieldNode constraint, FaultList faults)
    {
        var keys = constraint.List("matchLabelKeys");
        if (keys.Count > 0 && !constraint.Has("labelSelector"))
        {
            faults.Forbidden(constraint.PathOf("matchLabelKeys"), "must not be specified when labelSelector is not set");
            return;
        }

        var selector = constraint.Object("labelSelector");
        var selected = selector.Object("matchLabels").Tree.Select(static label => label.Key)
            .Concat(selector.Items("matchExpressions").Select(static expression => expression.Text("key")))
            .ToHashSet(StringComparer.Ordinal);
        for (var index = 0; index < keys.Count; index++)
        {
            var key = (keys[index] as StringValue)?.Text ?? string.Empty;
            var path = constraint.PathOf("matchLabelKeys").Item(index);
            faults.InvalidEach(path, key, NameRules.QualifiedName(key));
            if (selected.Contains(key))
            {
                faults.Invalid(path, key, "exists in both matchLabelKeys and labelSelector");
            }
        }
    }

    /// <summary>Validates the node label whose values are the domains.</summary>
    internal static void ValidateKey(FieldNode term, FaultList faults)
    {
        var key = term.Text("topologyKey");
        if (key.Length == 0)
        {
            faults.Required(term.PathOf("topologyKey"), "can not be empty");
        }

        faults.InvalidEach(term.PathOf("topologyKey"), key, NameRules.QualifiedName(key));
    }

    private static void ValidateDomains(FieldNode constraint, string action, FaultList faults)
    {
        if (constraint.Integer("minDomains") is not { } domains)
        {
            return;
        }

        ValidatePositive(constraint, "minDomains", domains, faults);
        if (action != DoNotSchedule)
        {
            faults.Invalid(
                constraint.PathOf("minDomains"), domains, $"can only use minDomains if whenUnsatisfiable={DoNotSchedule}, not {action}");
        }
    }

    private static void ValidatePositive(FieldNode constraint, string field, long number, FaultList faults)
    {
        if (number <= 0)
        {
            faults.Invalid(constraint.PathOf(field), number, "must be greater than zero");
        }
    }
}
