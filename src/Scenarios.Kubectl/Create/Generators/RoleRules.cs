using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Objects.Views.Rbac;

namespace Scenarios.Kubectl.Create.Generators;

/// <summary>Builds the rules of a Role: one for each API group, one for URLs (create_role.go generateResourcePolicyRules).</summary>
internal sealed class RoleRules(ResourceWords mapper, IReadOnlyList<string> verbs, IReadOnlyList<string> resourceNames)
{
    /// <summary>Verbs that apply to only some resources, which the server need not have (create_role.go, specialVerbs).</summary>
    private static readonly Dictionary<string, string[]> Special = new(StringComparer.Ordinal)
    {
        ["use"] = ["podsecuritypolicies.policy", "podsecuritypolicies.extensions"],
        ["bind"] = ["roles.rbac.authorization.k8s.io", "clusterroles.rbac.authorization.k8s.io"],
        ["escalate"] = ["roles.rbac.authorization.k8s.io", "clusterroles.rbac.authorization.k8s.io"],
        ["impersonate"] = ["users", "serviceaccounts", "groups", "userextras.authentication.k8s.io"],
    };

    /// <param name="resources"><c>resource[.group][/subresource]</c>.</param>
    /// <exception cref="CommandFailedException">The server does not know a resource.</exception>
    public ViewList<PolicyRule> Make(IReadOnlyList<string> resources, IReadOnlyList<string> urls)
    {
        var groups = new SortedList<string, List<string>>(StringComparer.Ordinal);
        foreach (var resource in resources)
        {
            Add(groups, resource);
            if (resource == "*")
            {
                break;
            }
        }

        var rules = new List<PolicyRule>();
        foreach (var (group, names) in groups)
        {
            rules.Add(new() { Verbs = [.. verbs], ApiGroups = [group], Resources = [.. names], ResourceNames = [.. resourceNames] });
        }

        if (urls.Count > 0)
        {
            rules.Add(new() { Verbs = [.. verbs], NonResourceURLs = [.. urls] });
        }

        return [.. rules];
    }

    private void Add(SortedList<string, List<string>> groups, string resource)
    {
        var sections = resource.Split('/', 2);
        if (sections[0].Length == 0 || sections[0][0] == '.')
        {
            throw new CommandFailedException("resource must be specified if apiGroup/subresource specified");
        }

        var parts = sections[0].Split('.', 2);
        var (name, group) = (parts[0], parts.Length == 2 ? parts[1] : string.Empty);
        if (name != "*")
        {
            if (mapper.TryFind(sections[0]) is { } type)
            {
                (name, group) = (type.Plural, type.Group);
            }
            else if (!verbs.Any(Special.ContainsKey))
            {
                throw new CommandFailedException($"the server doesn't have a resource type {GoText.Quote(name)}") { IsVerbatim = true };
            }

            CheckSpecial(name, group);
        }

        name = sections.Length == 2 ? $"{name}/{sections[1]}" : name;
        if (!groups.TryGetValue(group, out var names))
        {
            groups.Add(group, names = []);
        }

        if (!names.Contains(name))
        {
            names.Add(name);
        }
    }

    private void CheckSpecial(string name, string group)
    {
        var resource = group.Length == 0 ? name : $"{name}.{group}";
        foreach (var verb in verbs)
        {
            if (Special.TryGetValue(verb, out var resources) && Array.IndexOf(resources, resource) < 0)
            {
                throw new CommandFailedException($"can not perform '{verb}' on '{name}' in group '{group}'");
            }
        }
    }
}
