using System.Globalization;
using System.Text;

namespace Scenarios.Steps.Outputs.Tables;

/// <summary>The width of text in aligned columns. kubectl counts characters; <c>column</c> and people count terminal cells.</summary>
internal sealed class TextMeasure
{
    private readonly Func<Rune, int> _width;

    private TextMeasure(Func<Rune, int> width) => _width = width;

    /// <summary>Counts each character as one.</summary>
    public static TextMeasure Characters { get; } = new(_ => 1);

    /// <summary>Counts terminal cells: two for a Japanese, Chinese or Korean character, none for a combining mark.</summary>
    public static TextMeasure Places { get; } = new(PlacesOf);

    public int Of(Rune rune) => _width(rune);

    public int Of(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += _width(rune);
        }

        return width;
    }

    // The wide and full-width blocks of Unicode's EastAsianWidth.txt: letters, signs and emoji.
    private static int PlacesOf(Rune rune) => rune.Value switch
    {
        < 0x0300 => 1,
        (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0x4DBF) or (>= 0x4E00 and <= 0xA4CF)
            or (>= 0xAC00 and <= 0xD7A3)
            or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6)
            or (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F900 and <= 0x1F9FF) or (>= 0x20000 and <= 0x3FFFD) => IsMark(rune) ? 0 : 2,
        _ => IsMark(rune) ? 0 : 1,
    };

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;
}
