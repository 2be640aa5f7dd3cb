using Scenarios.Report.Model;
using Scenarios.Report.Writing;

namespace Scenarios.Report.Html;

/// <summary>Shows why something did not pass, with coloured lines of a difference (- expected, + received).</summary>
internal static class MessageHtml
{
    public static void Write(HtmlWriter html, string message, string stackTrace)
    {
        if (message.Length > 0)
        {
            WriteLines(html, StackTraceText.WithoutFolders(message.TrimEnd('\n')).Split('\n'));
        }

        if (stackTrace.Length > 0)
        {
            html.Open("details", "trace").Words("summary", "trace", "Stack trace").Open("pre")
                .Text(StackTraceText.WithoutFolders(stackTrace)).Close("pre").CloseLine("details");
        }
    }

    private static void WriteLines(HtmlWriter html, string[] lines)
    {
        html.Open("pre", "message");
        for (var i = 0; i < lines.Length; i++)
        {
            var cssClass = IsReceived(lines[i]) ? "received" : IsExpected(lines[i]) ? "expected" : "";
            if (cssClass.Length > 0)
            {
                html.Element("span", lines[i], cssClass);
            }
            else
            {
                html.Text(lines[i]);
            }

            html.Text(i < lines.Length - 1 ? "\n" : "");
        }

        html.CloseLine("pre");
    }

    private static bool IsReceived(string line) => line.StartsWith("+ ", StringComparison.Ordinal) || line == "+";

    private static bool IsExpected(string line) => line.StartsWith("- ", StringComparison.Ordinal) || line == "-";
}
