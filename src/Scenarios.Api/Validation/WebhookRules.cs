namespace Scenarios.Api.Validation;

/// <summary>The configurations of admission webhooks (pkg/apis/admissionregistration/validation/validation.go).</summary>
internal static class WebhookRules
{
    public static void Validate(FieldNode candidate, FaultList faults)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var hook in candidate.Items("webhooks"))
        {
            ValidateHook(hook, faults);
            WebhookClientRules.ValidateReviews(
                hook.List("admissionReviewVersions"), hook.PathOf("admissionReviewVersions"), "must specify one of v1, v1beta1", faults);
            var name = hook.Text("name");
            if (name.Length > 0 && !names.Add(name))
            {
                faults.Duplicate(hook.PathOf("name"), name);
            }
        }
    }

    private static void ValidateHook(FieldNode hook, FaultList faults)
    {
        ValidateName(hook, faults);
        foreach (var rule in hook.Items("rules"))
        {
            MatchRules.ValidateRule(rule, faults);
        }

        faults.Check(hook, "failurePolicy");
        faults.Check(hook, "matchPolicy");
        if (!hook.Has("sideEffects"))
        {
            faults.Required(hook.PathOf("sideEffects"), "must specify one of None, NoneOnDryRun");
        }

        // v1 accepts fewer values than the type has.
        MatchRules.ValidateChoice(hook, "sideEffects", ["None", "NoneOnDryRun"], faults);
        if (hook.Integer("timeoutSeconds") is { } seconds and (< 1 or > 30))
        {
            faults.Invalid(hook.PathOf("timeoutSeconds"), seconds, "the timeout value must be between 1 and 30 seconds");
        }

        MetadataValidation.ValidateSelector(hook.Object("namespaceSelector"), faults);
        MetadataValidation.ValidateSelector(hook.Object("objectSelector"), faults);
        if (hook.Has("reinvocationPolicy"))
        {
            faults.Check(hook, "reinvocationPolicy");
        }

        WebhookClientRules.Validate(hook.Object("clientConfig"), faults);
        ExpressionRules.ValidateConditions(hook, faults);
    }

    private static void ValidateName(FieldNode hook, FaultList faults)
    {
        var (name, path) = (hook.Text("name"), hook.PathOf("name"));
        if (name.Length == 0)
        {
            faults.Required(path);
        }
        else if (NameRules.Dns1123Subdomain(name) is { Count: > 0 } broken)
        {
            faults.Invalid(path, name, string.Join(',', broken));
        }
        else if (name.Split('.').Length < 3)
        {
            faults.Invalid(path, name, "should be a domain with at least three segments separated by dots");
        }
    }
}
