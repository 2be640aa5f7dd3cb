using System.Globalization;

namespace Scenarios.Report.Model;

/// <summary>
/// FNV-1a of 64 bits, as text: tells thousands of texts apart, the same on every machine. Nobody is kept from forging it.
/// </summary>
internal static class TextHash
{
    private const ulong Start = 14695981039346656037;
    private const ulong Factor = 1099511628211;

    public static string Of(string text)
    {
        var hash = Start;
        foreach (var character in text)
        {
            hash = unchecked((hash ^ character) * Factor);
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
