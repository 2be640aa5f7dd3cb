using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.Jobs;

/// <summary>
/// What may change in a Job's template: while the Job is suspended and has never started, its Pods' placement, labels and annotations may
/// change, so that queue managers can set them (pkg/apis/batch/validation, validatePodTemplateUpdate; KEP-2926).
/// </summary>
internal static class JobTemplates
{
    private static readonly string[] OfMetadata = ["annotations", "labels"];
    private static readonly string[] OfSpec = ["nodeSelector", "tolerations", "schedulingGates"];

    public static bool IsAllowed(FieldNode candidate, FieldNode existing)
    {
        var (template, before) = (candidate.Object("spec").Object("template"), existing.Object("spec").Object("template"));
        if (ReferenceEquals(template.Tree, before.Tree) || template.Tree.Equals(before.Tree))
        {
            return true;
        }

        var isWaiting = existing.Object("spec").Flag("suspend") && !existing.Object("status").Has("startTime");
        return isWaiting && Fixed(template).Equals(Fixed(before));
    }

    private static ObjectValue Fixed(FieldNode template)
    {
        var (metadata, spec) = (template.Object("metadata").Tree, template.Object("spec").Tree);
        foreach (var field in OfMetadata)
        {
            metadata = metadata.Without(field);
        }

        foreach (var field in OfSpec)
        {
            spec = spec.Without(field);
        }

        if (spec["affinity"] is ObjectValue affinity)
        {
            affinity = affinity.Without("nodeAffinity");
            spec = affinity.Count == 0 ? spec.Without("affinity") : spec.With("affinity", affinity);
        }

        return template.Tree.With("metadata", metadata).With("spec", spec);
    }
}
