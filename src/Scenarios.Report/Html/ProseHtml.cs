namespace Scenarios.Report.Html;

/// <summary>
/// Sets a description: paragraphs at blank lines, lists where lines start with a star or a dash, code between backquotes. That much of
/// Markdown people write in feature files; the rest stands as it is.
/// </summary>
internal static class ProseHtml
{
    public static void Write(HtmlWriter html, string description)
    {
        foreach (var block in description.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = block.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (lines.Length > 0 && lines.All(IsItem))
            {
                WriteList(html, lines);
            }
            else if (lines.Length > 0)
            {
                html.Open("p");
                WriteInline(html, string.Join('\n', lines));
                html.CloseLine("p");
            }
        }
    }

    private static bool IsItem(string line) =>
        line.StartsWith("* ", StringComparison.Ordinal) || line.StartsWith("- ", StringComparison.Ordinal);

    private static void WriteList(HtmlWriter html, string[] lines)
    {
        html.Open("ul");
        foreach (var line in lines)
        {
            html.Open("li");
            WriteInline(html, line[2..]);
            html.Close("li");
        }

        html.CloseLine("ul");
    }

    private static void WriteInline(HtmlWriter html, string text)
    {
        var pieces = text.Split('`');
        for (var i = 0; i < pieces.Length; i++)
        {
            // An odd piece is code, unless the last backquote has no partner.
            if (i % 2 == 1 && i < pieces.Length - 1)
            {
                html.Element("code", pieces[i]);
            }
            else
            {
                html.Text(i % 2 == 1 ? "`" + pieces[i] : pieces[i]);
            }
        }
    }
}
