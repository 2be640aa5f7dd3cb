using System.Text;
using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.ConfigMaps;

/// <summary>ConfigMaps (pkg/apis/core/validation, ValidateConfigMap and ValidateConfigMapUpdate).</summary>
internal sealed class ConfigMapValidation : IKindValidation
{
    internal const int LargestData = 1024 * 1024;

    public void Validate(FieldNode candidate, FaultList faults)
    {
        var size = 0L;
        var binary = candidate.Object("binaryData");
        foreach (var (key, value) in candidate.Object("data").Tree)
        {
            faults.InvalidEach($"data[{key}]", key, NameRules.ConfigMapKey(key));
            if (binary.Tree.ContainsKey(key))
            {
                faults.Invalid($"data[{key}]", key, "duplicate of key present in binaryData");
            }

            size += Encoding.UTF8.GetByteCount((value as StringValue)?.Text ?? string.Empty);
        }

        foreach (var (key, value) in binary.Tree)
        {
            faults.InvalidEach($"binaryData[{key}]", key, NameRules.ConfigMapKey(key));
            size += ((value as StringValue)?.Text.Length ?? 0) * 3L / 4;
        }

        if (size > LargestData)
        {
            faults.Add(FieldFault.TooLong("[]", LargestData));
        }
    }

    public void ValidateUpdate(FieldNode candidate, FieldNode existing, FaultList faults) =>
        DataIsFixed(candidate, existing, ["data", "binaryData"], faults);

    /// <summary>Checks that the data of an immutable ConfigMap or Secret does not change.</summary>
    internal static void DataIsFixed(FieldNode candidate, FieldNode existing, string[] fields, FaultList faults)
    {
        if (!existing.Flag("immutable"))
        {
            return;
        }

        if (!candidate.Flag("immutable"))
        {
            faults.Forbidden("immutable", "field is immutable when `immutable` is set");
        }

        foreach (var field in fields)
        {
            if (!candidate.Object(field).Tree.Equals(existing.Object(field).Tree))
            {
                faults.Forbidden(field, "field is immutable when `immutable` is set");
            }
        }
    }
}
