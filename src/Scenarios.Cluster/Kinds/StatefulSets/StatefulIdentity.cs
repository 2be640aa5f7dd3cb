using System.Globalization;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Apps;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.StatefulSets;

/// <summary>The stable names of a StatefulSet's Pods (kubernetes, pkg/controller/statefulset/stateful_set_utils.go).</summary>
internal static class StatefulIdentity
{
    public const string RevisionLabel = "controller-revision-hash";
    private const string NameLabel = "statefulset.kubernetes.io/pod-name";
    private const string IndexLabel = "apps.kubernetes.io/pod-index";

    public static long Start(StatefulSet set) => set.Spec.Ordinals is { Exists: true } ordinals ? ordinals.Start : 0;

    public static string NameOf(StatefulSet set, long ordinal) => string.Create(CultureInfo.InvariantCulture, $"{set.Name}-{ordinal}");

    /// <summary>The ordinal at the end of a Pod's name; null if the name does not belong to the set.</summary>
    public static long? OrdinalOf(StatefulSet set, Pod pod)
    {
        var (name, prefix) = (pod.Name, set.Name.Length + 1);
        return name.Length > prefix && name[prefix - 1] == '-' && name.StartsWith(set.Name, StringComparison.Ordinal)
            && int.TryParse(name.AsSpan(prefix), NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal)
            ? ordinal
            : null;
    }

    public static bool IsInRange(StatefulSet set, long ordinal) => ordinal >= Start(set) && ordinal < Start(set) + set.Spec.Replicas;

    public static TextMap Labels(StatefulSet set, long ordinal, TextMap labels) => labels
        .With(NameLabel, NameOf(set, ordinal))
        .With(IndexLabel, ordinal.ToString(CultureInfo.InvariantCulture));

    public static string RevisionOf(Pod pod) => pod.Labels[RevisionLabel] ?? string.Empty;
}
