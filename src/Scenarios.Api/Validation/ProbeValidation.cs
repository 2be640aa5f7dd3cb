namespace Scenarios.Api.Validation;

/// <summary>Probes and their handlers (pkg/apis/core/validation, validateProbe and validateHandler).</summary>
internal static class ProbeValidation
{
    private static readonly string[] Handlers = ["exec", "httpGet", "tcpSocket", "grpc"];

    public static void ValidateAll(FieldNode container, FaultList faults)
    {
        foreach (var field in (string[])["livenessProbe", "readinessProbe", "startupProbe"])
        {
            if (container.Has(field))
            {
                Validate(container.Object(field), mustSucceedOnce: field != "readinessProbe", faults);
            }
        }
    }

    private static void Validate(FieldNode probe, bool mustSucceedOnce, FaultList faults)
    {
        ValidateHandler(probe, faults);
        foreach (var field in (string[])["initialDelaySeconds", "timeoutSeconds", "periodSeconds", "successThreshold", "failureThreshold"])
        {
            faults.Check(probe, field);
        }

        if (mustSucceedOnce && probe.Integer("successThreshold") is { } threshold && threshold != 1)
        {
            faults.Invalid(probe.PathOf("successThreshold"), threshold, "must be 1");
        }
    }

    private static void ValidateHandler(FieldNode probe, FaultList faults)
    {
        var count = 0;
        foreach (var kind in Handlers)
        {
            if (!probe.Has(kind))
            {
                continue;
            }

            if (++count > 1)
            {
                faults.Forbidden(probe.PathOf(kind), "may not specify more than 1 handler type");
                continue;
            }

            ValidateHandler(probe.Object(kind), kind, faults);
        }

        if (count == 0)
        {
            faults.Required(probe.Path, "must specify a handler type");
        }
    }

    private static void ValidateHandler(FieldNode handler, string kind, FaultList faults)
    {
        switch (kind)
        {
            case "exec":
                faults.Check(handler, "command");
                break;
            case "grpc":
                faults.Check(handler, "port");
                break;
            case "httpGet":
                ValidatePort(handler, "port", faults);
                faults.Check(handler, "scheme");
                break;
            default:
                ValidatePort(handler, "port", faults);
                break;
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
