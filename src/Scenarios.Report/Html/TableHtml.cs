using Scenarios.Report.Writing;

namespace Scenarios.Report.Html;

/// <summary>Shows a step's table; the first row becomes headings if there are more rows.</summary>
internal static class TableHtml
{
    public static void Write(HtmlWriter html, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        html.Open("div", "scroll").Open("table");
        for (var i = 0; i < rows.Count; i++)
        {
            html.Open("tr");
            foreach (var cell in rows[i])
            {
                // An empty cell is not a heading.
                html.Element(i == 0 && rows.Count > 1 && cell.Length > 0 ? "th" : "td", cell);
            }

            html.CloseLine("tr");
        }

        html.Close("table").CloseLine("div");
    }
}
