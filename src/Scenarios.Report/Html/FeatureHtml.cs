using Scenarios.Report.Model;
using Scenarios.Report.Writing;

namespace Scenarios.Report.Html;

/// <summary>Shows a feature with its rules and scenarios. With the script it is a separate page.</summary>
internal static class FeatureHtml
{
    public static void Write(HtmlWriter html, PageState page, Chapter chapter, FeatureEntry feature)
    {
        page.Shown.Clear();
        page.Backgrounds.Clear();
        html.OpenWith("article", ("class", "feature"), ("id", feature.Id), ("lang", feature.Result.Language));
        html.OpenWith("p", ("class", "crumbs"), ("lang", "en")).Markup("<span class=\"up\">").Link(chapter.Id, chapter.Title)
            .Markup(" › </span>");
        if (page.Book.Source.AddressOf(feature.Result.Uri, feature.Result.Line) is { } address)
        {
            html.OpenWith("a", ("class", "place"), ("href", address)).Text(feature.Result.Uri).Close("a").CloseLine("p");
        }
        else
        {
            html.Element("span", feature.Result.Uri, "place").CloseLine("p");
        }

        html.Open("h3").Link(feature.Id, feature.Result.Name).CloseLine("h3");
        TagsHtml.Write(html, feature.Result.Tags);
        ProseHtml.Write(html, feature.Result.Description);
        foreach (var section in feature.Sections)
        {
            WriteSection(html, page, section);
        }

        html.CloseLine("article");
    }

    private static void WriteSection(HtmlWriter html, PageState page, Section section)
    {
        if (section.Rule is { } rule)
        {
            html.Open("section", "rule", section.Id);
            html.Open("h4").Link(section.Id, rule.Name).CloseLine("h4");
            TagsHtml.Write(html, rule.Tags);
            ProseHtml.Write(html, rule.Description);
        }

        var heading = section.Rule is null ? "h4" : "h5";
        foreach (var entry in section.Entries)
        {
            if (entry is OutlineEntry outline)
            {
                OutlineHtml.Write(html, page, outline, heading);
            }
            else
            {
                ScenarioHtml.Write(html, page, (ScenarioEntry)entry, heading);
            }
        }

        if (section.Rule is not null)
        {
            html.CloseLine("section");
        }
    }
}
