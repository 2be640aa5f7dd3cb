using System.Globalization;
using Scenarios.Accounts;
using Scenarios.Report.Writing;

namespace Scenarios.Report.Pictures;

/// <summary>Draws the path of a request: a stop for each decision, in order, and its end.</summary>
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
        // First the stops, then their locations: the former are the same in many pictures.
        html.Markup(Svg.Format($"<g class=\"stops\"><path class=\"way\" d=\"M{step / 2} 30H{step * (hops.Count - 1) + step / 2}\"/>"));
        for (var index = 0; index < hops.Count; index++)
        {
            var x = index * step + step / 2;
            Svg.Text(html, x, 16, Svg.Short(hops[index].Stage, step / 6), "t mid");
            if (index == hops.Count - 1 && !way.IsAnswered)
            {
                html.Open("g", "b");
                Svg.Shape(html, x - 6, 24, ThingHealth.Bad);
                html.Close("g");
            }
            else
            {
                html.Markup(Svg.Format($"<circle cx=\"{x}\" cy=\"30\" r=\"5\"/>"));
            }
        }

        html.Markup("</g>\n<text class=\"c mid\">");
        var baseline = -1;
        for (var index = 0; index < hops.Count; index++)
        {
            Svg.Span(html, index * step + step / 2, 48, Svg.Short(hops[index].Place, step / 7), ref baseline);
        }

        html.CloseLine("text");
        var time = string.Create(CultureInfo.InvariantCulture, $"{hops[^1].After.TotalMilliseconds:0.##} ms");
        Svg.Text(html, step * (hops.Count - 1) + step / 2, 62, time, "n mid");
        html.Markup("\n").CloseLine("svg");
    }
}
