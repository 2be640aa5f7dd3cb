using Scenarios.Accounts;
using Scenarios.Report.Model;
using Scenarios.Report.Pictures;
using Scenarios.Report.Writing;
using Scenarios.Running.Results;

namespace Scenarios.Report.Html;

/// <summary>
/// Shows a step: its sentence, doc string or table, commands and output, changes, and why it did not pass.
/// </summary>
internal static class StepHtml
{
    /// <param name="html">Where.</param>
    /// <param name="story">The scenario so far.</param>
    /// <param name="index">Which step.</param>
    /// <param name="isBrief">Whether only the sentence is shown, and the state after the last step.</param>
    /// <param name="isLast">Whether it is the last step that is shown this way.</param>
    public static void Write(HtmlWriter html, Story story, int index, bool isBrief, bool isLast)
    {
        var step = story.Steps[index];
        var commands = isBrief ? [] : step.Account?.Commands ?? [];
        var changes = step.Account is { } did ? did.Changes.Count + did.ChangesLeftOut : 0;
        html.OpenWith(
            "li",
            ("class", step.Status == TestStatus.Passed ? "" : StatusWord.Of(step.Status)),
            ("data-n", changes == 0 ? "" : Svg.Format($"{changes}")),
            ("data-y", step is { IsThen: true, Account: not null } ? "1" : ""));
        html.Element("i", step.Keyword.Trim()).Open("div").Open("p");
        SentenceHtml.Write(html, step.Text, commands);
        if (step.Status != TestStatus.Passed)
        {
            html.Text(" ").Element("span", StatusWord.Of(step.Status), "status");
        }

        html.Close("p");
        WriteDocString(html, step, commands);
        if (step.Table.Count > 0)
        {
            TableHtml.Write(html, step.Table);
        }

        story.LastOutput = step.Account?.Commands is [.., var last] ? last.Output : story.LastOutput;
        if (!isBrief)
        {
            WriteWhatCame(html, story, step);
        }

        if (step.Account is { } account)
        {
            PictureHtml.WriteScene(html, story, account, isBrief ? !isLast : step.IsGiven && index + 1 < story.Steps.Count
                && story.Steps[index + 1] is { IsGiven: true, Account: not null });
        }

        html.Close("div").CloseLine("li");
    }

    /// <summary>Shows the texts that it names, commands and output, and the outcome.</summary>
    private static void WriteWhatCame(HtmlWriter html, Story story, StepResult step)
    {
        var (texts, commands) = (step.Account?.Texts ?? [], step.Account?.Commands ?? []);
        foreach (var text in texts.Where(text => text.Kind == NamedTextKind.Input && text.Text != step.DocString))
        {
            TextHtml.Write(html, story, text);
        }

        MessageHtml.Write(html, step.Message ?? "", step.Failure?.StackTrace ?? "");
        WriteReasons(html, step);
        TerminalHtml.Write(html, step.Output, commands);
        ScenarioHtml.WriteWarnings(html, step.Warnings);
        foreach (var text in texts.Where(text => text.Kind == NamedTextKind.Expected))
        {
            TextHtml.Write(html, story, text);
        }

        foreach (var attachment in step.Attachments)
        {
            AttachmentHtml.Write(html, attachment);
        }

        if (step.Account is { } account)
        {
            PictureHtml.WriteRequests(html, story, account);
        }
    }

    /// <summary>
    /// Shows the recorded decisions about the objects of a failed claim, unless its message contains them. For claims that hold, the script
    /// shows them.
    /// </summary>
    private static void WriteReasons(HtmlWriter html, StepResult step)
    {
        if (step is not { Status: TestStatus.Failed, Account.Claim: { Reasons.Count: > 0 } claim })
        {
            return;
        }

        var untold = claim.Reasons.Where(line => step.Message?.Contains(line.Trim(), StringComparison.Ordinal) != true).ToArray();
        if (untold.Length > 0)
        {
            html.Open("details", "why", attribute: "open").Words("summary", "why", "What led to this").Open("pre", "t")
                .Text(string.Join('\n', untold)).Close("pre").Close("details");
        }
    }

    /// <summary>Shows the doc string, unless it was typed and appears at the terminal below.</summary>
    private static void WriteDocString(HtmlWriter html, StepResult step, IReadOnlyList<TypedCommand> commands)
    {
        if (step.DocString is { } text && !commands.Any(command => command.Text == text))
        {
            html.OpenWith("pre", ("class", "d"), ("title", step.DocStringMediaType ?? "")).Text(text).CloseLine("pre");
        }
    }
}
