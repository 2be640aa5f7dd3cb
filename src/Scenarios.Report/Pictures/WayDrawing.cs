using System.Globalization;
using Scenarios.Accounts;
using Scenarios.Report.Writing;

namespace Scenarios.Report.Pictures;

/// <summary>Draws the way of a request: a stop for each decision, in order, and where it ended.</summary>
internal static class WayDrawing
{
    private const int Height = 66;

    public static void Write(HtmlWriter html, RequestWay way)
    {
        var hops = way.Hops;
        if (hops.Count == 0)
        {
            return;
        }

        var step = Svg.Width / hops.Count;
        Svg.Open(html, Height, "Request", string.Join(" → ", hops.Select(hop => hop.Stage)) + $": {way.Outcome}");
        html.Markup(Svg.Format($"<path class=\"way\" d=\"M{step / 2} 30H{step * (hops.Count - 1) + step / 2}\"/>\n"));
        for (var index = 0; index < hops.Count; index++)
        {
            var isEnd = index == hops.Count - 1;
            WriteStop(html, hops[index], index * step + step / 2, step, isEnd, isEnd && !way.IsAnswered);
        }

        html.CloseLine("svg");
    }

    private static void WriteStop(HtmlWriter html, RequestHop hop, int x, int width, bool isEnd, bool isLost)
    {
        html.Open("g", isLost ? "stop b" : "stop g");
        if (isLost)
        {
            Svg.Mark(html, x - 6, 24, ThingHealth.Bad);
        }
        else
        {
            html.Markup(Svg.Format($"<circle cx=\"{x}\" cy=\"30\" r=\"5\"/>"));
        }

        Svg.Text(html, x, 16, Svg.Short(hop.Stage, width / 6), "t mid");
        Svg.Text(html, x, 48, Svg.Short(hop.Place, width / 7), "c mid");
        if (isEnd)
        {
            Svg.Text(html, x, 62, string.Create(CultureInfo.InvariantCulture, $"{hop.After.TotalMilliseconds:0.##} ms"), "n mid");
        }

        html.CloseLine("g");
    }
}
