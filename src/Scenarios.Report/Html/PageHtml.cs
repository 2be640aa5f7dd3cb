using Scenarios.Report.Model;

namespace Scenarios.Report.Html;

/// <summary>The page: head, contents at the side, the count, what did not pass, then chapter by chapter.</summary>
internal static class PageHtml
{
    private const string Title = "Scenarios";

    public static string Write(Book book)
    {
        var html = new HtmlWriter(book.Folder);
        html.Markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n");
        html.Element("title", $"{Title}: {book.Tally}").Markup("\n<style>\n").Markup(EmbeddedText.Read("report.css")).Markup("</style>\n</head>\n<body>\n");
        WriteContents(html, book);
        html.Open("main");
        WriteOpening(html, book);
        ProblemsHtml.Write(html, book.Problems);
        WriteFlaky(html, book.Flaky);
        html.Open("p", "nothing", "nothing", "hidden").Text("No scenario has all of these words.").CloseLine("p");
        foreach (var chapter in book.Chapters)
        {
            WriteChapter(html, chapter);
        }

        html.Open("footer").Element("p", $"Seed {book.Seed}. The same features on the same seed give this page again, byte for byte.").CloseLine("footer");
        html.CloseLine("main").Markup("<script>\n").Markup(EmbeddedText.Read("report.js")).Markup("</script>\n</body>\n</html>\n");
        return html.ToString();
    }

    private static void WriteContents(HtmlWriter html, Book book)
    {
        html.Open("nav", "contents", attribute: "aria-label", value: "Contents");
        foreach (var chapter in book.Chapters)
        {
            html.Open("section").Open("h2").Link(chapter.Id, chapter.Title).CloseLine("h2").Open("ol");
            foreach (var feature in chapter.Features)
            {
                html.Open("li", attribute: "data-for", value: feature.Id);
                StatusHtml.WriteMark(html, feature.Tally.Worst);
                html.Link(feature.Id, feature.Result.Name).CloseLine("li");
            }

            html.Close("ol").CloseLine("section");
        }

        html.CloseLine("nav");
    }

    /// <summary>The count, and a filter that only a script can work, so that only the script shows it.</summary>
    private static void WriteOpening(HtmlWriter html, Book book)
    {
        html.Open("header").Element("h1", Title).Open("p", "tally").Text(book.Tally.ToString()).CloseLine("p");
        if (book.IsStopped)
        {
            html.Element("p", "The run was stopped before its end.", "reason").Text("\n");
        }

        html.Open("form", "filter", "filter", "hidden").Markup("<input type=\"search\" placeholder=\"Find a sentence, a command, a @tag\" aria-label=\"Find\">");
        var occurring = book.Tally.Occurring.ToArray();
        foreach (var (status, count) in occurring.Length > 1 ? occurring : [])
        {
            var word = StatusWord.Of(status);
            html.Open("label").Markup($"<input type=\"checkbox\" value=\"{word}\" checked> ").Text($"{count} {word}").Close("label");
        }

        html.Markup("<button type=\"button\" id=\"unfold\">Unfold transcripts</button>");
        html.CloseLine("form").CloseLine("header");
    }

    /// <summary>What passed on a retry only: green, and yet whoever opens the page should know.</summary>
    private static void WriteFlaky(HtmlWriter html, IReadOnlyList<ScenarioEntry> flaky)
    {
        if (flaky.Count == 0)
        {
            return;
        }

        html.Open("section", "problems", "passed-on-a-retry").Element("h2", "Passed on a retry");
        foreach (var entry in flaky)
        {
            html.Open("div", "problem").Open("h4");
            StatusHtml.WriteMark(html, entry.Result.Status);
            html.Link(entry.Id, entry.Result.Name).Text(" ").Element("span", FlakyText.Of(entry.Result), "status").CloseLine("h4");
            html.Element("p", $"{entry.Result.Uri}:{entry.Result.Line}", "place").CloseLine("div");
        }

        html.CloseLine("section");
    }

    private static void WriteChapter(HtmlWriter html, Chapter chapter)
    {
        html.Open("section", "chapter", chapter.Id);
        html.Open("h1").Link(chapter.Id, chapter.Title).CloseLine("h1");
        html.Element("p", chapter.Tally.ToString(), "tally");
        foreach (var feature in chapter.Features)
        {
            FeatureHtml.Write(html, feature);
        }

        html.CloseLine("section");
    }
}
