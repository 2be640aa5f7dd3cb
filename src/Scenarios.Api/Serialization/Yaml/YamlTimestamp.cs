using System.Globalization;

namespace Scenarios.Api.Serialization.Yaml;

/// <summary>The forms of YAML timestamps that goyaml.v2 knows. They are quoted when written, and read as text.</summary>
internal static class YamlTimestamp
{
    private static readonly string[] Formats =
    [
        "yyyy-M-d'T'H:m:sK", "yyyy-M-d'T'H:m:s.FFFFFFFK", "yyyy-M-d't'H:m:sK", "yyyy-M-d't'H:m:s.FFFFFFFK",
        "yyyy-M-d H:m:s", "yyyy-M-d H:m:s.FFFFFFF", "yyyy-M-d",
    ];

    public static bool IsValid(string text)
    {
        // The first two require a zone: "Z" or an offset.
        if (text.Contains('T', StringComparison.OrdinalIgnoreCase) && !HasZone(text))
        {
            return false;
        }

        return DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);
    }

    private static bool HasZone(string text) => text[^1] == 'Z' || (text.Length > 6 && text[^3] == ':' && text[^6] is '+' or '-');
}
