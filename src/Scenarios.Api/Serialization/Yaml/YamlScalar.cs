using System.Globalization;

namespace Scenarios.Api.Serialization.Yaml;

/// <summary>
/// Resolves plain scalars as kubectl's YAML library does (sigs.k8s.io/yaml 1.4: goyaml.v2, resolve.go): YAML 1.1 booleans, octal numbers
/// with a leading zero, underscores in numbers. Timestamps stay text.
/// </summary>
internal static class YamlScalar
{
    private static readonly Dictionary<string, Value> Words = MakeWords();

    /// <summary>Returns the value; null for infinities and not-a-number, which JSON does not have.</summary>
    public static Value? Resolve(string text)
    {
        if (text.Length == 0)
        {
            return NullValue.Instance;
        }

        var first = text[0];
        if (Words.TryGetValue(text, out var word))
        {
            return word;
        }

        if (IsInfiniteOrNotANumber(text))
        {
            return null;
        }

        if (first == '.')
        {
            return YamlNumberForm.IsFloat(text) ? FromFloat(text) : new StringValue(text);
        }

        return first is '+' or '-' or (>= '0' and <= '9') ? ResolveNumber(text) : new StringValue(text);
    }

    /// <summary>Whether the text, written as a plain scalar, would be read as the same text.</summary>
    public static bool IsPlainString(string text) =>
        text.Length > 0
            && (!MayMeanMore(text[0]) || (!IsTimestamp(text) && !YamlNumberForm.IsBase60(text) && Resolve(text) is StringValue));

    /// <summary>Converts a whole-number float that fits 64 bits to an integer, as converting it to JSON and back does.</summary>
    public static Value FromFloat(double value) =>
        value == Math.Floor(value) && value is >= -9.2e18 and <= 9.2e18 ? IntegerValue.Of((long)value) : new FloatValue(value);

    private static bool MayMeanMore(char first) =>
        first is '+' or '-' or '.' or (>= '0' and <= '9') or '~' || "yYnNtTfFoO".Contains(first, StringComparison.Ordinal);

    private static Value? ResolveNumber(string text)
    {
        if (IsTimestamp(text))
        {
            return new StringValue(text);
        }

        var plain = text.Replace("_", string.Empty, StringComparison.Ordinal);
        if (GoInteger.TryParse(plain, out var integer))
        {
            return integer;
        }

        return YamlNumberForm.IsFloat(plain) ? FromFloat(plain) : new StringValue(text);
    }

    private static Value? FromFloat(string text)
    {
        // In Go, a number out of range is an error, so the text stays text.
        var value = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsFinite(value) ? FromFloat(value) : new StringValue(text);
    }

    private static bool IsInfiniteOrNotANumber(string text) =>
        text is ".nan" or ".NaN" or ".NAN" or ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF" or "-.inf" or "-.Inf" or "-.INF";

    private static bool IsTimestamp(string text) =>
        text.Length > 5 && text[4] == '-' && char.IsAsciiDigit(text[0]) && YamlTimestamp.IsValid(text);

    private static Dictionary<string, Value> MakeWords()
    {
        var words = new Dictionary<string, Value>(StringComparer.Ordinal);
        Add(BooleanValue.True, "y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON");
        Add(BooleanValue.False, "n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF");
        Add(NullValue.Instance, "~", "null", "Null", "NULL");
        return words;

        void Add(Value value, params ReadOnlySpan<string> texts)
        {
            foreach (var text in texts)
            {
                words.Add(text, value);
            }
        }
    }
}
