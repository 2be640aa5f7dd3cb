using Scenarios.Report.Writing;

namespace Scenarios.Report.Html;

/// <summary>Shows tags, each a link to all scenarios that have it.</summary>
internal static class TagsHtml
{
    public static void Write(HtmlWriter html, IReadOnlyList<string> tags)
    {
        if (tags.Count == 0)
        {
            return;
        }

        html.Open("p", "tags");
        for (var index = 0; index < tags.Count; index++)
        {
            html.Markup(index == 0 ? "" : " ").OpenWith("a", ("href", $"#?q={Uri.EscapeDataString(tags[index])}")).Text(tags[index])
                .Close("a");
        }

        html.CloseLine("p");
    }
}
