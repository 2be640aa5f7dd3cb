using System.Globalization;

namespace Scenarios.Api.Validation;

/// <summary>Deployments (pkg/apis/apps/validation, ValidateDeploymentSpec; pkg/registry/apps/deployment/strategy.go).</summary>
internal sealed class DeploymentValidation : IKindValidation
{
    public void Validate(FieldNode candidate, FaultList faults)
    {
        var spec = candidate.Object("spec");
        faults.Check(spec, "replicas");
        PodTemplateValidation.ValidateWithSelector(spec, "deployment", "ReplicaSet", faults);
        ValidateStrategy(spec.Object("strategy"), faults);
        faults.Check(spec, "minReadySeconds");
        faults.Check(spec, "revisionHistoryLimit");
        faults.Check(spec, "progressDeadlineSeconds");
        if (spec.Integer("progressDeadlineSeconds") is { } deadline && deadline <= (spec.Integer("minReadySeconds") ?? 0))
        {
            faults.Invalid(spec.PathOf("progressDeadlineSeconds"), deadline, "must be greater than minReadySeconds");
        }
    }

    public void ValidateUpdate(FieldNode candidate, FieldNode existing, FaultList faults) =>
        faults.CheckFixed(candidate.Object("spec"), existing.Object("spec"), "selector");

    private static void ValidateStrategy(FieldNode strategy, FaultList faults)
    {
        var rolling = strategy.Object("rollingUpdate");
        switch (strategy.Text("type"))
        {
            case "Recreate":
                if (strategy.Has("rollingUpdate"))
                {
                    faults.Forbidden(rolling.Path, "may not be specified when strategy `type` is 'Recreate'");
                }

                break;
            case "RollingUpdate":
                ValidateCount(rolling, "maxUnavailable", faults);
                ValidateCount(rolling, "maxSurge", faults);
                if (IsZero(rolling.Tree["maxUnavailable"]) && IsZero(rolling.Tree["maxSurge"]))
                {
                    faults.Add(FieldFault.Invalid(rolling.PathOf("maxUnavailable"), rolling.Tree["maxUnavailable"]!, "may not be 0 when `maxSurge` is 0"));
                }

                ValidateAtMostAll(rolling, faults);
                break;
            case "":
                break;
            default:
                faults.Check(strategy, "type");
                break;
        }
    }

    private static void ValidateCount(FieldNode rolling, string field, FaultList faults)
    {
        switch (rolling.Tree[field])
        {
            case StringValue text when !IsPercent(text.Text):
                faults.Invalid(rolling.PathOf(field), text.Text, NameRules.Pattern("a valid percent string must be a numeric string followed by an ending '%'", "[0-9]+%", "1%", "93%"));
                break;
            case IntegerValue { Integer: < 0 } number:
                faults.Invalid(rolling.PathOf(field), number.Integer, "must be greater than or equal to 0");
                break;
            default:
                break;
        }
    }

    private static void ValidateAtMostAll(FieldNode rolling, FaultList faults)
    {
        if (rolling.Tree["maxUnavailable"] is StringValue text && IsPercent(text.Text)
            && (!int.TryParse(text.Text.AsSpan(0, text.Text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var percent) || percent > 100))
        {
            faults.Invalid(rolling.PathOf("maxUnavailable"), text.Text, "must not be greater than 100%");
        }
    }

    private static bool IsPercent(string text) => text.Length > 1 && text[^1] == '%' && text.AsSpan(0, text.Length - 1).IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool IsZero(Value? value) => value switch
    {
        IntegerValue { Integer: 0 } => true,
        StringValue text => IsPercent(text.Text) && text.Text.AsSpan(0, text.Text.Length - 1).Trim('0').IsEmpty,
        _ => false,
    };
}
