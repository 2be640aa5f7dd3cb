using System.Text;
using Scenarios.Accounts;
using Scenarios.Report.Writing;

namespace Scenarios.Report.Pictures;

/// <summary>
/// Draws the states of each item during a scenario, the starts of steps and failed requests. The healthier an item, the thicker its line,
/// so
/// that it is readable without colour. Lines that look alike are one path.
/// </summary>
internal sealed class TimelineDrawing
{
    private const int Row = 18;
    private const int Label = 170;
    private const int MostRows = 20;
    private const int MostMarks = 50;

    private readonly HtmlWriter _html;
    private readonly TimeSpan _begin;
    private readonly TimeSpan _end;

    private TimelineDrawing(HtmlWriter html, TimeSpan begin, TimeSpan end) => (_html, _begin, _end) = (html, begin, end);

    /// <summary>Draws the timeline.</summary>
    /// <param name="html">The target.</param>
    /// <param name="steps">The steps' accounts.</param>
    /// <returns>False if there is nothing to draw: no time passed, or there was no item.</returns>
    public static bool TryWrite(HtmlWriter html, IReadOnlyList<StepAccount> steps)
    {
        var lanes = Lanes.Of(steps.SelectMany(step => step.Moments));
        if (lanes.Count == 0)
        {
            return false;
        }

        var (begin, end) = (lanes.Min(lane => lane.States[0].At), steps[^1].End);
        var start = steps.First(step => step.End >= begin).End;
        if (end - start < TimeSpan.FromSeconds(10) && !lanes.Any(lane => lane.End > start || lane.States[^1].At > start))
        {
            // Everything became ready at the beginning, and the rest took only a moment.
            return false;
        }

        new TimelineDrawing(html, begin, end).Write([.. lanes.Take(MostRows)], lanes.Count, steps);
        return true;
    }

    private void Write(IReadOnlyList<Lane> lanes, int all, IReadOnlyList<StepAccount> steps)
    {
        var ways = steps.SelectMany(step => step.Ways).ToArray();
        var bottom = (lanes.Count + (ways.Length > 0 ? 1 : 0)) * Row + 4;
        var gone = lanes.Count(lane => lane.End is not null);
        Svg.Open(_html, bottom + 20, "Timeline", Svg.Format($"{all} in {TimeText.Of(_end - _begin)}, {gone} gone at the end"));
        WriteAxis(bottom);
        var ticks = steps.Select(step => step.Begin).Where(at => at > _begin && at < _end).Select(X).Distinct().Order();
        WritePath("tick", ticks.Select(x => Svg.Format($"M{x} 0V{bottom}")));
        _html.Open("text", "c end");
        for (var index = 0; index < lanes.Count; index++)
        {
            WriteName(Svg.Short(lanes[index].Thing.Name, 26), index * Row);
        }

        if (ways.Length > 0)
        {
            WriteName("→", lanes.Count * Row);
        }

        _html.CloseLine("text");
        WriteStates(lanes);
        WriteRequests(ways, lanes.Count * Row);
        _html.CloseLine("svg");
    }

    private void WriteName(string name, int y) => _html.Markup(Svg.Format($"<tspan x=\"{Label - 8}\" y=\"{y + 13}\">")).Text(name)
        .Markup("</tspan>");

    private void WriteStates(IReadOnlyList<Lane> lanes)
    {
        var paths = new SortedList<ThingHealth, StringBuilder>();
        for (var row = 0; row < lanes.Count; row++)
        {
            var states = lanes[row].States;
            for (var index = 0; index < states.Count; index++)
            {
                // States that look the same here are merged.
                var first = states[index];
                while (index + 1 < states.Count && states[index + 1].State.Health == first.State.Health)
                {
                    index++;
                }

                var end = index + 1 < states.Count ? states[index + 1].At : lanes[row].End ?? _end;
                var health = first.State.Health;
                if (!paths.TryGetValue(health, out var path))
                {
                    path = new StringBuilder();
                    paths.Add(health, path);
                }

                var (x, width, inset) = (X(first.At), Math.Max(2, X(end) - X(first.At)), Inset(health));
                path.Append(Svg.Format($"M{x} {row * Row + inset}h{width}v{Row - 4 - 2 * inset}h-{width}z"));
            }
        }

        foreach (var (health, path) in paths)
        {
            WritePath($"lane {Svg.Letter(health)}", [path.ToString()]);
        }
    }

    private static int Inset(ThingHealth health) => health switch
    {
        ThingHealth.Good => 2,
        ThingHealth.Waiting => 5,
        ThingHealth.Bad => 4,
        _ => 6,
    };

    private void WriteRequests(IReadOnlyList<RequestWay> ways, int y)
    {
        WritePath("hit", Places(ways, isAnswered: true).Select(x => Svg.Format($"M{x} {y + 4}v10")));
        WritePath("miss", Places(ways, isAnswered: false).Select(x => Svg.Format($"M{x - 3} {y + 5}l6 8m0-8l-6 8")));
    }

    private IEnumerable<int> Places(IReadOnlyList<RequestWay> ways, bool isAnswered) =>
        ways.Where(way => way.IsAnswered == isAnswered).SelectMany(way => way.Times).Select(X).Distinct().Order().Take(MostMarks);

    private void WriteAxis(int bottom)
    {
        var whole = _end - _begin;
        var step = TimeText.StepFor(whole, 6);
        var marks = new List<string> { Svg.Format($"M{Label} {bottom}H{Svg.Width}") };
        _html.Open("text", "n mid");
        var baseline = -1;
        for (var at = TimeSpan.Zero; at <= whole; at += step)
        {
            var x = X(_begin + at);
            marks.Add(Svg.Format($"M{x} {bottom}v4"));
            Svg.Span(_html, x, bottom + 16, TimeText.Of(at), ref baseline);
        }

        _html.CloseLine("text");
        WritePath("axis", marks);
    }

    private void WritePath(string cssClass, IEnumerable<string> pieces)
    {
        var path = string.Concat(pieces);
        if (path.Length > 0)
        {
            _html.Markup($"<path class=\"{cssClass}\" d=\"{path}\"/>\n");
        }
    }

    private int X(TimeSpan at)
    {
        var part = (double)(at - _begin).Ticks / (_end - _begin).Ticks;
        return Label + (int)Math.Round(Math.Clamp(part, 0, 1) * (Svg.Width - Label - 14), MidpointRounding.AwayFromZero);
    }
}
