using System.Globalization;
using System.Text;

namespace Scenarios.Steps.Outputs.Differences;

/// <summary>The names of characters that are hard or impossible to see.</summary>
internal static class CharacterNames
{
    private static readonly Dictionary<int, string> Known = new()
    {
        [0x00] = "null character",
        [0x07] = "bell",
        [0x08] = "backspace",
        [0x09] = "tab",
        [0x0A] = "line end",
        [0x0B] = "vertical tab",
        [0x0C] = "form feed",
        [0x0D] = "carriage return",
        [0x1B] = "escape",
        [0x20] = "blank",
        [0x7F] = "delete",
        [0x85] = "next line",
        [0xA0] = "no-break space",
        [0xAD] = "soft hyphen",
        [0x200B] = "zero-width space",
        [0x200C] = "zero-width non-joiner",
        [0x200D] = "zero-width joiner",
        [0x200E] = "left-to-right mark",
        [0x200F] = "right-to-left mark",
        [0x2028] = "line separator",
        [0x2029] = "paragraph separator",
        [0x202F] = "narrow no-break space",
        [0x2060] = "word joiner",
        [0x3000] = "full-width blank",
        [0x3099] = "combining voiced sound mark",
        [0x309A] = "combining semi-voiced sound mark",
        [0xFEFF] = "byte-order mark",
    };

    public static string Of(Rune rune) => Known.GetValueOrDefault(rune.Value) ?? Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control => "control character",
        UnicodeCategory.Format => "invisible character",
        UnicodeCategory.SpaceSeparator => "space",
        UnicodeCategory.NonSpacingMark when IsVariationSelector(rune) => "variation selector",
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => "combining mark",
        _ when IsFullWidth(rune) => "full-width form",
        _ when IsHalfWidth(rune) => "half-width form",
        _ => "character",
    };

    /// <summary>The symbol for a control character: ␍ for a carriage return.</summary>
    public static string Picture(Rune rune) => rune.Value switch
    {
        < 0x20 => ((char)(0x2400 + rune.Value)).ToString(),
        0x7F => "␡",
        _ => string.Create(CultureInfo.InvariantCulture, $"[U+{rune.Value:X4}]"),
    };

    public static bool IsVariationSelector(Rune rune) => rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);

    /// <summary>A full-width form of an ASCII character, such as Ａ.</summary>
    public static bool IsFullWidth(Rune rune) => rune.Value is >= 0xFF01 and <= 0xFF5E;

    /// <summary>A half-width form of a Japanese or Korean character, such as ｱ.</summary>
    public static bool IsHalfWidth(Rune rune) => rune.Value is >= 0xFF61 and <= 0xFFDC;
}
