using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.Model;

namespace Scenarios.Steps.Outputs.Differences;

/// <summary>
/// Which lines of two texts differ. Lines keep their line end, so that a missing last one is a difference like any other. What both texts
/// begin and end with is set aside first, and of what is left only a window is compared: a difference of megabytes costs no more than one
/// of a few pages.
/// </summary>
internal sealed class LineDifference
{
    /// <summary>More lines than anybody reads; comparing takes the square of it at worst.</summary>
    private const int Window = 1000;

    private readonly List<DifferentLines> _changes = [];

    public LineDifference(string expected, string received)
    {
        Expected = Split(expected);
        Received = Split(received);
        var start = CommonStart();
        var end = CommonEnd(start);
        var expectedCount = Expected.Count - start - end;
        var receivedCount = Received.Count - start - end;
        IsCut = expectedCount > Window || receivedCount > Window;
        var result = Compare(
            Expected.GetRange(start, Math.Min(expectedCount, Window)),
            Received.GetRange(start, Math.Min(receivedCount, Window)));
        foreach (var block in result.DiffBlocks)
        {
            _changes.Add(new DifferentLines(
                start + block.DeleteStartA,
                Expected.GetRange(start + block.DeleteStartA, block.DeleteCountA),
                Received.GetRange(start + block.InsertStartB, block.InsertCountB)));
        }
    }

    /// <summary>The lines of the expected text, each with its line end.</summary>
    public List<string> Expected { get; }

    /// <summary>The lines of the received text, each with its line end.</summary>
    public List<string> Received { get; }

    /// <summary>The differences, from the top.</summary>
    public IReadOnlyList<DifferentLines> Changes => _changes;

    /// <summary>Whether more differs than was compared.</summary>
    public bool IsCut { get; }

    // The lines are cut here: DiffPlex's own chunkers take a lone carriage return for a line end.
    private static DiffResult Compare(List<string> expected, List<string> received) =>
        Differ.Instance.CreateDiffs(
            string.Concat(expected),
            string.Concat(received),
            ignoreWhiteSpace: false,
            ignoreCase: false,
            new CustomFunctionChunker(text => [.. Split(text)]));

    private static List<string> Split(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            var next = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..next]);
            start = next;
        }

        return lines;
    }

    private int CommonStart()
    {
        var count = 0;
        while (count < Expected.Count && count < Received.Count && Expected[count] == Received[count])
        {
            count++;
        }

        return count;
    }

    private int CommonEnd(int start)
    {
        var count = 0;
        while (count < Expected.Count - start && count < Received.Count - start && Expected[^(count + 1)] == Received[^(count + 1)])
        {
            count++;
        }

        return count;
    }
}
