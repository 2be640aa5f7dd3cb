namespace Scenarios.Api.Validation;

/// <summary>Secrets (pkg/apis/core/validation, ValidateSecret and ValidateSecretUpdate).</summary>
internal sealed class SecretValidation : IKindValidation
{
    public void Validate(FieldNode candidate, FaultList faults)
    {
        var size = 0L;
        var data = candidate.Object("data");
        foreach (var (key, value) in data.Tree)
        {
            faults.InvalidEach($"data[{key}]", key, NameRules.ConfigMapKey(key));
            size += ((value as StringValue)?.Text.Length ?? 0) * 3L / 4;
        }

        if (size > ConfigMapValidation.LargestData)
        {
            faults.Add(FieldFault.TooLong("data", ConfigMapValidation.LargestData));
        }

        foreach (var key in RequiredKeys(candidate.Text("type")))
        {
            if (!data.Tree.ContainsKey(key))
            {
                faults.Required($"data[{key}]");
            }
        }
    }

    public void ValidateUpdate(FieldNode candidate, FieldNode existing, FaultList faults)
    {
        faults.CheckFixed(candidate, existing, "type");
        ConfigMapValidation.DataIsFixed(candidate, existing, ["data"], faults);
    }

    private static string[] RequiredKeys(string type) => type switch
    {
        "kubernetes.io/tls" => ["tls.crt", "tls.key"],
        "kubernetes.io/ssh-auth" => ["ssh-privatekey"],
        "kubernetes.io/dockercfg" => [".dockercfg"],
        "kubernetes.io/dockerconfigjson" => [".dockerconfigjson"],
        _ => [],
    };
}
