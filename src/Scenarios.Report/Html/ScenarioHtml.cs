using System.Globalization;
using Scenarios.Report.Model;
using Scenarios.Report.Pictures;
using Scenarios.Report.Writing;
using Scenarios.Running.Results;

namespace Scenarios.Report.Html;

/// <summary>Shows a scenario step by step, with its outcome.</summary>
internal static class ScenarioHtml
{
    public static void Write(HtmlWriter html, PageState page, ScenarioEntry entry, string heading)
    {
        var result = entry.Result;
        Open(html, "section", "scenario", entry.Id, result);
        WriteHeading(html, heading, result.Status, result.Name);
        WriteSource(html, page, result.Uri, result.Line);
        WriteFlaky(html, result);
        TagsHtml.Write(html, entry.Tags);
        ProseHtml.Write(html, result.Description);
        WriteRun(html, page, result, entry.Id);
        html.CloseLine("section");
    }

    /// <summary>Opens the element of a scenario, with the attributes that filters use.</summary>
    public static void Open(HtmlWriter html, string element, string cssClass, string id, ScenarioResult result, string open = "")
    {
        var seconds = result.Steps.LastOrDefault(step => step.Account is not null)?.Account?.End.TotalSeconds ?? 0;
        html.OpenWith(
            element,
            ("class", cssClass),
            ("id", id),
            (open, open.Length == 0 ? "" : " "),
            ("data-s", result.Status == TestStatus.Passed ? "" : StatusWord.Of(result.Status)),
            ("data-d", seconds < 10 ? "" : ((long)seconds).ToString(CultureInfo.InvariantCulture)));
        html.Markup("\n");
    }

    public static void WriteHeading(HtmlWriter html, string heading, TestStatus status, string name)
    {
        html.Open(heading, "title");
        WriteMark(html, status);
        html.Text(name).CloseLine(heading);
    }

    /// <summary>Writes a mark unless the status is passed, which the style sheet adds, because most of a page passed.</summary>
    private static void WriteMark(HtmlWriter html, TestStatus status)
    {
        if (status != TestStatus.Passed)
        {
            StatusHtml.WriteMark(html, status);
        }
    }

    /// <summary>Shows the steps and their outcomes.</summary>
    /// <param name="html">Where.</param>
    /// <param name="page">What was shown before.</param>
    /// <param name="result">The scenario.</param>
    /// <param name="id">The id of its element; empty for an earlier attempt.</param>
    public static void WriteRun(HtmlWriter html, PageState page, ScenarioResult result, string id)
    {
        var story = new Story(result, page);
        var background = result.Steps.Count(step => step.IsBackground);
        if (background > 0)
        {
            WriteBackground(html, page, story, background, id);
        }

        WriteSteps(html, story, background, result.Steps.Count, isBrief: false);
        WriteWarnings(html, result.Warnings);
        PictureHtml.WriteTimeline(html, story);
        foreach (var hook in result.Hooks)
        {
            WriteHook(html, hook);
        }

        if (result.Message is { } message)
        {
            WriteReason(html, result, message);
        }

        if (!result.IsAcceptable)
        {
            html.OpenWith("p", ("class", "replay")).Words("span", "replay", "Run it again:").Markup(" ")
                .Element("code", page.Book.Replay(result)).CloseLine("p");
        }

        WriteEarlierAttempts(html, page, result);
    }

    /// <summary>Links to the scenario's source, if an address is known.</summary>
    public static void WriteSource(HtmlWriter html, PageState page, string file, int line)
    {
        if (page.Book.Source.AddressOf(file, line) is { } address)
        {
            var name = file[(file.LastIndexOf('/') + 1)..];
            html.Open("p", "source").OpenWith("a", ("href", address)).Text(Svg.Format($"{name}:{line}")).Close("a").CloseLine("p");
        }
    }

    public static void WriteFlaky(HtmlWriter html, ScenarioResult result)
    {
        if (result.IsFlaky)
        {
            html.Element("p", FlakyText.Of(result), "reason").Text("\n");
        }
    }

    /// <summary>Shows what the reader should know although it passed.</summary>
    public static void WriteWarnings(HtmlWriter html, IReadOnlyList<string> warnings)
    {
        foreach (var warning in warnings)
        {
            html.Element("p", RunWarning.LineOf(warning).TrimEnd('\n'), "reason").Text("\n");
        }
    }

    /// <summary>Shows why a scenario did not run, which is not its failure.</summary>
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

    /// <summary>
    /// Shows the steps of a background, folded unless one did not pass. If another scenario of the feature has shown them, only the
    /// sentences
    /// and the final state are shown.
    /// </summary>
    private static void WriteBackground(HtmlWriter html, PageState page, Story story, int count, string id)
    {
        var steps = story.Steps.Take(count).ToArray();
        var isOpen = steps.Any(step => step.Status is not (TestStatus.Passed or TestStatus.Skipped));
        var words = string.Join('\n', steps.Select(step => $"{step.Line} {step.Text}"));
        var told = page.Backgrounds.GetValueOrDefault(words);
        var isBrief = told is not null && Array.TrueForAll(steps, step =>
            step.Status == TestStatus.Passed && step.Attachments.Count == 0 && step.Warnings.Count == 0);
        html.Open("details", "background", attribute: isOpen ? "open" : "").Words("summary", "background", "Background");
        if (isBrief)
        {
            html.Open("p", "known").OpenWith("a", ("href", $"#{told}"), ("data-i", "told")).Text("in full above").Close("a").Close("p");
        }
        else if (id.Length > 0)
        {
            page.Backgrounds[words] = id;
        }

        WriteSteps(html, story, 0, count, isBrief);
        html.CloseLine("details");
    }

    private static void WriteSteps(HtmlWriter html, Story story, int from, int to, bool isBrief)
    {
        if (from == to)
        {
            return;
        }

        html.Open("ol", "steps");
        for (var index = from; index < to; index++)
        {
            var isLast = index + 1 == to;
            StepHtml.Write(html, story, index, isBrief, isLast);
        }

        html.CloseLine("ol");
    }

    /// <summary>
    /// Shows a hook only if it failed or produced output, and its name only if it failed.
    /// </summary>
    private static void WriteHook(HtmlWriter html, HookResult hook)
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
        TerminalHtml.Write(html, hook.Output, []);
        foreach (var attachment in hook.Attachments)
        {
            AttachmentHtml.Write(html, attachment);
        }

        html.CloseLine("div");
    }

    private static void WriteEarlierAttempts(HtmlWriter html, PageState page, ScenarioResult result)
    {
        foreach (var attempts in AttemptGroup.Of(result))
        {
            html.Open("details", "attempt").Element("summary", $"{attempts.Title}: {StatusWord.Of(attempts.Result.Status)}");
            WriteRun(html, page, attempts.Result, id: "");
            html.CloseLine("details");
        }
    }
}
