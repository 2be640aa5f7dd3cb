using Scenarios.Report.Model;

namespace Scenarios.Report.Html;

/// <summary>Shows a feature with its rules and scenarios.</summary>
internal static class FeatureHtml
{
    public static void Write(HtmlWriter html, FeatureEntry feature)
    {
        html.Open("article", "feature", feature.Id, "lang", feature.Result.Language);
        html.Open("h2").Link(feature.Id, feature.Result.Name).CloseLine("h2");
        ScenarioHtml.WriteTags(html, feature.Result.Tags);
        ProseHtml.Write(html, feature.Result.Description);
        foreach (var section in feature.Sections)
        {
            WriteSection(html, section);
        }

        html.CloseLine("article");
    }

    private static void WriteSection(HtmlWriter html, Section section)
    {
        if (section.Rule is { } rule)
        {
            html.Open("section", "rule", section.Id);
            html.Open("h3").Link(section.Id, rule.Name).CloseLine("h3");
            ScenarioHtml.WriteTags(html, rule.Tags);
            ProseHtml.Write(html, rule.Description);
        }

        foreach (var entry in section.Entries)
        {
            ScenarioHtml.Write(html, entry);
        }

        if (section.Rule is not null)
        {
            html.CloseLine("section");
        }
    }
}
