using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Rbac;

namespace Scenarios.Cluster.ApiServer.Access;

/// <summary>
/// The smallest part of a rule, or several such parts merged (kubernetes, pkg/apis/rbac/v1/helpers.go,
/// rbac/validation/policy_{comparator,compact}.go).
/// </summary>
internal sealed record RuleText(
    IReadOnlyList<string> Groups,
    IReadOnlyList<string> Resources,
    IReadOnlyList<string> Names,
    IReadOnlyList<string> Paths,
    IReadOnlyList<string> Verbs)
{
    /// <summary>One part for each verb of each resource of each group, and for each verb of each path.</summary>
    public static IEnumerable<RuleText> Breakdown(PolicyRule rule)
    {
        foreach (var group in rule.ApiGroups)
        {
            foreach (var resource in rule.Resources)
            {
                foreach (var verb in rule.Verbs)
                {
                    if (rule.ResourceNames.Count == 0)
                    {
                        yield return new RuleText([group], [resource], [], [], [verb]);
                        continue;
                    }

                    foreach (var name in rule.ResourceNames)
                    {
                        yield return new RuleText([group], [resource], [name], [], [verb]);
                    }
                }
            }
        }

        foreach (var path in rule.NonResourceURLs)
        {
            foreach (var verb in rule.Verbs)
            {
                yield return new RuleText([], [], [], [path], [verb]);
            }
        }
    }

    /// <summary>Merges rules for the same resource that differ only in their verbs.</summary>
    public static IReadOnlyList<RuleText> Compact(IReadOnlyList<RuleText> rules)
    {
        var compact = new List<RuleText>();
        var simple = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            if (rule.Groups.Count != 1 || rule.Resources.Count != 1 || rule.Paths.Count > 0 || rule.Names.Count > 1)
            {
                compact.Add(rule);
                continue;
            }

            var key = $"{rule.Groups[0]}/{rule.Resources[0]}/{(rule.Names.Count == 0 ? string.Empty : rule.Names[0])}";
            if (simple.TryGetValue(key, out var place))
            {
                compact[place] = compact[place] with { Verbs = [.. compact[place].Verbs, .. rule.Verbs] };
            }
            else
            {
                simple.Add(key, compact.Count);
                compact.Add(rule);
            }
        }

        return compact;
    }

    /// <summary>Whether a rule that a user already holds includes this part.</summary>
    public bool IsCoveredBy(PolicyRule owned)
    {
        if (!PolicyRules.Has(owned.Verbs, Verbs[0]))
        {
            return false;
        }

        if (Paths.Count > 0)
        {
            return PolicyRules.HasPath(owned.NonResourceURLs, Paths[0]);
        }

        var names = owned.ResourceNames;
        return PolicyRules.Has(owned.ApiGroups, Groups[0]) && CoversResource(owned.Resources, Resources[0])
            && (names.Count == 0 || (Names.Count > 0 && names.Contains(Names[0])));
    }

    public override string ToString()
    {
        var parts = new List<string>();
        Add(parts, "APIGroups", Groups);
        Add(parts, "Resources", Resources);
        Add(parts, "ResourceNames", Names);
        Add(parts, "NonResourceURLs", Paths);
        Add(parts, "Verbs", Verbs);
        return $"{{{string.Join(", ", parts)}}}";
    }

    private static bool CoversResource(TextList owned, string wanted)
    {
        var slash = wanted.IndexOf('/', StringComparison.Ordinal);
        var anyOf = slash < 0 ? wanted : $"*{wanted[slash..]}";
        foreach (var resource in owned)
        {
            if (resource == "*" || resource == wanted || resource == anyOf)
            {
                return true;
            }
        }

        return false;
    }

    private static void Add(List<string> parts, string name, IReadOnlyList<string> values)
    {
        if (values.Count > 0)
        {
            parts.Add($"{name}:[{string.Join(' ', values.Select(GoText.Quote))}]");
        }
    }
}
