using Scenarios.Accounts;
using Scenarios.Report.Writing;

namespace Scenarios.Report.Html;

/// <summary>Shows a sentence, with its quoted values highlighted.</summary>
internal static class SentenceHtml
{
    /// <param name="html">The target.</param>
    /// <param name="text">The sentence.</param>
    /// <param name="commands">The typed commands: they appear at the terminal below and are not repeated.</param>
    public static void Write(HtmlWriter html, string text, IReadOnlyList<TypedCommand> commands)
    {
        var position = 0;
        while (QuotedText.Find(text, position) is { } quoted)
        {
            html.Text(text[position..quoted.Start]);
            var value = text[quoted.Start..quoted.End];
            if (commands.Count == 1 && commands[0].Text == Unquoted(value))
            {
                html.Markup(quoted.End == text.Length ? "" : "…");
            }
            else
            {
                html.Element("q", value);
            }

            position = quoted.End;
        }

        html.Text(text[position..]);
    }

    private static string Unquoted(string value) => value[1..^1].Replace("\\\"", "\"", StringComparison.Ordinal)
        .Replace("\\\\", "\\", StringComparison.Ordinal);
}
