using Scenarios.Running.Results;
using Scenarios.Report.Model;

namespace Scenarios.Report.Html;

/// <summary>Shows a step: its sentence, what belongs to it, what was typed and printed while it ran, and why it did not pass.</summary>
internal static class StepHtml
{
    /// <param name="unfolded">Whether the transcript lies open, as in a scenario that did not pass.</param>
    public static void Write(HtmlWriter html, StepResult step, bool unfolded)
    {
        html.Open("li", $"step {StatusWord.Of(step.Status)}");
        html.Element("span", step.Keyword.Trim(), "keyword").Open("div", "sentence").Open("p");
        WriteSentence(html, step.Text);
        if (step.Status != TestStatus.Passed)
        {
            html.Text(" ").Element("span", StatusWord.Of(step.Status), "status");
        }

        html.Close("p");
        WriteDocString(html, step);
        if (step.Table.Count > 0)
        {
            WriteTable(html, step.Table);
        }

        MessageHtml.Write(html, step.Message ?? "", step.Failure?.StackTrace ?? "");
        WriteTranscript(html, step.Output, unfolded);
        foreach (var attachment in step.Attachments)
        {
            AttachmentHtml.Write(html, attachment);
        }

        html.Close("div").CloseLine("li");
    }

    /// <summary>What was typed, prompts included, stands out from what was printed.</summary>
    public static void WriteTranscript(HtmlWriter html, string output, bool unfolded, string title = "Transcript")
    {
        if (output.Length == 0)
        {
            return;
        }

        html.Open("details", "transcript", attribute: unfolded ? "open" : "").Element("summary", title).Open("pre");
        var isTyped = false;
        foreach (var line in output.TrimEnd('\n').Split('\n'))
        {
            // A command's further lines follow its first one, behind the shell's second prompt.
            isTyped = line.StartsWith("$ ", StringComparison.Ordinal) || (isTyped && line.StartsWith("> ", StringComparison.Ordinal));
            if (isTyped)
            {
                html.Element("b", line);
            }
            else
            {
                html.Text(line);
            }

            html.Text("\n");
        }

        html.Close("pre").CloseLine("details");
    }

    /// <summary>What stands in quotes is set apart: it is what the sentence is about.</summary>
    private static void WriteSentence(HtmlWriter html, string text)
    {
        var position = 0;
        while (QuotedText.Find(text, position) is { } quoted)
        {
            html.Text(text[position..quoted.Start]).Element("span", text[quoted.Start..quoted.End], "value");
            position = quoted.End;
        }

        html.Text(text[position..]);
    }

    private static void WriteDocString(HtmlWriter html, StepResult step)
    {
        if (step.DocString is { } text)
        {
            html.Open("pre", "docstring", attribute: "title", value: step.DocStringMediaType ?? "").Text(text).CloseLine("pre");
        }
    }

    private static void WriteTable(HtmlWriter html, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        html.Open("div", "scroll").Open("table");
        for (var i = 0; i < rows.Count; i++)
        {
            html.Open("tr");
            foreach (var cell in rows[i])
            {
                html.Element(i == 0 && rows.Count > 1 ? "th" : "td", cell);
            }

            html.CloseLine("tr");
        }

        html.Close("table").CloseLine("div");
    }
}
