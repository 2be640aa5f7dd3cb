using Scenarios.Accounts;
using Scenarios.Report.Writing;

namespace Scenarios.Report.Html;

/// <summary>Shows a text that a sentence names: a manifest, a snapshot. A text that appeared before is only linked.</summary>
internal static class TextHtml
{
    public static void Write(HtmlWriter html, Story story, NamedText text)
    {
        if (!story.Shown.Add(text))
        {
            // Its name links to the first place.
            return;
        }

        var isPrinted = text.Kind == NamedTextKind.Expected && text.Text.TrimEnd('\n') == story.LastOutput.TrimEnd('\n');
        if (isPrinted)
        {
            html.Open("p", "known").Element("code", text.Name).Markup(" ").Words("span", "as-printed", "holds what is printed above")
                .CloseLine("p");
            return;
        }

        html.Open("details", "file", attribute: "open").Open("summary").Element("code", text.Name).Close("summary");
        LongText.Write(html, "f", [.. text.Text.TrimEnd('\n').Split('\n').Select(line => new LongText.Line(line))]);
        html.CloseLine("details");
    }
}
