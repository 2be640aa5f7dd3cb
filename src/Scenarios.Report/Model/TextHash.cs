using System.Globalization;

namespace Scenarios.Report.Model;

/// <summary>
/// 64-bit FNV-1a, as text: distinguishes thousands of texts, the same on every machine. Not secure against forgery.
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
