namespace Scenarios.Api.Validation.Pods;

/// <summary>Tolerations (pkg/apis/core/validation, ValidateTolerations).</summary>
internal static class TolerationValidation
{
    public static void Validate(FieldNode spec, FaultList faults)
    {
        foreach (var toleration in spec.Items("tolerations"))
        {
            var key = toleration.Text("key");
            faults.Check(toleration, "key");
            var @operator = toleration.Text("operator");
            if (key.Length == 0 && @operator != "Exists")
            {
                faults.Invalid(toleration.PathOf("operator"), @operator,
                    "operator must be Exists when `key` is empty, which means \"match all values and all keys\"");
            }

            if (toleration.Has("tolerationSeconds") && toleration.Text("effect") != "NoExecute")
            {
                faults.Invalid(toleration.PathOf("effect"), toleration.Text("effect"),
                    "effect must be 'NoExecute' when `tolerationSeconds` is set");
            }

            switch (@operator)
            {
                case "Equal" or "":
                    faults.InvalidEach(toleration.PathOf("operator"), toleration.Text("value"),
                        NameRules.LabelValue(toleration.Text("value")));
                    break;
                case "Exists":
                    if (toleration.Text("value").Length > 0)
                    {
                        faults.Invalid(toleration.PathOf("operator"), toleration.Text("value"),
                            "value must be empty when `operator` is 'Exists'");
                    }

                    break;
                default:
                    faults.Check(toleration, "operator");
                    break;
            }

            faults.Check(toleration, "effect");
        }
    }
}
