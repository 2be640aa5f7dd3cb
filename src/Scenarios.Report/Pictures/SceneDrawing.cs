using Scenarios.Accounts;
using Scenarios.Report.Writing;

namespace Scenarios.Report.Pictures;

/// <summary>
/// Draws a scene: gates on top, fronts below them, then frames side by side with their items. A front and its items have the same number,
/// and a line leads to each frame that contains some of them.
/// </summary>
internal sealed class SceneDrawing
{
    private const int Gap = 12;
    private const int FramesInARow = 4;
    private const int BoxHeight = 36;
    private const int ItemHeight = 32;
    private const int FrameHead = 24;

    /// <summary>The number of items in a frame from which they are drawn small.</summary>
    private const int Many = 7;

    private const int Chip = 26;

    private readonly HtmlWriter _html;
    private readonly DrawnLines _drawn;
    private readonly Scene _scene;
    private readonly IReadOnlyList<Thing> _gates;
    private readonly IReadOnlyList<Thing> _fronts;
    private readonly IReadOnlyList<Thing> _items;
    private readonly List<Thing> _frames;
    private readonly Dictionary<string, (int X, int Y)> _bottoms = new(StringComparer.Ordinal);
    private int _baseline;

    private SceneDrawing(HtmlWriter html, DrawnLines drawn, Scene scene)
    {
        (_html, _drawn, _scene) = (html, drawn, scene);
        (_gates, _fronts, _items) = (scene.Of(ThingRole.Gate), scene.Of(ThingRole.Front), scene.Of(ThingRole.Item));
        _frames = [.. scene.Of(ThingRole.Frame).Where(frame => !frame.IsQuiet || frame.Health == ThingHealth.Bad || ItemsIn(frame.Id)
            .Count > 0)];
        if (_items.Any(item => item.In.Length == 0))
        {
            _frames.Add(new Thing("", ThingRole.Frame, "", "—") { Health = ThingHealth.Waiting });
        }
    }

    /// <summary>Draws a scene, with one line of markup for each thing or for a row of them.</summary>
    public static void Write(HtmlWriter html, DrawnLines drawn, Scene scene) => new SceneDrawing(html, drawn, scene).Write();

    private void Write()
    {
        var gatesHeight = _gates.Count == 0 ? 0 : BoxHeight + 22;
        var frontsHeight = _fronts.Count == 0 ? 0 : Rows(_fronts.Count, 3) * (BoxHeight + 8) + 22;
        var top = 2 + gatesHeight + frontsHeight;
        var height = top + FramesHeight() + 2;
        Svg.Open(_html, height, "Cluster");
        WriteBoxes(_gates, 2, 3);
        WriteBoxes(_fronts, 2 + gatesHeight, 3);
        WriteLines(2 + gatesHeight, top);
        var y = top;
        foreach (var row in _frames.Chunk(FramesInARow))
        {
            WriteFrames(row, y);
            y += RowHeight(row) + Gap;
        }

        _html.CloseLine("svg");
    }

    private static int Rows(int count, int inARow) => (count + inARow - 1) / inARow;

    private IReadOnlyList<Thing> ItemsIn(string frame) => [.. _items.Where(item => item.In == frame)];

    private int FramesHeight() => _frames.Chunk(FramesInARow).Sum(row => RowHeight(row) + Gap) - (_frames.Count == 0 ? 0 : Gap);

    private int RowHeight(Thing[] row) => row.Max(frame => HeightOf(ItemsIn(frame.Id).Count, WidthOf(row.Length)));

    private static int WidthOf(int frames) => (Svg.Width - 2 - (frames - 1) * Gap) / frames;

    private static int HeightOf(int items, int width)
    {
        var inside = items >= Many ? Rows(items, ChipsInARow(width)) * Chip : Math.Max(1, items) * (ItemHeight + 6);
        return FrameHead + inside + 8;
    }

    private static int ChipsInARow(int width) => Math.Max(1, (width - 16) / Chip);

    private void WriteBoxes(IReadOnlyList<Thing> things, int top, int inARow)
    {
        var width = WidthOf(Math.Clamp(things.Count, 2, inARow));
        for (var index = 0; index < things.Count; index++)
        {
            var (thing, x, y) = (things[index], 1 + index % inARow * (width + Gap), top + index / inARow * (BoxHeight + 8));
            _html.Open("g", $"box {Svg.Letter(thing.Health)}");
            Svg.Rect(_html, x, y, width, BoxHeight);
            var number = Number(thing);
            if (number.Length > 0)
            {
                Svg.Text(_html, x + width - 10, y + 15, number, "t end");
                Svg.Text(_html, x + width - 10, y + 29, Svg.Format($"{thing.To.Count}×"), "n end");
            }

            // Its name is in a line of markup of its own, which stays the same when the rest changes.
            _html.CloseLine("g").Markup("<g>");
            Svg.Text(_html, x + 10, y + 15, $"{thing.Kind} {Svg.Short(thing.Name, width / 8)}", "t");
            Svg.Text(_html, x + 10, y + 29, Svg.Short(thing.Note, width / 6), "n");
            _html.CloseLine("g");
            _bottoms[thing.Id] = (x + width / 2, y + BoxHeight);
        }
    }

    /// <summary>The number that a front and its items share.</summary>
    private string Number(Thing front)
    {
        for (var index = 0; index < _fronts.Count; index++)
        {
            if (_fronts[index].Id == front.Id)
            {
                return index < 20 ? ((char)('①' + index)).ToString() : Svg.Format($"({index + 1})");
            }
        }

        return "";
    }

    private void WriteLines(int frontsTop, int framesTop)
    {
        var path = string.Concat([.. GateLines(frontsTop), .. FrontLines(framesTop)]);
        if (path.Length > 0)
        {
            _html.Markup($"<path class=\"line\" d=\"{path}\"/>\n");
        }
    }

    private IEnumerable<string> GateLines(int top) =>
        from gate in _gates
        from to in gate.To.Where(_bottoms.ContainsKey)
        select Line(_bottoms[gate.Id], (_bottoms[to].X, Math.Min(top, _bottoms[to].Y - BoxHeight)));

    private IEnumerable<string> FrontLines(int top)
    {
        var width = WidthOf(Math.Min(FramesInARow, Math.Max(1, _frames.Count)));
        foreach (var front in _fronts)
        {
            var frames = front.To.Select(id => _scene.Find(id)?.In).OfType<string>().ToHashSet(StringComparer.Ordinal);
            for (var index = 0; index < Math.Min(FramesInARow, _frames.Count); index++)
            {
                if (frames.Contains(_frames[index].Id))
                {
                    yield return Line(_bottoms[front.Id], (1 + index * (width + Gap) + width / 2, top));
                }
            }
        }
    }

    private static string Line((int X, int Y) from, (int X, int Y) to)
    {
        var middle = (from.Y + to.Y) / 2;
        return Svg.Format($"M{from.X} {from.Y}C{from.X} {middle} {to.X} {middle} {to.X} {to.Y}");
    }

    /// <summary>Frames in one line of markup, boxes in another, names in a third: the first two are the same in many pictures.</summary>
    private void WriteFrames(Thing[] row, int y)
    {
        var (width, height) = (WidthOf(row.Length), RowHeight(row));
        _html.Markup("<g class=\"row\">");
        for (var index = 0; index < row.Length; index++)
        {
            WriteFrame(row[index], 1 + index * (width + Gap), y, width, height);
        }

        _html.Markup("</g>\n<g class=\"row\">");
        for (var index = 0; index < row.Length; index++)
        {
            WriteItems(ItemsIn(row[index].Id), 9 + index * (width + Gap), y + FrameHead, width - 16);
        }

        _html.Markup("</g>\n<text class=\"c\">");
        _baseline = -1;
        for (var index = 0; index < row.Length; index++)
        {
            WriteNames(ItemsIn(row[index].Id), 9 + index * (width + Gap), y + FrameHead, width - 16);
        }

        _html.Markup("</text>\n");
    }

    private void WriteFrame(Thing frame, int x, int y, int width, int height)
    {
        _html.Open("g", $"frame {Svg.Letter(frame.Health)}{(frame.Id.Length == 0 ? " none" : "")}");
        Svg.Rect(_html, x, y, width, height);
        Svg.Text(_html, x + 9, y + 16, frame.Id.Length == 0 ? "not on a node" : Svg.Short(frame.Name, width / 9), "t");
        if (frame.Note.Length > 0)
        {
            Svg.Text(_html, x + width - 9, y + 16, Svg.Short(frame.Note, width / 12), "n end");
        }

        _html.Close("g");
    }

    private void WriteItems(IReadOnlyList<Thing> items, int x, int y, int width)
    {
        var isSmall = items.Count >= Many;
        var inARow = ChipsInARow(width + 16);
        for (var index = 0; index < items.Count; index++)
        {
            if (isSmall)
            {
                WriteChip(items[index], x + index % inARow * Chip, y + index / inARow * Chip);
            }
            else
            {
                WriteItem(items[index], x, y + index * (ItemHeight + 6), width);
            }
        }
    }

    private void WriteItem(Thing item, int x, int y, int width)
    {
        var start = OpenStamp(item, width, ItemHeight);
        Svg.Shape(_html, 7, 5, item.Health);
        Svg.Text(_html, 24, 26, item.Note, "n");
        var numbers = Numbers(item);
        if (numbers.Length > 0)
        {
            Svg.Text(_html, width - 7, 26, numbers, "n end");
        }

        WriteStamp(start, x, y);
    }

    private void WriteNames(IReadOnlyList<Thing> items, int x, int y, int width)
    {
        for (var index = 0; index < items.Count && items.Count < Many; index++)
        {
            Svg.Span(_html, x + 24, y + index * (ItemHeight + 6) + 14, Svg.Short(items[index].Name, (width - 34) * 10 / 61), ref _baseline);
        }
    }

    private void WriteChip(Thing item, int x, int y)
    {
        _html.Markup("<g>");
        var start = OpenStamp(item, Chip - 4, Chip - 4);
        Svg.Shape(_html, 5, 5, item.Health);
        WriteStamp(start, x, y);
        _html.Element("title", $"{item.Name}: {item.Note}").Close("g");
    }

    /// <summary>Begins markup that is the same wherever it is drawn.</summary>
    private int OpenStamp(Thing item, int width, int height)
    {
        var start = _html.Length;
        _html.Open("g", $"item {Svg.Letter(item.Health)}").Markup(Svg.Format($"<rect width=\"{width}\" height=\"{height}\"/>"));
        return start;
    }

    private void WriteStamp(int start, int x, int y)
    {
        var name = _drawn.Stamp(_html.Close("g").From(start));
        _html.BackTo(start);
        _html.Markup(Svg.Format($"<use href=\"#{name}\" x=\"{x}\" y=\"{y}\"/>"));
    }

    private string Numbers(Thing item) =>
        string.Concat(_fronts.Where(front => front.To.Contains(item.Id, StringComparer.Ordinal)).Select(Number));
}
