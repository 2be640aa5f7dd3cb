namespace Scenarios.Api.Validation;

/// <summary>How the server connects to a webhook: by a URL or by a Service (apiserver, pkg/util/webhook/validation.go).</summary>
internal static class WebhookClientRules
{
    private static readonly string[] Accepted = ["v1", "v1beta1"];

    /// <param name="client">A <c>WebhookClientConfig</c>, with the port of its Service defaulted.</param>
    public static void Validate(FieldNode client, FaultList faults)
    {
        if (client.Has("url") == client.Has("service"))
        {
            faults.Required(client.Path, "exactly one of url or service is required");
        }
        else if (client.Has("url"))
        {
            ValidateUrl(client.PathOf("url"), client.Text("url"), faults);
        }
        else
        {
            ValidateService(client.Object("service"), faults);
        }
    }

    /// <summary>Validates the versions of reviews that the webhook supports.</summary>
    /// <param name="missing">The message if there are none.</param>
    public static void ValidateReviews(ListValue versions, FieldPath path, string missing, FaultList faults)
    {
        if (versions.Count == 0)
        {
            faults.Required(path, missing);
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < versions.Count; index++)
        {
            var version = (versions[index] as StringValue)?.Text ?? string.Empty;
            var place = path.Item(index);
            if (seen.Add(version))
            {
                faults.InvalidEach(place, version, NameRules.Dns1035Label(version));
            }
            else
            {
                faults.Invalid(place, version, "duplicate version");
            }
        }

        if (!Accepted.Any(seen.Contains))
        {
            faults.InvalidObject(path, GoSyntax.StringList(versions), $"must include at least one of {string.Join(", ", Accepted)}");
        }
    }

    private static void ValidateUrl(FieldPath path, string text, FaultList faults)
    {
        const string Form = "; desired format: https://host[/path]";
        // On Unix, .NET parses a bare path as a file URL.
        if (text.StartsWith('/') || !Uri.TryCreate(text, UriKind.Absolute, out var url))
        {
            if (!text.StartsWith("https:", StringComparison.OrdinalIgnoreCase))
            {
                faults.Invalid(path, string.Empty, $"'https' is the only allowed URL scheme{Form}");
            }

            faults.Invalid(path, string.Empty, $"host must be specified{Form}");
            return;
        }

        if (url.Scheme != "https")
        {
            faults.Invalid(path, url.Scheme, $"'https' is the only allowed URL scheme{Form}");
        }

        if (url.Host.Length == 0)
        {
            faults.Invalid(path, url.Host, $"host must be specified{Form}");
        }

        if (url.UserInfo.Length > 0)
        {
            faults.Invalid(path, url.UserInfo, "user information is not permitted in the URL");
        }

        if (url.Fragment.Length > 0)
        {
            faults.Invalid(path, url.Fragment[1..], "fragments are not permitted in the URL");
        }

        if (url.Query.Length > 0)
        {
            faults.Invalid(path, url.Query[1..], "query parameters are not permitted in the URL");
        }
    }

    private static void ValidateService(FieldNode service, FaultList faults)
    {
        // Upstream swaps the two.
        foreach (var (field, told) in ((string, string)[])[("namespace", "name"), ("name", "namespace")])
        {
            if (service.Text(field).Length == 0)
            {
                faults.Required(service.PathOf(told));
            }
        }

        if (service.Integer("port") is { } port and (< 1 or > 65535))
        {
            faults.Invalid(service.PathOf("port"), port, "port is not valid: must be between 1 and 65535, inclusive");
        }

        if (service.Has("path"))
        {
            ValidatePath(service.PathOf("path"), service.Text("path"), faults);
        }
    }

    private static void ValidatePath(FieldPath place, string path, FaultList faults)
    {
        if (path is "/" or "")
        {
            return;
        }

        if (path == "//")
        {
            faults.Invalid(place, path, "segment[0] may not be empty");
            return;
        }

        if (!path.StartsWith('/'))
        {
            faults.Invalid(place, path, "must start with a '/'");
        }

        var steps = (path.EndsWith('/') && path.Length > 1 ? path[1..^1] : path[1..]).Split('/');
        for (var index = 0; index < steps.Length; index++)
        {
            if (steps[index].Length == 0)
            {
                faults.Invalid(place, path, FormattableString.Invariant($"segment[{index}] may not be empty"));
                continue;
            }

            foreach (var broken in NameRules.Dns1123Subdomain(steps[index]))
            {
                faults.Invalid(place, path, FormattableString.Invariant($"segment[{index}]: {broken}"));
            }
        }
    }
}
