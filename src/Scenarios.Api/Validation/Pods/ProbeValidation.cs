namespace Scenarios.Api.Validation.Pods;

/// <summary>Probes (pkg/apis/core/validation, validateProbe and related functions).</summary>
internal static class ProbeValidation
{
    public static void ValidateAll(FieldNode container, FaultList faults)
    {
        foreach (var field in (string[])["livenessProbe", "readinessProbe", "startupProbe"])
        {
            if (container.Has(field))
            {
                Validate(container.Object(field), field == "readinessProbe", faults);
            }
        }
    }

    private static void Validate(FieldNode probe, bool isReadiness, FaultList faults)
    {
        HandlerValidation.Validate(probe, HandlerValidation.OfProbes, null, faults);
        foreach (var field in (string[])["initialDelaySeconds", "timeoutSeconds", "periodSeconds", "successThreshold", "failureThreshold"])
        {
            faults.Check(probe, field);
        }

        if (probe.Integer("terminationGracePeriodSeconds") is { } grace)
        {
            if (grace <= 0)
            {
                faults.Invalid(probe.PathOf("terminationGracePeriodSeconds"), grace, "must be greater than 0");
            }

            if (isReadiness)
            {
                faults.Invalid(probe.PathOf("terminationGracePeriodSeconds"), grace, "must not be set for readinessProbes");
            }
        }

        if (!isReadiness && probe.Integer("successThreshold") is { } threshold && threshold != 1)
        {
            faults.Invalid(probe.PathOf("successThreshold"), threshold, "must be 1");
        }
    }

    /// <summary>A port by number or name.</summary>
    public static void ValidatePort(FieldNode node, string field, FaultList faults)
    {
        if (node.Tree[field] is StringValue name)
        {
            faults.InvalidEach(node.PathOf(field), name.Text, NameRules.PortName(name.Text));
        }
        else
        {
            var number = node.Integer(field) ?? 0;
            faults.InvalidEach(node.PathOf(field), number, NameRules.PortNumber(number));
        }
    }
}
