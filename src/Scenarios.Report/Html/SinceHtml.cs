using Scenarios.Report.Comparison;
using Scenarios.Report.Writing;

namespace Scenarios.Report.Html;

/// <summary>Shows the changes since an earlier run, if one is known.</summary>
internal static class SinceHtml
{
    public static void Write(HtmlWriter html, RunComparison? since)
    {
        if (since is null)
        {
            return;
        }

        html.Open("section", "since", "since").Element("h2", since.Title).Markup("\n").Open("ul");
        foreach (var line in ComparisonText.Lines(since))
        {
            html.Element("li", line).Markup("\n");
        }

        html.CloseLine("ul").CloseLine("section");
    }
}
