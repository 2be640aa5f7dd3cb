using Scenarios.Report.Writing;

namespace Scenarios.Report.Html;

/// <summary>Shows tags; the script turns each into a link to all scenarios that have it.</summary>
internal static class TagsHtml
{
    public static void Write(HtmlWriter html, IReadOnlyList<string> tags)
    {
        if (tags.Count == 0)
        {
            return;
        }

        html.Element("p", string.Join(' ', tags), "tags").Text("\n");
    }
}
