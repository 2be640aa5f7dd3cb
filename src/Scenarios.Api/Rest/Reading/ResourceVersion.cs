using System.Globalization;

namespace Scenarios.Api.Rest.Reading;

/// <summary>The versions of objects and lists as clients send them: unsigned 64-bit numbers (Go's strconv.ParseUint).</summary>
public static class ResourceVersion
{
    /// <summary>Returns the number; null if the text is not one.</summary>
    public static ulong? TryParse(string text) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Why the text is not a version, in Go's words; null if it is one, or is empty.</summary>
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
