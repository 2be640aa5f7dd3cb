namespace Scenarios.Report.Html;

/// <summary>
/// Finds the quoted values in a step's sentence: between double quotes, or between single quotes at word boundaries (unlike apostrophes). A
/// backslash escapes a quote, as in {string}.
/// </summary>
internal static class QuotedText
{
    /// <summary>The first value at or after a position, quotes included; the end is exclusive. Null if there is none.</summary>
    public static (int Start, int End)? Find(string text, int position)
    {
        for (var start = position; start < text.Length; start++)
        {
            if (IsOpening(text, start) && EndOf(text, start) is { } end)
            {
                return (start, end);
            }
        }

        return null;
    }

    private static bool IsOpening(string text, int index) =>
        text[index] == '"' || (text[index] == '\'' && (index == 0 || !char.IsLetterOrDigit(text[index - 1])));

    private static int? EndOf(string text, int start)
    {
        for (var i = start + 1; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == text[start] && (text[start] == '"' || i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1])))
            {
                return i + 1;
            }
        }

        return null;
    }
}
