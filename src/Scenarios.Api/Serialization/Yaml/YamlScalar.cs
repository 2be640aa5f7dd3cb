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

        if (Words.TryGetValue(text, out var word))
        {
            return word;
        }

        if (IsInfiniteOrNotANumber(text))
        {
            return null;
        }

        if (MayBeNumber(text[0]) && GoInteger.TryParse(Digits(text), out var integer))
        {
            return integer;
        }

        return FloatOf(text) is { } number ? FromFloat(number) : new StringValue(text);
    }

    /// <summary>
    /// The number that is written as a float; null for whole numbers, texts, and numbers out of range, which stay text in Go.
    /// </summary>
    /// <param name="text">At least one character.</param>
    public static double? FloatOf(string text)
    {
        var digits = Digits(text);
        return YamlNumberForm.IsFloat(digits)
            && !GoInteger.TryParse(digits, out _)
            && double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture) is var number
            && double.IsFinite(number)
            ? number
            : null;
    }

    /// <summary>Whether the text, written as a plain scalar, would be read as the same text.</summary>
    public static bool IsPlainString(string text) =>
        text.Length > 0
            && (!MayMeanMore(text[0]) || (!IsTimestamp(text) && !YamlNumberForm.IsBase60(text) && Resolve(text) is StringValue));

    /// <summary>Converts a whole-number float that fits 64 bits to an integer, as converting it to JSON and back does.</summary>
    public static Value FromFloat(double value) =>
        value == Math.Floor(value) && value is >= -9.2e18 and <= 9.2e18 ? IntegerValue.Of((long)value) : new FloatValue(value);

    private static bool MayMeanMore(char first) =>
        MayBeNumber(first) || first == '~' || "yYnNtTfFoO".Contains(first, StringComparison.Ordinal);

    private static bool MayBeNumber(char first) => first is '+' or '-' or '.' or (>= '0' and <= '9');

    // A number that begins with a point has underscores only between digits.
    private static string Digits(string text) =>
        MayBeNumber(text[0]) && (text[0] != '.' || YamlNumberForm.SeparatesDigits(text))
            ? text.Replace("_", string.Empty, StringComparison.Ordinal)
            : text;

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
