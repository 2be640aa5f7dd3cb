using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.FlowSchemas;

/// <summary>A rule of a FlowSchema: whose requests it matches, and which ones (ValidateFlowSchemaPolicyRulesWithSubjects).</summary>
internal static class FlowRules
{
    private const string Member = "each member of this list must be '*' or a DNS-1123 label; ";

    private static readonly string[] Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "proxy", "update", "watch"];

    private static readonly (string Kind, string Field)[] Subjects =
        [("ServiceAccount", "serviceAccount"), ("User", "user"), ("Group", "group")];

    public static void Validate(FieldNode rule, FaultList faults)
    {
        var subjects = rule.Items("subjects");
        if (subjects.Length == 0)
        {
            faults.Required(rule.PathOf("subjects"), "subjects must contain at least one value");
        }

        foreach (var subject in subjects)
        {
            ValidateSubject(subject, faults);
        }

        var (resources, others) = (rule.Items("resourceRules"), rule.Items("nonResourceRules"));
        if (resources.Length + others.Length == 0)
        {
            faults.Required(rule.Path, "at least one of resourceRules and nonResourceRules has to be non-empty");
        }

        foreach (var resource in resources)
        {
            ValidateResources(resource, faults);
        }

        foreach (var other in others)
        {
            ValidatePaths(other, faults);
        }
    }

    private static void ValidateSubject(FieldNode subject, FaultList faults)
    {
        var kind = subject.Text("kind");
        var field = Array.Find(Subjects, known => known.Kind == kind).Field;
        if (field is null)
        {
            faults.NotSupported(subject, "kind");
            return;
        }

        if (subject.Has(field))
        {
            ValidateNamed(subject.Object(field), field == "serviceAccount", faults);
        }
        else
        {
            faults.Required(subject.PathOf(field), $"{field} is required when subject kind is '{kind}'");
        }

        foreach (var (otherKind, other) in Subjects)
        {
            if (other != field && subject.Has(other))
            {
                faults.Forbidden(subject.PathOf(other), $"{other} is forbidden when subject kind is not '{otherKind}'");
            }
        }
    }

    private static void ValidateNamed(FieldNode named, bool isAccount, FaultList faults)
    {
        var name = named.Text("name");
        if (name.Length == 0)
        {
            faults.Required(named.PathOf("name"));
        }
        else if (isAccount && name != "*")
        {
            faults.InvalidEach(named.PathOf("name"), name, NameRules.Dns1123Subdomain(name));
        }

        if (isAccount && named.Text("namespace") is { Length: > 0 } space)
        {
            faults.InvalidEach(named.PathOf("namespace"), space, NameRules.Dns1123Label(space));
        }
        else if (isAccount)
        {
            faults.Required(named.PathOf("namespace"), "must specify namespace for service account");
        }
    }

    private static void ValidateResources(FieldNode rule, FaultList faults)
    {
        ValidateVerbs(rule, faults);
        ValidateWords(rule, "apiGroups", "resource rules must supply at least one api group", "api groups", faults);
        ValidateWords(rule, "resources", "resource rules must supply at least one resource", "resources", faults);
        var spaces = rule.List("namespaces");
        if (spaces.Count == 0 && !rule.Flag("clusterScope"))
        {
            faults.Required(rule.PathOf("namespaces"), "resource rules that are not cluster scoped must supply at least one namespace");
        }
        else if (HasAll(spaces))
        {
            RefuseOthers(rule, "namespaces", "namespaces", faults);
        }
        else
        {
            for (var index = 0; index < spaces.Count; index++)
            {
                var space = (spaces[index] as StringValue)?.Text ?? string.Empty;
                var broken = NameRules.Dns1123Label(space).Select(static fault => Member + fault);
                faults.InvalidEach(rule.PathOf("namespaces").Item(index), space, [.. broken]);
            }
        }
    }

    private static void ValidatePaths(FieldNode rule, FaultList faults)
    {
        const string Field = "nonResourceURLs";
        ValidateVerbs(rule, faults);
        var paths = rule.List(Field);
        if (paths.Count == 0)
        {
            faults.Required(rule.PathOf(Field), "nonResourceURLs must contain at least one value");
        }
        else if (HasAll(paths))
        {
            RefuseOthers(rule, Field, "non-resource URLs", faults);
        }
        else
        {
            for (var index = 0; index < paths.Count; index++)
            {
                var path = (paths[index] as StringValue)?.Text ?? string.Empty;
                if (FaultOf(path) is { } fault)
                {
                    faults.Invalid(rule.PathOf(Field).Item(index), path, fault);
                }
            }
        }
    }

    private static void ValidateVerbs(FieldNode rule, FaultList faults)
    {
        var verbs = rule.List("verbs");
        if (verbs.Count == 0)
        {
            faults.Required(rule.PathOf("verbs"), "verbs must contain at least one value");
        }
        else if (HasAll(verbs))
        {
            RefuseOthers(rule, "verbs", "verbs", faults);
        }
        else if (verbs.OfType<StringValue>().Any(static verb => Array.IndexOf(Verbs, verb.Text) < 0))
        {
            var known = string.Join(", ", Verbs.Select(GoText.Quote));
            faults.Add(new("FieldValueNotSupported",
                $"Unsupported value: {GoSyntax.StringList(verbs)}: supported values: {known}", rule.PathOf("verbs")));
        }
    }

    private static void ValidateWords(FieldNode rule, string field, string missing, string others, FaultList faults)
    {
        if (rule.List(field).Count == 0)
        {
            faults.Required(rule.PathOf(field), missing);
        }
        else if (HasAll(rule.List(field)))
        {
            RefuseOthers(rule, field, others, faults);
        }
    }

    private static bool HasAll(ListValue words) => words.OfType<StringValue>().Any(static word => word.Text == "*");

    private static void RefuseOthers(FieldNode rule, string field, string others, FaultList faults)
    {
        if (rule.List(field).Count > 1)
        {
            faults.InvalidObject(
                rule.PathOf(field), GoSyntax.StringList(rule.List(field)), $"if '*' is present, must not specify other {others}");
        }
    }

    private static string? FaultOf(string path) => path switch
    {
        "" => "must not be empty",
        "/" => null,
        _ when path[0] != '/' => "must start with slash",
        _ when path.Contains(' ', StringComparison.Ordinal) => "must not contain white-space",
        _ when path.Contains("//", StringComparison.Ordinal) => "must not contain double slash",
        _ when path.Count('*') > 1 || (path.Contains('*', StringComparison.Ordinal) && !path.EndsWith("/*", StringComparison.Ordinal)) =>
            "wildcard can only do suffix matching",
        _ => null,
    };
}
