using Scenarios.Running.Results;
using Scenarios.Report.Model;

namespace Scenarios.Report.Html;

/// <summary>Shows a scenario, or an outline with its rows.</summary>
internal static class ScenarioHtml
{
    public static void Write(HtmlWriter html, SectionEntry entry)
    {
        switch (entry)
        {
            case ScenarioEntry scenario:
                WriteScenario(html, scenario);
                break;
            case OutlineEntry outline:
                WriteOutline(html, outline);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(entry), entry.GetType().Name, "An entry that the page has no form for.");
        }
    }

    public static void WriteTags(HtmlWriter html, IReadOnlyList<string> tags)
    {
        if (tags.Count > 0)
        {
            html.Element("p", string.Join(' ', tags), "tags");
        }
    }

    private static void WriteScenario(HtmlWriter html, ScenarioEntry entry)
    {
        var result = entry.Result;
        html.Open("section", "scenario", entry.Id, "data-status", StatusWord.Of(result.Status));
        WriteHeading(html, entry.Id, result.Status, result.Name, $"{result.Uri}:{result.Line}");
        WriteFlaky(html, result);
        WriteTags(html, entry.Tags);
        ProseHtml.Write(html, result.Description);
        WriteRun(html, result);
        html.CloseLine("section");
    }

    private static void WriteHeading(HtmlWriter html, string id, TestStatus status, string name, string place)
    {
        html.Open("h4");
        StatusHtml.WriteMark(html, status);
        html.Open("a", "", attribute: "href", value: $"#{id}").Open("span", attribute: "title", value: place).Text(name).Close("span").Close("a").CloseLine("h4");
    }

    /// <summary>The steps. Those of a background are told in every scenario, so they stay folded unless one did not pass.</summary>
    private static void WriteRun(HtmlWriter html, ScenarioResult result)
    {
        var unfolded = !result.IsAcceptable;
        var background = result.Steps.Where(step => step.IsBackground).ToArray();
        if (background.Length > 0)
        {
            var open = background.Any(step => step.Status is not (TestStatus.Passed or TestStatus.Skipped));
            html.Open("details", "background", attribute: open ? "open" : "").Element("summary", "Background");
            WriteSteps(html, background, unfolded);
            html.CloseLine("details");
        }

        WriteSteps(html, result.Steps.Where(step => !step.IsBackground), unfolded);
        foreach (var hook in result.Hooks)
        {
            WriteHook(html, hook, unfolded);
        }

        if (result.Message is { } message)
        {
            WriteReason(html, result, message);
        }

        WriteEarlierAttempts(html, result);
    }

    /// <summary>That a scenario did not run is no fault of it.</summary>
    private static void WriteReason(HtmlWriter html, ScenarioResult result, string message)
    {
        if (result.Status == TestStatus.Skipped)
        {
            html.Element("p", message, "reason").Text("\n");
        }
        else
        {
            MessageHtml.Write(html, message, "");
        }
    }

    private static void WriteFlaky(HtmlWriter html, ScenarioResult result)
    {
        if (result.IsFlaky)
        {
            html.Element("p", FlakyText.Of(result), "reason").Text("\n");
        }
    }

    private static void WriteSteps(HtmlWriter html, IEnumerable<StepResult> steps, bool unfolded)
    {
        html.Open("ol", "steps");
        foreach (var step in steps)
        {
            StepHtml.Write(html, step, unfolded);
        }

        html.CloseLine("ol");
    }

    /// <summary>
    /// A hook is no part of the story, unless it failed or left something behind; and its name means nothing to a reader, unless it failed.
    /// </summary>
    private static void WriteHook(HtmlWriter html, HookResult hook, bool unfolded)
    {
        if (hook.Status == TestStatus.Passed && hook.Output.Length == 0 && hook.Attachments.Count == 0)
        {
            return;
        }

        html.Open("div", $"hook {StatusWord.Of(hook.Status)}");
        if (hook.Status != TestStatus.Passed)
        {
            html.Element("p", $"{hook.Type} {hook.Method}");
        }

        MessageHtml.Write(html, hook.Message ?? "", hook.Failure?.StackTrace ?? "");
        StepHtml.WriteTranscript(html, hook.Output, unfolded, "Around the scenario");
        foreach (var attachment in hook.Attachments)
        {
            AttachmentHtml.Write(html, attachment);
        }

        html.CloseLine("div");
    }

    private static void WriteEarlierAttempts(HtmlWriter html, ScenarioResult result)
    {
        foreach (var attempts in AttemptGroup.Of(result))
        {
            html.Open("details", "attempt").Element("summary", $"{attempts.Title}: {StatusWord.Of(attempts.Result.Status)}");
            WriteRun(html, attempts.Result);
            html.CloseLine("details");
        }
    }

    private static void WriteOutline(HtmlWriter html, OutlineEntry outline)
    {
        html.Open("section", "scenario outline", outline.Id, "data-status", StatusesOf(outline));
        WriteHeading(html, outline.Id, outline.Worst, outline.Name, outline.Keyword);
        WriteTags(html, outline.Tags);
        ProseHtml.Write(html, outline.Description);
        foreach (var examples in outline.Examples)
        {
            WriteExamples(html, examples);
        }

        html.CloseLine("section");
    }

    private static string StatusesOf(OutlineEntry outline) =>
        string.Join(' ', outline.Examples.SelectMany(examples => examples.Rows).Select(row => StatusWord.Of(row.Result.Status)).Distinct());

    /// <summary>The table as written, then each row's steps under its values.</summary>
    private static void WriteExamples(HtmlWriter html, ExamplesEntry examples)
    {
        if (examples.Name.Length > 0)
        {
            html.Element("h5", examples.Name);
        }

        ProseHtml.Write(html, examples.Description);
        html.Open("div", "scroll").Open("table", "examples").Open("tr").Element("th", "");
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
            WriteRowSteps(html, row);
        }
    }

    private static void WriteRow(HtmlWriter html, ScenarioEntry row)
    {
        html.Open("tr", StatusWord.Of(row.Result.Status)).Open("td").Open("a", attribute: "href", value: $"#{row.Id}");
        StatusHtml.WriteMark(html, row.Result.Status);
        html.Close("a").Close("td");
        foreach (var (_, value) in row.Result.Arguments)
        {
            html.Element("td", value);
        }

        html.CloseLine("tr");
    }

    private static void WriteRowSteps(HtmlWriter html, ScenarioEntry row)
    {
        html.Open("details", "row", row.Id, row.Result.IsAcceptable ? "" : "open").Open("summary");
        StatusHtml.WriteMark(html, row.Result.Status);
        html.Text($" {string.Join(", ", row.Result.Arguments.Select(argument => argument.Value))}").Close("summary");
        WriteFlaky(html, row.Result);
        WriteTags(html, row.Tags);
        WriteRun(html, row.Result);
        html.CloseLine("details");
    }
}
