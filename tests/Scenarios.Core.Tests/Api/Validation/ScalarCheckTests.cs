using Scenarios.Api.Serialization.Json;
using Scenarios.Api.Validation;
using Scenarios.Objects.Facts;

namespace Scenarios.Core.Tests.Api.Validation;

/// <summary>Which values Go's decoder takes for which type.</summary>
internal sealed class ScalarCheckTests
{
    [TestCase(FieldKind.String, "\"\" \"a\"", "1 1.5 true [] {}")]
    [TestCase(FieldKind.Boolean, "true false", "\"true\" 1 [] {}")]
    [TestCase(FieldKind.Int32, "0 -2147483648 2147483647", "-2147483649 2147483648 1.5 \"1\" true [] {}")]
    [TestCase(FieldKind.Int64, "0 -9223372036854775808 9223372036854775807 2147483648", "1.5 \"1\" true [] {}")]
    [TestCase(FieldKind.Float, "0 1 1.5 -1e3", "\"1\" true [] {}")]
    [TestCase(FieldKind.Bytes, "\"\" \"YQ==\"", "\"YQ\" \"?\" 1 true [] {}")]
    [TestCase(FieldKind.Duration, "\"1s\" \"0\" \"1h30m\"", "\"1\" \"soon\" 1 true [] {}")]
    [TestCase(FieldKind.Quantity, "\"1Gi\" 1 1.5", "\"1Zi\" \"\" true [] {}")]
    [TestCase(FieldKind.IntOrString, "\"\" \"25%\" 0 -2147483648 2147483647", "-2147483649 2147483648 1.5 true [] {}")]
    [TestCase(FieldKind.FieldsV1, "{}", "\"\" 1 true []")]
    [TestCase(FieldKind.Time, "\"2026-01-01T00:00:00Z\"", "\"\" \"now\" 1 true [] {}")]
    [TestCase(FieldKind.MicroTime, "\"2026-01-01T00:00:00.000001Z\"", "\"\" \"now\" 1 true [] {}")]
    public void Fits_Values(FieldKind kind, string fitting, string others)
    {
        foreach (var json in fitting.Split(' ').Append("null"))
        {
            ScalarCheck.Fits(JsonReader.ReadOrThrow(json), kind).ShouldBeTrue(json);
        }

        foreach (var json in others.Split(' '))
        {
            ScalarCheck.Fits(JsonReader.ReadOrThrow(json), kind).ShouldBeFalse(json);
        }
    }
}
