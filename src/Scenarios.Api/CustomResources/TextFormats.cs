using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Scenarios.Api.CustomResources;

/// <summary>
/// The string formats of schemas that the server checks. It ignores all other formats (kube-openapi, pkg/validation/strfmt).
/// </summary>
internal static partial class TextFormats
{
    public static bool IsValid(string format, string text) => format switch
    {
        "date-time" => IsDateTime(text),
        "date" => IsDate(text),
        "ipv4" => IPAddress.TryParse(text, out var address) && address.AddressFamily == AddressFamily.InterNetwork && text.Count('.') == 3,
        "ipv6" => IPAddress.TryParse(text, out var address) && address.AddressFamily == AddressFamily.InterNetworkV6,
        "cidr" => IPNetwork.TryParse(text, out _),
        "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
        "uuid" => Guid.TryParseExact(text, "D", out _) || Guid.TryParseExact(text, "N", out _),
        "byte" => IsBase64(text),
        "duration" => GoDuration.TryParse(text, out _) is not null,
        _ => true,
    };

    /// <summary>
    /// Why a text is not a regular expression, in Go's words (regexp/syntax); null if it is one, as far as this can tell.
    /// </summary>
    public static string? PatternFault(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            return null;
        }
        catch (RegexParseException error)
        {
            var cause = error.Error switch
            {
                RegexParseError.UnterminatedBracket => $"missing closing ]: `{pattern[Math.Max(0, pattern.LastIndexOf('['))..]}`",
                RegexParseError.InsufficientClosingParentheses => $"missing closing ): `{pattern}`",
                RegexParseError.InsufficientOpeningParentheses => $"unexpected ): `{pattern}`",
                RegexParseError.QuantifierAfterNothing => $"missing argument to repetition operator: `{pattern[error.Offset - 1]}`",
                RegexParseError.UnescapedEndingBackslash => "trailing backslash at end of expression: ``",

                // Go may accept patterns that .NET does not: named groups with ?P, one-letter classes.
                _ => null,
            };
            return cause is null ? null : $"error parsing regexp: {cause}";
        }
    }

    private static bool IsDate(ReadOnlySpan<char> text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    // Letters in either case, any offset, and any character before a fraction (strfmt, time.go, IsDateTime).
    private static bool IsDateTime(string text)
    {
        const int Date = 10;
        return text.Length > Date
            && text[Date] is 'T' or 't'
            && IsDate(text.AsSpan(0, Date))
            && TimeOfDay().Match(text[(Date + 1)..]) is { Success: true } time
            && string.CompareOrdinal(time.Groups[1].Value, "23") <= 0
            && string.CompareOrdinal(time.Groups[2].Value, "59") <= 0
            && string.CompareOrdinal(time.Groups[3].Value, "59") <= 0;
    }

    [GeneratedRegex(
        @"^([0-9]{2}):([0-9]{2}):([0-9]{2})(.[0-9]+)?(z|[+-][0-9]{2}:[0-9]{2})\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TimeOfDay();

    private static bool IsBase64(string text) => Convert.TryFromBase64String(text, new byte[text.Length], out _);
}
