using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

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
        FloatValue number => TextOf(number.Float),
        _ => null,
    };

    /// <summary>
    /// The text of a key that is written as a float: as a value it might be a whole number, or one that JSON does not have. Null for any
    /// other key.
    /// </summary>
    public static string? OfFloat(Scalar key)
    {
        if (key.Style != ScalarStyle.Plain || !key.Tag.IsEmpty || key.Value.Length == 0)
        {
            return null;
        }

        if (YamlScalar.Resolve(key.Value) is null)
        {
            return key.Value.ToLowerInvariant().TrimStart('+');
        }

        return YamlScalar.FloatOf(key.Value) is { } number ? TextOf(number) : null;
    }

    // In single precision.
    private static string TextOf(double number) =>
        GoFloat.ToText(double.Parse(((float)number).ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
}
