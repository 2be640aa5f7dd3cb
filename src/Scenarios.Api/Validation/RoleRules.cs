namespace Scenarios.Api.Validation;

/// <summary>Rules common to roles and bindings of both scopes (pkg/apis/rbac/validation/validation.go).</summary>
internal static class RoleRules
{
    private const string Group = "rbac.authorization.k8s.io";

    public static void CheckRole(FieldNode role, bool isNamespaced, FaultList faults)
    {
        foreach (var rule in role.Items("rules"))
        {
            CheckRule(rule, isNamespaced, faults);
        }

        if (role.Has("aggregationRule") && role.Object("aggregationRule").List("clusterRoleSelectors").Count == 0)
        {
            faults.Required(
                "aggregationRule.clusterRoleSelectors", "at least one clusterRoleSelector required if aggregationRule is non-nil");
        }
    }

    public static void CheckBinding(FieldNode binding, bool isNamespaced, FaultList faults)
    {
        var role = binding.Object("roleRef");
        if (role.Text("apiGroup") is var group && group != Group)
        {
            faults.Add(FieldFault.NotSupported("roleRef.apiGroup", group, [Group]));
        }

        string[] kinds = isNamespaced ? ["Role", "ClusterRole"] : ["ClusterRole"];
        if (role.Text("kind") is var kind && !kinds.Contains(kind, StringComparer.Ordinal))
        {
            faults.Add(FieldFault.NotSupported("roleRef.kind", kind, kinds));
        }

        if (role.Text("name").Length == 0)
        {
            faults.Required("roleRef.name");
        }

        foreach (var subject in binding.Items("subjects"))
        {
            CheckSubject(subject, isNamespaced, faults);
        }
    }

    /// <summary>Checks that the role of a binding does not change.</summary>
    public static void CheckSameRole(FieldNode binding, FieldNode before, FaultList faults)
    {
        var (role, old) = (binding.Object("roleRef"), before.Object("roleRef"));
        if (!role.Tree.Equals(old.Tree))
        {
            var shown = $"rbac.RoleRef{{APIGroup:{Quoted(role, "apiGroup")}, Kind:{Quoted(role, "kind")}, Name:{Quoted(role, "name")}}}";
            faults.InvalidObject("roleRef", shown, "cannot change roleRef");
        }
    }

    private static void CheckRule(FieldNode rule, bool isNamespaced, FaultList faults)
    {
        if (rule.List("verbs").Count == 0)
        {
            faults.Required($"{rule.Path}.verbs", "verbs must contain at least one value");
        }

        var paths = rule.List("nonResourceURLs");
        if (paths.Count > 0)
        {
            var shown = $"[]string{{{string.Join(", ", paths.Select(static path => GoText.Quote(path.Text())))}}}";
            var isMixed = rule.List("apiGroups").Count > 0 || rule.List("resources").Count > 0 || rule.List("resourceNames").Count > 0;
            if (isNamespaced)
            {
                faults.InvalidObject($"{rule.Path}.nonResourceURLs", shown, "namespaced rules cannot apply to non-resource URLs");
            }

            if (isMixed)
            {
                faults.InvalidObject(
                    $"{rule.Path}.nonResourceURLs", shown, "rules cannot apply to both regular resources and non-resource URLs");
            }

            return;
        }

        if (rule.List("apiGroups").Count == 0)
        {
            faults.Required($"{rule.Path}.apiGroups", "resource rules must supply at least one api group");
        }

        if (rule.List("resources").Count == 0)
        {
            faults.Required($"{rule.Path}.resources", "resource rules must supply at least one resource");
        }
    }

    private static void CheckSubject(FieldNode subject, bool isNamespaced, FaultList faults)
    {
        var (kind, name) = (subject.Text("kind"), subject.Text("name"));
        if (name.Length == 0)
        {
            faults.Required($"{subject.Path}.name");
        }

        switch (kind)
        {
            case "ServiceAccount":
                CheckAccount(subject, name, isNamespaced, faults);
                break;
            case "User" or "Group":
                CheckGroup(subject, Group, faults);
                break;
            default:
                faults.Add(FieldFault.NotSupported($"{subject.Path}.kind", kind, ["ServiceAccount", "User", "Group"]));
                break;
        }
    }

    private static void CheckAccount(FieldNode subject, string name, bool isNamespaced, FaultList faults)
    {
        if (name.Length > 0)
        {
            faults.InvalidEach(subject.PathOf("name"), name, NameRules.Dns1123Subdomain(name));
        }

        CheckGroup(subject, string.Empty, faults);
        if (!isNamespaced && subject.Text("namespace").Length == 0)
        {
            faults.Required($"{subject.Path}.namespace");
        }
    }

    private static void CheckGroup(FieldNode subject, string expected, FaultList faults)
    {
        if (subject.Text("apiGroup") is var given && given != expected)
        {
            faults.Add(FieldFault.NotSupported($"{subject.Path}.apiGroup", given, [expected]));
        }
    }

    private static string Quoted(FieldNode node, string field) => GoText.Quote(node.Text(field));
}
