using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.Model;

namespace Scenarios.Steps.Outputs.Differences;

/// <summary>
/// Finds the lines in which two texts differ. Lines keep their line ends, so a missing last line end is a difference. The common beginning
/// and end are removed first. Only a window of the rest is compared, so that texts of megabytes cost no more than a few pages.
/// </summary>
internal sealed class LineDifference
{
    /// <summary>More lines than anybody reads. The comparison is quadratic at worst.</summary>
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

    /// <summary>The differences, from top to bottom.</summary>
    public IReadOnlyList<DifferentLines> Changes => _changes;

    /// <summary>Whether there are differences beyond the window.</summary>
    public bool IsCut { get; }

    // Split lines here, because DiffPlex's own chunkers treat a lone carriage return as a line end.
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
