using Scenarios.Report.Comparison;
using Scenarios.Report.Model;
using Scenarios.Report.Packing;
using Scenarios.Report.Pictures;
using Scenarios.Report.Writing;

namespace Scenarios.Report.Html;

/// <summary>
/// The page: a bar with search, contents at the side, the front page with problems, then all chapters. Everything can be read without the
/// script; with it, each feature is a separate page.
/// </summary>
internal static class PageHtml
{
    public const string Title = "Scenarios";

    private static readonly string[] Scripts = ["words.js", "page.js", "search.js", "player.js"];

    public static string Write(Book book, RunComparison? since)
    {
        var html = new HtmlWriter(book.Folder);
        html.Markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Markup(
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light "
            + "dark\">\n");
        html.Element("title", $"{Title}: {book.Tally}").Markup("\n<style>\n").Markup(EmbeddedText.Read("report.css"))
            .Markup("</style>\n")
            .Markup("<script>document.documentElement.classList.add(\"js\");</script>\n</head>\n<body>\n");
        html.Markup("<a class=\"skip\" href=\"#content\" data-i=\"skip\">Skip to the content</a>\n");
        WriteBar(html, book);
        ContentsHtml.WriteSide(html, book);
        html.OpenWith("main", ("id", "content"), ("tabindex", "-1")).Markup("\n");
        html.Markup(
            "<section id=\"results\" class=\"results\" aria-labelledby=\"results-title\" hidden><h2 id=\"results-title\">Results</h2>")
            .Markup("<p id=\"results-count\" role=\"status\"></p><ol id=\"results-list\"></ol></section>\n");
        FrontHtml.Write(html, book, since);
        var page = new PageState(book);
        foreach (var chapter in book.Chapters)
        {
            WriteChapter(html, page, chapter);
        }

        html.Open("footer")
            .Words("p", "seed", $"Seed {book.Seed}. The same features on the same seed give this page again, byte for byte.",
            $"{book.Seed}");
        html.CloseLine("footer").CloseLine("main").Markup(page.Drawn.Stamps()).Markup("<script>\n");
        foreach (var script in Scripts)
        {
            html.Markup(EmbeddedText.Read(script));
        }

        html.Markup("</script>\n</body>\n</html>\n");
        return page.Drawn.WithoutUnusedNames(html.ToString());
    }

    /// <summary>Controls that need the script are shown only by the script.</summary>
    private static void WriteBar(HtmlWriter html, Book book)
    {
        html.Open("header", "bar", "top").Markup("<a class=\"menu\" id=\"menu\" href=\"#contents\" data-i=\"menu\">Contents</a>");
        html.Open("h1").Markup("<a href=\"#\">").Text(Title).Markup("</a>").Close("h1");
        html.Markup(
            "<form id=\"find\" role=\"search\" hidden><input id=\"query\" type=\"search\" autocomplete=\"off\" spellcheck=\"false\" ")
            .Markup("placeholder=\"Search: words, @tag and not @other\" aria-label=\"Search\" data-p=\"search\">");
        WriteStatuses(html, book);
        html.Markup(
            "<label class=\"js-long\"><span data-i=\"time\">Time</span> <select id=\"duration\" aria-label=\"Virtual time\"><option "
            + "value=\"0\">–</option>")
            .Markup(
                "<option value=\"60\">≥ 1m</option><option value=\"600\">≥ 10m</option><option value=\"3600\">≥ 1h</option><option "
                + "value=\"86400\">≥ 1d</option></select></label></form>");
        html.Markup("<span class=\"tools\" id=\"tools\" hidden><button type=\"button\" id=\"language\" lang=\"ja\">日本語</button>")
            .Markup("<button type=\"button\" id=\"theme\" aria-label=\"Light or dark\">◐</button>")
            .Markup("<button type=\"button\" id=\"help\" aria-label=\"Keys\" aria-haspopup=\"dialog\">?</button></span>");
        html.CloseLine("header");
    }

    private static void WriteStatuses(HtmlWriter html, Book book)
    {
        var occurring = book.Tally.Occurring.ToArray();
        if (occurring.Length < 2)
        {
            return;
        }

        html.Markup(
            "<label><span data-i=\"status\">Status</span> <select id=\"status\" aria-label=\"Status\"><option value=\"\">–</option>");
        foreach (var (status, count) in occurring)
        {
            var word = StatusWord.Of(status);
            html.OpenWith("option", ("value", word)).Text(Svg.Format($"{count} {word}")).Close("option");
        }

        html.Markup("</select></label>");
    }

    private static void WriteChapter(HtmlWriter html, PageState page, Chapter chapter)
    {
        html.OpenWith("section", ("class", "chapter"), ("id", chapter.Id), ("aria-labelledby", $"{chapter.Id}!"));
        html.OpenWith("h2", ("id", $"{chapter.Id}!")).Link(chapter.Id, chapter.Title).CloseLine("h2");
        html.Element("p", chapter.Tally.ToString(), "tally");
        html.Open("ol", "features");
        foreach (var feature in chapter.Features)
        {
            html.Open("li");
            StatusHtml.WriteMark(html, feature.Tally.Worst);
            html.Link(feature.Id, feature.Result.Name).Markup("&nbsp;").Element("span", Svg.Format($"{feature.Tally.Total}"), "count")
                .CloseLine("li");
        }

        html.CloseLine("ol");
        foreach (var feature in chapter.Features)
        {
            FeatureHtml.Write(html, page, chapter, feature);
        }

        var packed = ChapterData.Pack(page.Book.Folder, page.Drawn, chapter.Features.SelectMany(ScenariosOf));
        if (packed.Length > 0)
        {
            html.OpenWith("script", ("type", "application/octet-stream")).Text(packed).CloseLine("script");
        }

        html.CloseLine("section");
    }

    private static IEnumerable<ScenarioEntry> ScenariosOf(FeatureEntry feature) => feature.Sections.SelectMany(section => section.Entries)
        .SelectMany(entry => entry is OutlineEntry outline ? outline.Examples.SelectMany(examples => examples.Rows)
            : [(ScenarioEntry)entry]);
}
