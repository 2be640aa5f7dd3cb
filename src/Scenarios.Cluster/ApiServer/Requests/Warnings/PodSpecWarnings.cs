using System.Globalization;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.ApiServer.Requests.Warnings;

/// <summary>
/// What is deprecated or has no effect in a Pod's spec but is allowed (kubernetes, pkg/api/pod/warnings.go and pkg/api/node/util.go).
/// </summary>
internal static class PodSpecWarnings
{
    private const string MatchesNothing = "a null labelSelector results in matching no pod";
    private const string Required = "requiredDuringSchedulingIgnoredDuringExecution";
    private const string Preferred = "preferredDuringSchedulingIgnoredDuringExecution";

    private static readonly Dictionary<string, string> OldLabels = new(StringComparer.Ordinal)
    {
        ["beta.kubernetes.io/arch"] = Since("v1.14", "kubernetes.io/arch"),
        ["beta.kubernetes.io/os"] = Since("v1.14", "kubernetes.io/os"),
        ["failure-domain.beta.kubernetes.io/region"] = Since("v1.17", "topology.kubernetes.io/region"),
        ["failure-domain.beta.kubernetes.io/zone"] = Since("v1.17", "topology.kubernetes.io/zone"),
        ["beta.kubernetes.io/instance-type"] = Since("v1.17", "node.kubernetes.io/instance-type"),
    };

    // A key that ends in a slash matches all keys that begin with it.
    private static readonly (string Key, string Warning)[] OldAnnotations =
    [
        ("scheduler.alpha.kubernetes.io/critical-pod", "non-functional in v1.16+; use the \"priorityClassName\" field instead"),
        ("security.alpha.kubernetes.io/sysctls", "non-functional in v1.11+; use the \"sysctls\" field instead"),
        ("security.alpha.kubernetes.io/unsafe-sysctls", "non-functional in v1.11+; use the \"sysctls\" field instead"),
        ("seccomp.security.alpha.kubernetes.io/pod", "non-functional in v1.27+; use the \"seccompProfile\" field instead"),
        ("container.seccomp.security.alpha.kubernetes.io/", "non-functional in v1.27+; use the \"seccompProfile\" field instead"),
        ("container.apparmor.security.beta.kubernetes.io/", "deprecated since v1.30; use the \"appArmorProfile\" field instead"),
    ];

    private static readonly (string Volume, string Warning)[] OldVolumes =
    [
        ("photonPersistentDisk", "deprecated in v1.11, non-functional in v1.16+"),
        ("gitRepo", "deprecated in v1.11, and disabled by default in v1.33+"),
        ("scaleIO", "deprecated in v1.16, non-functional in v1.22+"),
        ("flocker", "deprecated in v1.22, non-functional in v1.25+"),
        ("storageos", "deprecated in v1.22, non-functional in v1.25+"),
        ("quobyte", "deprecated in v1.22, non-functional in v1.25+"),
        ("glusterfs", "deprecated in v1.25, non-functional in v1.26+"),
        ("cephfs", "deprecated in v1.28, non-functional in v1.31+"),
        ("rbd", "deprecated in v1.28, non-functional in v1.31+"),
    ];

    /// <param name="annotations">The annotations of the Pod or of the template.</param>
    /// <param name="path">The path of the spec.</param>
    public static void Find(PodSpec spec, ObjectValue annotations, string path, List<string> found)
    {
        var tree = spec.Tree;
        FindLabels(tree, path, found);
        FindSpreads(tree, path, found);
        FindAnnotations(annotations, $"{path[..^"spec".Length]}metadata.annotations", found);
        Each(tree["volumes"], $"{path}.volumes", (volume, place) =>
        {
            foreach (var (kind, warning) in OldVolumes)
            {
                if (volume[kind] is ObjectValue)
                {
                    found.Add($"{place}.{kind}: {warning}");
                }
            }
        });
        Each(tree["volumes"], string.Empty, (volume, _) => OverlappingPaths.Find(volume, found));
        FindTwice(tree["hostAliases"], $"{path}.hostAliases", "ip", found);
        FindTwice(tree["imagePullSecrets"], $"{path}.imagePullSecrets", "name", found);
        Each(tree["imagePullSecrets"], $"{path}.imagePullSecrets", (secret, place) =>
        {
            if (secret.Text("name").Length == 0)
            {
                found.Add($"{place}.name: invalid empty name \"\"");
            }
        });
        if (tree["terminationGracePeriodSeconds"] is IntegerValue { Integer: < 0 })
        {
            found.Add($"{path}.terminationGracePeriodSeconds: must be >= 0; negative values are invalid and will be treated as 1");
        }

        FindAffinities(tree, path, found);
    }

    /// <summary>Old labels in the terms of a node selector.</summary>
    /// <param name="path">The path of the list.</param>
    public static void FindTerms(Value? terms, string path, List<string> found) =>
        Each(terms, path, (term, place) => FindTerm(term, place, found));

    private static string Since(string version, string instead) => $"deprecated since {version}; use \"{instead}\" instead";

    private static void Each(Value? list, string path, Action<ObjectValue, string> look)
    {
        var items = list as ListValue ?? ListValue.Empty;
        for (var index = 0; index < items.Count; index++)
        {
            if (items[index] is ObjectValue item)
            {
                look(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]"));
            }
        }
    }

    private static void FindLabels(ObjectValue spec, string path, List<string> found)
    {
        foreach (var (key, _) in (spec["nodeSelector"] as ObjectValue ?? ObjectValue.Empty).OrderBy(static label => label.Key,
            StringComparer.Ordinal))
        {
            if (OldLabels.TryGetValue(key, out var warning))
            {
                found.Add($"{path}.nodeSelector[{key}]: {warning}");
            }
        }

        var affinity = $"{path}.affinity.nodeAffinity";
        FindTerms(spec.Find("affinity", "nodeAffinity", Required, "nodeSelectorTerms"), $"{affinity}.{Required}.nodeSelectorTerms", found);
        Each(spec.Find("affinity", "nodeAffinity", Preferred), $"{affinity}.{Preferred}", (item, place) =>
            FindTerm(item["preference"] as ObjectValue ?? ObjectValue.Empty, $"{place}.preference", found));
    }

    private static void FindTerm(ObjectValue term, string path, List<string> found) =>
        Each(term["matchExpressions"], $"{path}.matchExpressions", (expression, place) =>
    {
        if (OldLabels.TryGetValue(expression.Text("key"), out var warning))
        {
            found.Add($"{place}.key: {expression.Text("key")} is {warning}");
        }
    });

    private static void FindSpreads(ObjectValue spec, string path, List<string> found) =>
        Each(spec["topologySpreadConstraints"], $"{path}.topologySpreadConstraints", (constraint, place) =>
        {
            if (OldLabels.TryGetValue(constraint.Text("topologyKey"), out var warning))
            {
                found.Add($"{place}.topologyKey: {constraint.Text("topologyKey")} is {warning}");
            }

            if (constraint["labelSelector"] is null)
            {
                found.Add($"{place}.labelSelector: {MatchesNothing}");
            }
        });

    private static void FindAnnotations(ObjectValue annotations, string path, List<string> found)
    {
        foreach (var (old, warning) in annotations.Count == 0 ? [] : OldAnnotations)
        {
            foreach (var (key, _) in annotations)
            {
                if (old.EndsWith('/') ? key.StartsWith(old, StringComparison.Ordinal) : key == old)
                {
                    found.Add($"{path}[{key}]: {warning}");
                }
            }
        }
    }

    private static void FindTwice(Value? list, string path, string field, List<string> found)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        Each(list, path, (item, place) =>
        {
            var text = item.Text(field);
            if (!known.Add(text) && text.Length > 0)
            {
                found.Add($"{place}.{field}: duplicate {field} {GoText.Quote(text)}");
            }
        });
    }

    private static void FindAffinities(ObjectValue spec, string path, List<string> found)
    {
        foreach (var kind in (string[])["podAffinity", "podAntiAffinity"])
        {
            var place = $"{path}.affinity.{kind}";
            Each(spec.Find("affinity", kind, Required), $"{place}.{Required}", (term, at) => FindSelector(term, at, found));
            Each(spec.Find("affinity", kind, Preferred), $"{place}.{Preferred}", (item, at) =>
                FindSelector(item["podAffinityTerm"] as ObjectValue ?? ObjectValue.Empty, $"{at}.podAffinityTerm", found));
        }
    }

    private static void FindSelector(ObjectValue term, string path, List<string> found)
    {
        if (term["labelSelector"] is null)
        {
            found.Add($"{path}.labelSelector: {MatchesNothing}");
        }
    }
}
