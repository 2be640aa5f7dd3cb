using Scenarios.Report.Model;
using Scenarios.Report.Writing;

namespace Scenarios.Report.Html;

/// <summary>Shows an outline: its tables as written, then for each row its values and its story.</summary>
internal static class OutlineHtml
{
    public static void Write(HtmlWriter html, PageState page, OutlineEntry outline, string heading)
    {
        html.OpenWith("section", ("class", "outline"), ("id", outline.Id)).Markup("\n");
        ScenarioHtml.WriteHeading(html, heading, outline.Worst, outline.Name);
        var first = outline.Examples[0].Rows[0].Result;
        ScenarioHtml.WriteSource(html, page, first.Uri, first.Outline?.Line ?? first.Line);
        TagsHtml.Write(html, outline.Tags);
        ProseHtml.Write(html, outline.Description);
        foreach (var examples in outline.Examples)
        {
            WriteExamples(html, page, examples);
        }

        html.CloseLine("section");
    }

    private static void WriteExamples(HtmlWriter html, PageState page, ExamplesEntry examples)
    {
        if (examples.Name.Length > 0)
        {
            html.Element("p", examples.Name, "examples-name");
        }

        ProseHtml.Write(html, examples.Description);
        html.Open("div", "scroll").Open("table", "examples").Open("tr").Markup("<td></td>");
        foreach (var column in examples.Columns)
        {
            html.Element("th", column);
        }

        html.CloseLine("tr");
        foreach (var row in examples.Rows)
        {
            WriteRow(html, row);
        }

        html.Close("table").CloseLine("div");
        foreach (var row in examples.Rows)
        {
            WriteRowStory(html, page, row);
        }
    }

    private static void WriteRow(HtmlWriter html, ScenarioEntry row)
    {
        html.Open("tr", StatusWord.Of(row.Result.Status)).Open("td").OpenWith("a", ("href", $"#{row.Id}"), ("aria-label", row.Result.Name));
        StatusHtml.WriteMark(html, row.Result.Status);
        html.Close("a").Close("td");
        foreach (var (_, value) in row.Result.Arguments)
        {
            html.Element("td", value);
        }

        html.CloseLine("tr");
    }

    private static void WriteRowStory(HtmlWriter html, PageState page, ScenarioEntry row)
    {
        ScenarioHtml.Open(html, "details", "row scenario", row.Id, row.Result, row.Result.IsAcceptable ? "" : "open");
        html.Open("summary", "title");
        StatusHtml.WriteMark(html, row.Result.Status);
        html.Text($" {string.Join(", ", row.Result.Arguments.Select(argument => argument.Value))}").Close("summary");
        ScenarioHtml.WriteFlaky(html, row.Result);
        TagsHtml.Write(html, row.Tags);
        ScenarioHtml.WriteRun(html, page, row.Result, row.Id);
        html.CloseLine("details");
    }
}
