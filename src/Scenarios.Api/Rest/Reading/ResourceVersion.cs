using System.Globalization;

namespace Scenarios.Api.Rest.Reading;

/// <summary>The versions of objects and lists as clients name them: numbers of 64 bits without a sign (Go's strconv.ParseUint).</summary>
public static class ResourceVersion
{
    /// <summary>The number; null where the text is none.</summary>
    public static ulong? TryParse(string text) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Why the text is no version, in Go's words; null for one that is, or for none.</summary>
    public static string? FaultOf(string text)
    {
        if (text.Length == 0 || TryParse(text) is not null)
        {
            return null;
        }

        var why = text.All(char.IsAsciiDigit) ? "value out of range" : "invalid syntax";
        return $"strconv.ParseUint: parsing {GoText.Quote(text)}: {why}";
    }
}
