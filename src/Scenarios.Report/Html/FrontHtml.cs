using System.Text.RegularExpressions;
using Scenarios.Report.Comparison;
using Scenarios.Report.Model;
using Scenarios.Report.Pictures;
using Scenarios.Report.Writing;

namespace Scenarios.Report.Html;

/// <summary>The front page: counts, problems, flaky scenarios, contents, tags.</summary>
internal static partial class FrontHtml
{
    public static void Write(HtmlWriter html, Book book, RunComparison? since)
    {
        html.OpenWith("section", ("class", "front"), ("id", "front"), ("aria-label", "Overview"));
        html.Element("p", book.Tally.ToString(), "lead");
        if (book.IsStopped)
        {
            html.Words("p", "stopped", "The run was stopped before its end.", cssClass: "reason").Markup("\n");
        }

        WriteProblems(html, book);
        WriteFlaky(html, book.Flaky);
        SinceHtml.Write(html, since);
        WriteContents(html, book);
        WriteTags(html, book);
        html.CloseLine("section");
    }

    /// <summary>Lists the problems first, because that is what readers look for after a red run.</summary>
    private static void WriteProblems(HtmlWriter html, Book book)
    {
        if (book.Problems.Count == 0)
        {
            return;
        }

        html.Open("section", "problems", "what-did-not-pass").Words("h2", "problems", "What did not pass");
        foreach (var problem in book.Problems)
        {
            html.Open("div", $"problem {StatusWord.Of(problem.Status)}").Open("h3");
            StatusHtml.WriteMark(html, problem.Status);
            if (problem.Target is { } target)
            {
                html.Link(target, problem.Title);
            }
            else
            {
                html.Text(problem.Title);
            }

            html.CloseLine("h3").Open("p", "place");
            WritePlace(html, book, problem);
            html.Close("p");
            if (problem.Sentence is { } sentence)
            {
                html.Element("p", sentence, "said");
            }

            MessageHtml.Write(html, problem.Message, problem.StackTrace);
            html.CloseLine("div");
        }

        html.CloseLine("section");
    }

    /// <summary>Links a file and line to the place where the file can be read, if known.</summary>
    private static void WritePlace(HtmlWriter html, Book book, Problem problem)
    {
        if (problem.Source is { } at && book.Source.AddressOf(at.File, at.Line) is { } address)
        {
            html.OpenWith("a", ("class", "place"), ("href", address)).Text(problem.Place).Close("a");
        }
        else
        {
            html.Text(problem.Place);
        }
    }

    /// <summary>Lists flaky scenarios: they are green, but readers should know.</summary>
    private static void WriteFlaky(HtmlWriter html, IReadOnlyList<ScenarioEntry> flaky)
    {
        if (flaky.Count == 0)
        {
            return;
        }

        html.Open("section", "problems", "passed-on-a-retry").Words("h2", "retried", "Passed on a retry");
        foreach (var entry in flaky)
        {
            html.Open("div", "problem").Open("h3");
            StatusHtml.WriteMark(html, entry.Result.Status);
            html.Link(entry.Id, entry.Result.Name).Text(" ").Element("span", FlakyText.Of(entry.Result), "status").CloseLine("h3");
            html.Element("p", $"{entry.Result.Uri}:{entry.Result.Line}", "place").CloseLine("div");
        }

        html.CloseLine("section");
    }

    private static void WriteContents(HtmlWriter html, Book book)
    {
        if (book.Chapters.Count == 0)
        {
            return;
        }

        html.OpenWith("section", ("class", "toc")).Words("h2", "contents", "Contents").Open("div").Markup("\n");
        foreach (var chapter in book.Chapters)
        {
            html.Open("section").Open("h3").Link(chapter.Id, chapter.Title).CloseLine("h3").Open("ol");
            foreach (var feature in chapter.Features)
            {
                html.Open("li");
                StatusHtml.WriteMark(html, feature.Tally.Worst);
                html.Link(feature.Id, feature.Result.Name).Markup("&nbsp;").Element("span", Svg.Format($"{feature.Tally.Total}"), "count")
                    .CloseLine("li");
            }

            html.Close("ol").CloseLine("section");
        }

        html.Close("div").CloseLine("section");
    }

    /// <summary>Each tag with its number of scenarios; numbered tags, such as exercises, are separate from words.</summary>
    private static void WriteTags(HtmlWriter html, Book book)
    {
        var tags = book.Chapters.SelectMany(chapter => chapter.Features).SelectMany(feature => feature.Result.AllScenarios)
            .SelectMany(scenario => scenario.Tags)
            .GroupBy(tag => tag, StringComparer.Ordinal).OrderBy(tag => Number().Replace(tag.Key, digits => digits.Value.PadLeft(6, '0')),
                StringComparer.Ordinal).ToArray();
        if (tags.Length == 0)
        {
            return;
        }

        html.OpenWith("section", ("class", "tagindex"), ("id", "tags")).Words("h2", "tags", "Tags").Open("p");
        foreach (var tag in tags)
        {
            html.OpenWith("a", ("href", $"#?q={Uri.EscapeDataString(tag.Key)}")).Text(tag.Key).Close("a");
            html.Markup(tag.Count() == 1 ? "\n" : Svg.Format($"<small>{tag.Count()}</small>\n"));
        }

        html.Close("p").CloseLine("section");
    }

    [GeneratedRegex("[0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
