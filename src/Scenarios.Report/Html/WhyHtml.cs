using Scenarios.Accounts;
using Scenarios.Report.Pictures;
using Scenarios.Report.Writing;

namespace Scenarios.Report.Html;

/// <summary>Shows why something is so, and what a step changed: the script fills in the fields that differ.</summary>
internal static class WhyHtml
{
    public static void Write(HtmlWriter html, StepAccount account)
    {
        if (account.Why.Count > 0)
        {
            html.Open("details", "why").Words("summary", "why", "Why").Open("ol");
            foreach (var cause in account.Why)
            {
                html.Element("li", cause);
            }

            html.Close("ol").CloseLine("details");
        }

        if (account.Changes.Count > 0)
        {
            html.OpenWith("details", ("class", "changes"), ("data-n", Svg.Format($"{account.Changes.Count + account.ChangesLeftOut}")))
                .CloseLine("details");
        }
    }
}
