using System.Text;
using Scenarios.Api.Kinds.ConfigMaps;
using Scenarios.Api.Serialization.Json;
using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.Secrets;

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

        const string Account = "kubernetes.io/service-account.name";
        if (candidate.Text("type") == "kubernetes.io/service-account-token"
            && candidate.Object("metadata").Object("annotations").Text(Account).Length == 0)
        {
            faults.Required($"metadata.annotations[{Account}]");
        }

        if (candidate.Text("type") == "kubernetes.io/basic-auth"
            && !data.Tree.ContainsKey("username")
            && !data.Tree.ContainsKey("password"))
        {
            faults.Required("data[username]");
            faults.Required("data[password]");
        }

        foreach (var key in RequiredKeys(candidate.Text("type")))
        {
            if (!data.Tree.ContainsKey(key))
            {
                faults.Required($"data[{key}]");
            }
            else if (key.StartsWith(".docker", StringComparison.Ordinal) && JsonFaultOf(data.Text(key)) is { } fault)
            {
                faults.Invalid($"data[{key}]", "<secret contents redacted>", fault);
            }
        }
    }

    public void ValidateUpdate(FieldNode candidate, FieldNode existing, FaultList faults)
    {
        faults.CheckFixed(candidate, existing, "type");
        ConfigMapValidation.DataIsFixed(candidate, existing, ["data"], faults);
    }

    private static string? JsonFaultOf(string encoded)
    {
        var (value, error) = JsonReader.Read(Encoding.UTF8.GetString(Convert.FromBase64String(encoded)));
        return value switch
        {
            null => error,
            ObjectValue or NullValue => null,
            _ => $"json: cannot unmarshal {value.TypeName} into Go value of type map[string]interface {{}}",
        };
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
