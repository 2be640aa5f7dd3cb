using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.Pods;

/// <summary>
/// Further changes allowed while scheduling gates keep a Pod from being scheduled: its node selection may be narrowed
/// (pkg/apis/core/validation, validateNodeSelectorMutation and validateNodeAffinityMutation).
/// </summary>
internal static class GatedPodUpdate
{
    private const string Required = "requiredDuringSchedulingIgnoredDuringExecution";

    /// <returns>The new spec with the fields checked here reset to their old values.</returns>
    public static ObjectValue Validate(FieldNode spec, FieldNode before, FaultList faults)
    {
        var tree = spec.Tree;
        if (!Equals(tree["nodeSelector"], before.Tree["nodeSelector"]))
        {
            if (!IsWithin(before.Object("nodeSelector").Tree, spec.Object("nodeSelector").Tree))
            {
                faults.InvalidObject(
                    spec.PathOf("nodeSelector"),
                    GoSyntax.StringMap(tree["nodeSelector"] as ObjectValue),
                    "only additions to spec.nodeSelector are allowed (no mutations or deletions)");
            }

            tree = tree.WithFieldOf(before.Tree, "nodeSelector");
        }

        var (affinity, old) = (spec.Object("affinity"), before.Object("affinity"));
        if (Equals(affinity.Tree["nodeAffinity"], old.Tree["nodeAffinity"]))
        {
            return tree;
        }

        ValidateAffinity(affinity.Object("nodeAffinity"), old.Object("nodeAffinity"), faults);
        var taken = affinity.Tree.WithFieldOf(old.Tree, "nodeAffinity");
        return taken.Count == 0 && !before.Has("affinity") ? tree.Without("affinity") : tree.With("affinity", taken);
    }

    private static void ValidateAffinity(FieldNode affinity, FieldNode before, FaultList faults)
    {
        var (now, then) = (affinity.Object(Required), before.Object(Required));
        var (terms, oldTerms) = (now.Items("nodeSelectorTerms"), then.Items("nodeSelectorTerms"));
        if (oldTerms.Length > 0 && terms.Length != oldTerms.Length)
        {
            faults.InvalidObject(
                now.PathOf("nodeSelectorTerms"),
                GoSyntax.OfList(now, "nodeSelectorTerms"),
                "no additions/deletions to non-empty NodeSelectorTerms list are allowed");
            return;
        }

        for (var index = 0; index < oldTerms.Length; index++)
        {
            if (!HasOnlyAdditions(terms[index], oldTerms[index]))
            {
                faults.InvalidObject(terms[index].Path, GoSyntax.Of(terms[index]),
                    "only additions are allowed (no mutations or deletions)");
            }
        }
    }

    private static bool HasOnlyAdditions(FieldNode term, FieldNode before)
    {
        // An empty term matches nothing, so adding to it would allow more nodes.
        if (before.List("matchExpressions").Count == 0 && before.List("matchFields").Count == 0)
        {
            return term.List("matchExpressions").Count == 0 && term.List("matchFields").Count == 0;
        }

        return IsPrefix(before.List("matchExpressions"), term.List("matchExpressions"))
            && IsPrefix(before.List("matchFields"), term.List("matchFields"));
    }

    private static bool IsPrefix(ListValue before, ListValue now) =>
        before.Count <= now.Count && before.SequenceEqual(now.Take(before.Count));

    private static bool IsWithin(ObjectValue before, ObjectValue now) => before.All(field => field.Value.Equals(now[field.Key]));
}
