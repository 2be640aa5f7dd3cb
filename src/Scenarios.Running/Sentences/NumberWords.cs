using System.Globalization;

namespace Scenarios.Running.Sentences;

/// <summary>Numbers written as words.</summary>
internal static class NumberWords
{
    private static readonly string[] English =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ];

    private static readonly Dictionary<string, int> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        ["no"] = 0, ["a"] = 1, ["an"] = 1, ["single"] = 1, ["both"] = 2, ["dozen"] = 12, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50,
        ["sixty"] = 60, ["ninety"] = 90, ["hundred"] = 100, ["thousand"] = 1000, ["〇"] = 0, ["一"] = 1, ["二"] = 2, ["三"] = 3, ["四"] = 4,
        ["五"] = 5, ["六"] = 6, ["七"] = 7, ["八"] = 8, ["九"] = 9, ["十"] = 10,
    };

    /// <summary>The digits for a word; null if it is not a number.</summary>
    public static string? Digits(string word)
    {
        var index = Array.FindIndex(English, number => string.Equals(number, word, StringComparison.OrdinalIgnoreCase));
        return index >= 0 ? index.ToString(CultureInfo.InvariantCulture)
            : Others.TryGetValue(word, out var number) ? number.ToString(CultureInfo.InvariantCulture)
            : null;
    }
}
