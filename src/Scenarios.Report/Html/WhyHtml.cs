using Scenarios.Accounts;
using Scenarios.Report.Writing;

namespace Scenarios.Report.Html;

/// <summary>Shows why something is so.</summary>
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
    }
}
