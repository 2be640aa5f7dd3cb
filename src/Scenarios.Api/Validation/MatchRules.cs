namespace Scenarios.Api.Validation;

/// <summary>The requests that a webhook or policy matches (pkg/apis/admissionregistration/validation/validation.go).</summary>
internal static class MatchRules
{
    public static void ValidateChoice(FieldNode node, string field, string[] values, FaultList faults)
    {
        if (node.Has(field) && !values.Contains(node.Text(field), StringComparer.Ordinal))
        {
            faults.Add(FieldFault.NotSupported(node.PathOf(field), node.Text(field), values));
        }
    }

    /// <summary>Which requests a policy or its binding is about (validateMatchResources).</summary>
    public static void Validate(FieldNode match, FaultList faults)
    {
        faults.Check(match, "matchPolicy");
        MetadataValidation.ValidateSelector(match.Object("namespaceSelector"), faults);
        MetadataValidation.ValidateSelector(match.Object("objectSelector"), faults);
        foreach (var rule in match.Items("resourceRules").Concat(match.Items("excludeResourceRules")))
        {
            ValidateNames(rule, faults);
            ValidateRule(rule, faults);
        }
    }

    public static void ValidateRule(FieldNode rule, FaultList faults)
    {
        var operations = TextsOf(rule, "operations");
        ValidateAll(rule, "operations", operations, "*", "operations", faults);
        var accepted = rule.Facts("operations").Type.Element!.GoScalar!.Accepted;
        for (var index = 0; index < operations.Length; index++)
        {
            if (!accepted.Contains(operations[index], StringComparer.Ordinal))
            {
                faults.Add(FieldFault.NotSupported(rule.PathOf("operations").Item(index), operations[index], accepted));
            }
        }

        ValidateAll(rule, "apiGroups", TextsOf(rule, "apiGroups"), "*", "API groups", faults);
        var versions = TextsOf(rule, "apiVersions");
        ValidateAll(rule, "apiVersions", versions, "*", "API versions", faults);
        for (var index = 0; index < versions.Length; index++)
        {
            if (versions[index].Length == 0)
            {
                faults.Required(rule.PathOf("apiVersions").Item(index));
            }
        }

        ValidateResources(rule, faults);
        faults.Check(rule, "scope");
    }

    private static void ValidateNames(FieldNode rule, FaultList faults)
    {
        var (names, seen) = (rule.List("resourceNames"), new HashSet<string>(StringComparer.Ordinal));
        for (var index = 0; index < names.Count; index++)
        {
            var name = (names[index] as StringValue)?.Text ?? string.Empty;
            var place = rule.PathOf("resourceNames").Item(index);
            faults.InvalidEach(place, name, KindNameRules.PathSegment(name));
            if (!seen.Add(name))
            {
                faults.Duplicate(place, name);
            }
        }
    }

    /// <summary>Requires a list that is not empty, and in which the wildcard for everything is the only element if present.</summary>
    private static void ValidateAll(FieldNode rule, string field, string[] texts, string all, string words, FaultList faults)
    {
        if (texts.Length == 0)
        {
            faults.Required(rule.PathOf(field));
        }
        else if (texts.Length > 1 && texts.Contains(all, StringComparer.Ordinal))
        {
            var type = field == "operations" ? "[]admissionregistration.OperationType" : "[]string";
            faults.InvalidObject(
                rule.PathOf(field),
                $"{type}{GoSyntax.StringList(rule.List(field))["[]string".Length..]}",
                $"if '{all}' is present, must not specify other {words}");
        }
    }

    private static void ValidateResources(FieldNode rule, FaultList faults)
    {
        var (path, texts) = (rule.PathOf("resources"), TextsOf(rule, "resources"));
        var (wholes, parts) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var hasPlain = false;
        for (var index = 0; index < texts.Length; index++)
        {
            var (text, place) = (texts[index], path.Item(index));
            var slash = text.IndexOf('/', StringComparison.Ordinal);
            if (text.Length == 0)
            {
                faults.Required(place);
            }
            else if (slash < 0)
            {
                // Upstream only remembers the last of them.
                hasPlain = text != "*";
            }
            else
            {
                ValidatePart(text, text[..slash], text[(slash + 1)..], (wholes, parts), place, faults);
            }
        }

        ValidateAll(rule, "resources", texts, "*/*", "resources", faults);
        if (hasPlain && texts.Contains("*", StringComparer.Ordinal))
        {
            faults.InvalidObject(
                path, GoSyntax.StringList(rule.List("resources")),
                "if '*' is present, must not specify other resources without subresources");
        }
    }

    private static void ValidatePart(
        string text, string resource, string part, (HashSet<string> Wholes, HashSet<string> Parts) seen, FieldPath place, FaultList faults)
    {
        if (seen.Wholes.Contains(resource))
        {
            faults.Invalid(place, text, $"if '{resource}/*' is present, must not specify {text}");
        }

        if (seen.Parts.Contains(part))
        {
            faults.Invalid(place, text, $"if '*/{part}' is present, must not specify {text}");
        }

        if (part == "*")
        {
            seen.Wholes.Add(resource);
        }

        if (resource == "*")
        {
            seen.Parts.Add(part);
        }
    }

    private static string[] TextsOf(FieldNode rule, string field) =>
        [.. rule.List(field).Select(static item => (item as StringValue)?.Text ?? string.Empty)];
}
