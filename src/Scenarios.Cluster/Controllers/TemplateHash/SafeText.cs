using System.Globalization;

namespace Scenarios.Cluster.Controllers.TemplateHash;

/// <summary>
/// Encodes numbers in names: decimal, in an alphabet without vowels and look-alikes (apimachinery, util/rand, SafeEncodeString).
/// </summary>
internal static class SafeText
{
    private const string Alphabet = "bcdfghjklmnpqrstvwxz2456789";

    public static string Of(uint number)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        return string.Create(digits.Length, digits, static (text, source) =>
        {
            for (var index = 0; index < text.Length; index++)
            {
                text[index] = Alphabet[source[index] % Alphabet.Length];
            }
        });
    }
}
