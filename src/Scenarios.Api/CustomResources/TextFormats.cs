using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Scenarios.Api.CustomResources;

/// <summary>
/// The string formats of schemas that the server checks. It ignores all other formats (kube-openapi, pkg/validation/strfmt).
/// </summary>
internal static class TextFormats
{
    public static bool IsValid(string format, string text) => format switch
    {
        "date-time" => Timestamp.TryParse(text) is not null,
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
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

    private static bool IsBase64(string text) => Convert.TryFromBase64String(text, new byte[text.Length], out _);
}
