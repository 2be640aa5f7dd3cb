using Scenarios.Objects.Views.Rbac;

namespace Scenarios.Kubectl.Rules;

/// <summary>
/// One line of a list of rules: rules are split, merged if they differ only in verbs, and sorted (kubectl, pkg/util/rbac/rbac.go).
/// </summary>
internal sealed record RuleRow(string Resource, string Paths, string Names, string Verbs)
{
    public static IReadOnlyList<RuleRow> Of(ViewList<PolicyRule> rules)
    {
        var parts = new List<Part>();
        foreach (var rule in rules)
        {
            parts.AddRange(Breakdown(rule));
        }

        return [.. Compact(parts).OrderBy(static part => part.SortText, StringComparer.Ordinal).Select(static part => part.ToRow())];
    }

    private static IEnumerable<Part> Breakdown(PolicyRule rule)
    {
        var verbs = rule.Verbs.ToArray();
        foreach (var group in rule.ApiGroups)
        {
            foreach (var resource in rule.Resources)
            {
                var names = rule.ResourceNames;
                if (names.Count == 0)
                {
                    yield return new Part(group, resource, string.Empty, string.Empty, verbs);
                }

                foreach (var name in names)
                {
                    yield return new Part(group, resource, name, string.Empty, verbs);
                }
            }
        }

        foreach (var path in rule.NonResourceURLs)
        {
            yield return new Part(string.Empty, string.Empty, string.Empty, path, verbs);
        }
    }

    // Rules for the same resource are merged; those for paths stay unchanged.
    private static List<Part> Compact(List<Part> parts)
    {
        var compact = new List<Part>();
        var places = new Dictionary<(string, string, string), int>();
        foreach (var part in parts)
        {
            var key = (part.Group, part.Resource, part.Name);
            if (part.Path.Length > 0 || !places.TryGetValue(key, out var place))
            {
                places.TryAdd(part.Path.Length > 0 ? (part.Path, string.Empty, string.Empty) : key, compact.Count);
                compact.Add(part);
            }
            else
            {
                compact[place] =
                    compact[place] with
                    {
                        Verbs = [.. compact[place].Verbs, .. part.Verbs.Except(
                        compact[place].Verbs, StringComparer.Ordinal)]
                    };
            }
        }

        return compact;
    }

    private sealed record Part(string Group, string Resource, string Name, string Path, IReadOnlyList<string> Verbs)
    {
        /// <summary>The rule as Go's protobuf prints it, which is kubectl's sort key.</summary>
        public string SortText =>
            $"&PolicyRule{{Verbs:[{string.Join(' ', Verbs)}],APIGroups:[{Group}],Resources:[{Resource}],ResourceNames:[{Name}"
            + $"],NonResourceURLs:[{Path}],}}";

        public RuleRow ToRow() => new(Combined(), $"[{Path}]", $"[{Name}]", $"[{string.Join(' ', Verbs)}]");

        // deployments/scale of apps is shown as deployments.apps/scale.
        private string Combined()
        {
            var slash = Resource.IndexOf('/', StringComparison.Ordinal);
            var plural = slash < 0 ? Resource : Resource[..slash];
            var rest = slash < 0 ? string.Empty : Resource[slash..];
            return Resource.Length == 0 || Group.Length == 0 ? Resource : $"{plural}.{Group}{rest}";
        }
    }
}
