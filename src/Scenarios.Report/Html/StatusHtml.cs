using Scenarios.Running.Results;
using Scenarios.Report.Model;
using Scenarios.Report.Writing;

namespace Scenarios.Report.Html;

/// <summary>Shows a status by shape as well as by colour.</summary>
internal static class StatusHtml
{
    public static void WriteMark(HtmlWriter html, TestStatus status)
    {
        var word = StatusWord.Of(status);
        html.Open("span", $"mark {word}", attribute: "title", value: word).Text(Sign(status)).Close("span");
    }

    private static string Sign(TestStatus status) => status switch
    {
        TestStatus.Passed => "✓",
        TestStatus.Skipped => "–",
        TestStatus.Pending => "…",
        TestStatus.Undefined => "?",
        TestStatus.Ambiguous => "≠",
        _ => "✗",
    };
}
