using Scenarios.Report.Pictures;
using Scenarios.Report.Writing;

namespace Scenarios.Report.Html;

/// <summary>Shows lines of text. Long texts are folded after their beginning, and huge ones lose their middle.</summary>
internal static class LongText
{
    /// <summary>Texts with more lines than this are folded.</summary>
    private const int Long = 30;

    /// <summary>The number of visible lines of a folded text.</summary>
    private const int Open = 18;

    private const int MostLines = 1200;
    private const int KeptAtEnd = 100;
    private const int LongestLine = 4000;

    /// <summary>Shows them in an element of a CSS class.</summary>
    public static void Write(HtmlWriter html, string cssClass, IReadOnlyList<Line> lines)
    {
        var open = lines.Count > Long ? Open : lines.Count;
        html.Open("pre", cssClass);
        WriteLines(html, lines, 0, open);
        html.CloseLine("pre");
        if (open < lines.Count)
        {
            html.Open("details", "more").Words("summary", "more", Svg.Format($"{lines.Count - open} more lines"),
                Svg.Format($"{lines.Count - open}")).Open("pre", cssClass);
            WriteLines(html, lines, open, lines.Count);
            html.CloseLine("pre").CloseLine("details");
        }
    }

    private static void WriteLines(HtmlWriter html, IReadOnlyList<Line> lines, int from, int to)
    {
        for (var index = from; index < to; index++)
        {
            if (to - from > MostLines && index == from + MostLines - KeptAtEnd)
            {
                var leftOut = to - from - MostLines;
                html.Markup("\n").Words("i", "left-out", Svg.Format($"… {leftOut} lines left out …"), Svg.Format($"{leftOut}"));
                index = to - KeptAtEnd - 1;
                continue;
            }

            html.Markup(index > from ? "\n" : "");
            WriteLine(html, lines[index]);
        }
    }

    private static void WriteLine(HtmlWriter html, Line line)
    {
        var text = line.Text.Length <= LongestLine ? line.Text : Svg.Format($"{line.Text[..LongestLine]}… ({line.Text.Length} characters)");
        if (line.IsTyped)
        {
            html.Markup("<b><i>").Text(text[..1]).Markup("</i>").Text(text[1..]).Markup("</b>");
        }
        else if (line.IsNote)
        {
            html.Element("i", text);
        }
        else
        {
            html.Text(text);
        }
    }

    /// <summary>A line.</summary>
    /// <param name="Text">What it says.</param>
    /// <param name="IsTyped">Whether it was typed, with its prompt in front.</param>
    /// <param name="IsNote">Whether it is a note of the report, not printed text.</param>
    public sealed record Line(string Text, bool IsTyped = false, bool IsNote = false);
}
