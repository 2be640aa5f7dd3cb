namespace Scenarios.Api.Validation.Pods;

/// <summary>The actions of probes and hooks (pkg/apis/core/validation, validateHandler).</summary>
internal static class HandlerValidation
{
    public static IReadOnlyList<string> OfProbes { get; } = ["exec", "httpGet", "tcpSocket", "grpc"];

    public static IReadOnlyList<string> OfHooks { get; } = ["exec", "httpGet", "tcpSocket", "sleep"];

    /// <param name="kinds">The kinds of action allowed here.</param>
    /// <param name="grace">The maximum length of a sleep; null for any.</param>
    public static void Validate(FieldNode owner, IReadOnlyList<string> kinds, long? grace, FaultList faults)
    {
        var count = 0;
        foreach (var kind in kinds)
        {
            if (!owner.Has(kind))
            {
                continue;
            }

            if (++count > 1)
            {
                faults.Forbidden(owner.PathOf(kind), "may not specify more than 1 handler type");
                continue;
            }

            Validate(owner.Object(kind), kind, grace, faults);
        }

        if (count == 0)
        {
            faults.Required(owner.Path, "must specify a handler type");
        }
    }

    private static void Validate(FieldNode handler, string kind, long? grace, FaultList faults)
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
                ValidateRequest(handler, faults);
                break;
            case "sleep":
                var seconds = handler.Integer("seconds") ?? 0;
                if (grace is { } longest && (seconds < 0 || seconds > longest))
                {
                    faults.Invalid(handler.Path, seconds, $"must be non-negative and less than terminationGracePeriodSeconds ({longest})");
                }

                break;
            default:
                ProbeValidation.ValidatePort(handler, "port", faults);
                break;
        }
    }

    private static void ValidateRequest(FieldNode request, FaultList faults)
    {
        faults.Check(request, "path");
        ProbeValidation.ValidatePort(request, "port", faults);
        faults.Check(request, "scheme");
        foreach (var header in request.Items("httpHeaders"))
        {
            var name = header.Text("name");
            if (name.Length == 0 || !name.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'))
            {
                faults.Invalid(
                    request.PathOf("httpHeaders"), name,
                    NameRules.Pattern("a valid HTTP header must consist of alphanumeric characters or '-'", "[-A-Za-z0-9]+",
                        "X-Header-Name"));
            }
        }
    }
}
