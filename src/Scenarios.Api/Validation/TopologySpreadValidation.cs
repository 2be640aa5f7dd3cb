namespace Scenarios.Api.Validation;

/// <summary>How Pods are to be spread (pkg/apis/core/validation, validateTopologySpreadConstraints).</summary>
internal static class TopologySpreadValidation
{
    private const string DoNotSchedule = "DoNotSchedule";

    public static void Validate(FieldNode spec, FaultList faults)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var constraint in spec.Items("topologySpreadConstraints"))
        {
            ValidatePositive(constraint, "maxSkew", constraint.Integer("maxSkew") ?? 0, faults);
            if (constraint.Text("topologyKey").Length == 0)
            {
                faults.Required(constraint.PathOf("topologyKey"), "can not be empty");
            }

            var action = constraint.Text("whenUnsatisfiable");
            if (action is not (DoNotSchedule or "ScheduleAnyway"))
            {
                faults.Add(FieldFault.NotSupported(constraint.PathOf("whenUnsatisfiable"), action, [DoNotSchedule, "ScheduleAnyway"]));
            }

            if (!seen.Add($"{{{constraint.Text("topologyKey")}, {action}}}"))
            {
                faults.Duplicate(constraint.PathOf("{topologyKey, whenUnsatisfiable}"), $"{{{constraint.Text("topologyKey")}, {action}}}");
            }

            ValidateDomains(constraint, action, faults);
            MetadataValidation.ValidateSelector(constraint.Object("labelSelector"), faults);
        }
    }

    /// <summary>The label of nodes whose values are the places.</summary>
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
