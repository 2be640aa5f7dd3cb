using System.Globalization;

namespace Scenarios.Api.Serialization.Yaml;

/// <summary>Converts keys of YAML mappings to JSON: numbers and booleans become text (sigs.k8s.io/yaml, convertToJSONableObject).</summary>
internal static class YamlKey
{
    /// <summary>Returns the text; null for keys that JSON cannot have: null, objects, lists.</summary>
    public static string? TextOf(Value key) => key switch
    {
        StringValue text => text.Text,
        IntegerValue integer => integer.Integer.ToString(CultureInfo.InvariantCulture),
        BooleanValue flag => flag.Boolean ? "true" : "false",
        FloatValue number =>
            GoFloat.ToYaml(double.Parse(((float)number.Float).ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)),
        _ => null,
    };
}
