using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.StatefulSets;

/// <summary>StatefulSets (pkg/apis/apps/validation, ValidateStatefulSetSpec and ValidateStatefulSetUpdate).</summary>
internal sealed class StatefulSetValidation : IKindValidation
{
    private const string FixedFields =
        "updates to statefulset spec for fields other than 'replicas', 'ordinals', 'template', 'updateStrategy', 'revisionHistoryLimit', "
        + "'persistentVolumeClaimRetentionPolicy' and 'minReadySeconds' are forbidden";

    private static readonly string[] Changeable =
        [
            "replicas", "ordinals", "template", "updateStrategy", "revisionHistoryLimit", "persistentVolumeClaimRetentionPolicy",
            "minReadySeconds",
        ];

    public void Validate(FieldNode candidate, FaultList faults) => Validate(candidate, isNew: false, faults);

    public void ValidateCreate(FieldNode candidate, FaultList faults) => Validate(candidate, isNew: true, faults);

    public void ValidateUpdate(FieldNode candidate, FieldNode existing, FaultList faults)
    {
        if (!Fixed(candidate).Equals(Fixed(existing)))
        {
            faults.Forbidden("spec", FixedFields);
        }
    }

    public void ValidateStatus(FieldNode candidate, FieldNode existing, FaultList faults)
    {
        var status = candidate.Object("status");
        StatusRules.NotNegative(status, faults, "replicas", "readyReplicas", "currentReplicas", "updatedReplicas", "availableReplicas",
            "observedGeneration", "collisionCount");
        StatusRules.AtMostReplicas(
            status, faults, "status.readyReplicas", ["readyReplicas", "currentReplicas", "updatedReplicas", "availableReplicas"]);
        StatusRules.NotFalling(status, existing.Object("status"), "collisionCount", faults);
    }

    private static void Validate(FieldNode candidate, bool isNew, FaultList faults)
    {
        var spec = candidate.Object("spec");
        var (policy, policies) = (spec.Text("podManagementPolicy"), spec.Accepted("podManagementPolicy"));
        if (spec.Has("podManagementPolicy") && !policies.Contains(policy, StringComparer.Ordinal))
        {
            var wanted = string.Join(" or ", policies.Select(static known => $"'{known}'"));
            faults.Invalid(spec.PathOf("podManagementPolicy"), policy, $"must be {wanted}");
        }

        ValidateStrategy(spec.Object("updateStrategy"), faults);
        foreach (var moment in (string[])["whenDeleted", "whenScaled"])
        {
            faults.Check(spec.Object("persistentVolumeClaimRetentionPolicy"), moment);
        }

        faults.Check(spec, "replicas");
        faults.Check(spec, "minReadySeconds");
        faults.Check(spec, "revisionHistoryLimit");
        faults.Check(spec.Object("ordinals"), "start");
        // Only checked on creation: the name cannot be changed, and objects older than this check must stay valid.
        if (isNew && spec.Text("serviceName") is { Length: > 0 } service)
        {
            faults.InvalidEach(spec.PathOf("serviceName"), service, NameRules.Dns1123Label(service));
        }

        PodTemplateValidation.ValidateWithSelector(spec, "statefulset", "StatefulSet", faults, PodTemplateValidation.ValidateOfStatefulSet);
    }

    private static void ValidateStrategy(FieldNode strategy, FaultList faults)
    {
        var rolling = strategy.Object("rollingUpdate");
        switch (strategy.Text("type"))
        {
            case "" or "RollingUpdate":
                faults.Check(rolling, "partition");
                break;
            case "OnDelete":
                if (strategy.Has("rollingUpdate"))
                {
                    faults.InvalidObject(rolling.Path, GoSyntax.Of(rolling), "only allowed for updateStrategy 'RollingUpdate'");
                }

                break;
            default:
                faults.InvalidObject(strategy.Path, GoSyntax.Of(strategy), "must be 'RollingUpdate' or 'OnDelete'");
                break;
        }
    }

    private static ObjectValue Fixed(FieldNode set) => Changeable.Aggregate(set.Object("spec").Tree, (spec, field) => spec.Without(field));
}
