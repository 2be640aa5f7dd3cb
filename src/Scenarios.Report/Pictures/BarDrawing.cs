using Scenarios.Accounts;
using Scenarios.Report.Writing;

namespace Scenarios.Report.Pictures;

/// <summary>Draws who answered how often.</summary>
internal static class BarDrawing
{
    private const int Row = 22;
    private const int Label = 250;
    private const int MostRows = 24;

    public static void Write(HtmlWriter html, IReadOnlyList<RequestWay> ways)
    {
        var rows = ways.GroupBy(way => (way.End, way.IsAnswered, Outcome: way.IsAnswered ? "" : way.Outcome))
            .Select(group => (group.Key.End, group.Key.IsAnswered, group.Key.Outcome, Count: group.Sum(way => way.Count)))
            .OrderBy(row => row.End, StringComparer.Ordinal)
            .Take(MostRows)
            .ToArray();
        var most = rows.Max(row => row.Count);
        Svg.Open(html, rows.Length * Row + 4, "Responses", string.Join(", ",
            rows.Select(row => Svg.Format($"{row.End}: {row.Count} {row.Outcome}").TrimEnd())));
        for (var index = 0; index < rows.Length; index++)
        {
            var (end, isAnswered, outcome, count) = rows[index];
            var (y, width) = (index * Row + 2, Math.Max(2, (Svg.Width - Label - 130) * count / most));
            html.Open("g", isAnswered ? "bars g" : "bars b");
            Svg.Text(html, Label - 8, y + 14, Svg.Short(end, 40), "c end");
            Svg.Rect(html, Label, y + 3, width, Row - 8);
            Svg.Text(html, Label + width + 8, y + 14, isAnswered ? Svg.Format($"{count}") : Svg.Format($"{count} ✗ {outcome}"), "t");
            html.CloseLine("g");
        }

        html.CloseLine("svg");
    }
}
