using Scenarios.Accounts;
using Scenarios.Report.Model;
using Scenarios.Report.Pictures;
using Scenarios.Report.Writing;
using Scenarios.Running.Results;

namespace Scenarios.Report.Html;

/// <summary>
/// Shows a step: its sentence, what belongs to it, what was typed and printed while it ran, what it changed, and why it did not pass.
/// </summary>
internal static class StepHtml
{
    public static void Write(HtmlWriter html, Story story, int index)
    {
        var step = story.Steps[index];
        var commands = step.Account?.Commands ?? [];
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

        foreach (var text in (step.Account?.Texts ?? []).Where(text => text.Kind == NamedTextKind.Input && text.Text != step.DocString))
        {
            TextHtml.Write(html, story, text);
        }

        MessageHtml.Write(html, step.Message ?? "", step.Failure?.StackTrace ?? "");
        TerminalHtml.Write(html, step.Output, commands);
        story.LastOutput = commands.Count > 0 ? commands[^1].Output : story.LastOutput;
        foreach (var text in (step.Account?.Texts ?? []).Where(text => text.Kind == NamedTextKind.Expected))
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
            PictureHtml.WriteScene(html, story, account, step.IsGiven && index + 1 < story.Steps.Count
                && story.Steps[index + 1] is { IsGiven: true, Account: not null });
        }

        html.Close("div").CloseLine("li");
    }

    /// <summary>A doc string that was typed is at the terminal below.</summary>
    private static void WriteDocString(HtmlWriter html, StepResult step, IReadOnlyList<TypedCommand> commands)
    {
        if (step.DocString is { } text && !commands.Any(command => command.Text == text))
        {
            html.OpenWith("pre", ("class", "d"), ("title", step.DocStringMediaType ?? "")).Text(text).CloseLine("pre");
        }
    }
}
