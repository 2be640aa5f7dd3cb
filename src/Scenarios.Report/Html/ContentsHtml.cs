using Scenarios.Report.Model;
using Scenarios.Report.Writing;

namespace Scenarios.Report.Html;

/// <summary>The table of contents at the side: chapters and features. A script adds the scenarios of the open feature.</summary>
internal static class ContentsHtml
{
    public static void WriteSide(HtmlWriter html, Book book)
    {
        html.OpenWith("nav", ("id", "contents"), ("class", "contents"), ("aria-label", "Contents"));
        foreach (var chapter in book.Chapters)
        {
            html.Open("p", "c").Link(chapter.Id, chapter.Title).Close("p").Open("ol");
            foreach (var feature in chapter.Features)
            {
                html.Open("li");
                StatusHtml.WriteMark(html, feature.Tally.Worst);
                html.Link(feature.Id, feature.Result.Name).CloseLine("li");
            }

            html.CloseLine("ol");
        }

        html.CloseLine("nav");
    }
}
