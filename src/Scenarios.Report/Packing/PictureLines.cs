using Scenarios.Accounts;
using Scenarios.Report.Model;
using Scenarios.Report.Pictures;
using Scenarios.Report.Writing;

namespace Scenarios.Report.Packing;

/// <summary>
/// The pictures of a scenario's instants, as differences from one to the next: lines of markup, each stored once.
/// </summary>
internal sealed class PictureLines
{
    private readonly Dictionary<string, int> _lines;
    private readonly Scene _scene = new();
    private readonly FolderText _folder;
    private readonly DrawnLines _drawn;
    private int[] _last = [];

    /// <param name="folder">Removes the folder of this machine from texts.</param>
    /// <param name="drawn">What pictures of the page have in common.</param>
    /// <param name="lines">The lines so far, by their numbers: grows.</param>
    /// <param name="moments">What differs from instant to instant.</param>
    public PictureLines(FolderText folder, DrawnLines drawn, Dictionary<string, int> lines, IReadOnlyList<Moment> moments)
    {
        (_folder, _drawn, _lines) = (folder, drawn, lines);
        Differences = [.. moments.Select(moment => _scene.Apply(moment) ? Difference() : [])];
    }

    /// <summary>
    /// For each instant, the number of unchanged lines at the beginning and at the end, then the numbers of those between; empty if the
    /// picture is unchanged.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<int>> Differences { get; }

    private int[] Difference()
    {
        var html = new HtmlWriter(_folder);
        SceneDrawing.Write(html, _drawn, _scene);
        var now = html.ToString().Split('\n').Select(NumberOf).ToArray();
        var head = now.AsSpan().CommonPrefixLength(_last);
        var tail = 0;
        while (tail < Math.Min(now.Length, _last.Length) - head && now[^(tail + 1)] == _last[^(tail + 1)])
        {
            tail++;
        }

        _last = now;
        return [head, tail, .. now.AsSpan(head, now.Length - head - tail)];
    }

    private int NumberOf(string line)
    {
        if (!_lines.TryGetValue(line, out var number))
        {
            number = _lines.Count;
            _lines.Add(line, number);
        }

        return number;
    }
}
