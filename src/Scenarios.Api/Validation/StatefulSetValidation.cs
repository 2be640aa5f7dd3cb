namespace Scenarios.Api.Validation;

/// <summary>StatefulSets (pkg/apis/apps/validation, ValidateStatefulSetSpec and ValidateStatefulSetUpdate).</summary>
internal sealed class StatefulSetValidation : IKindValidation
{
    private const string FixedFields =
        "updates to statefulset spec for fields other than 'replicas', 'ordinals', 'template', 'updateStrategy', 'revisionHistoryLimit', "
        + "'persistentVolumeClaimRetentionPolicy' and 'minReadySeconds' are forbidden";

    private static readonly string[] Changeable =
        ["replicas", "ordinals", "template", "updateStrategy", "revisionHistoryLimit", "persistentVolumeClaimRetentionPolicy", "minReadySeconds"];

    public void Validate(FieldNode candidate, FaultList faults)
    {
        var spec = candidate.Object("spec");
        if (spec.Has("podManagementPolicy") && spec.Text("podManagementPolicy") is not ("OrderedReady" or "Parallel") and var policy)
        {
            faults.Invalid(spec.PathOf("podManagementPolicy"), policy, "must be 'OrderedReady' or 'Parallel'");
        }

        faults.Check(spec.Object("updateStrategy"), "type");
        foreach (var moment in (string[])["whenDeleted", "whenScaled"])
        {
            faults.Check(spec.Object("persistentVolumeClaimRetentionPolicy"), moment);
        }

        faults.Check(spec, "replicas");
        faults.Check(spec, "minReadySeconds");
        PodTemplateValidation.ValidateWithSelector(spec, "statefulset", "StatefulSet", faults, PodTemplateValidation.ValidateOfStatefulSet);
    }

    public void ValidateUpdate(FieldNode candidate, FieldNode existing, FaultList faults)
    {
        if (!Fixed(candidate).Equals(Fixed(existing)))
        {
            faults.Forbidden("spec", FixedFields);
        }
    }

    private static ObjectValue Fixed(FieldNode set) => Changeable.Aggregate(set.Object("spec").Tree, (spec, field) => spec.Without(field));
}
