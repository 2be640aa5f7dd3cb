using System.Globalization;

namespace Scenarios.Cluster.Kinds.Jobs;

/// <summary>
/// Completion indexes in order, as a Job's status writes them: <c>0-2,4</c> (kubernetes, indexed_job_utils.go, orderedIntervals).
/// </summary>
internal sealed class IndexIntervals
{
    private readonly List<(int First, int Last)> _intervals = [];

    public int Total { get; private set; }

    /// <summary>Parses the text of a status or rule; skips what cannot be parsed, and indexes that the Job does not have.</summary>
    public static IndexIntervals Parse(string text, long completions)
    {
        var intervals = new IndexIntervals();
        foreach (var part in text.Length == 0 ? [] : text.Split(','))
        {
            var ends = part.Split('-');
            if (!TryRead(ends[0], out var first) || !TryRead(ends[^1], out var last) || first >= completions)
            {
                continue;
            }

            for (var index = first; index <= last && index < completions; index++)
            {
                intervals.Add(index);
            }
        }

        return intervals;
    }

    /// <summary>A copy that also contains these indexes.</summary>
    public IndexIntervals With(IEnumerable<int> indexes)
    {
        var all = new SortedSet<int>(Indexes());
        all.UnionWith(indexes);
        var result = new IndexIntervals();
        foreach (var index in all)
        {
            result.Add(index);
        }

        return result;
    }

    public bool Has(int index)
    {
        var (low, high) = (0, _intervals.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _intervals[middle].Last >= index ? (low, middle) : (middle + 1, high);
        }

        return low < _intervals.Count && _intervals[low].First <= index;
    }

    public IEnumerable<int> Indexes()
    {
        foreach (var (first, last) in _intervals)
        {
            for (var index = first; index <= last; index++)
            {
                yield return index;
            }
        }
    }

    public override string ToString() => string.Join(',', _intervals.Select(static interval => interval.First == interval.Last
        ? interval.First.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture,
            $"{interval.First}{(interval.Last == interval.First + 1 ? ',' : '-')}{interval.Last}")));

    private static bool TryRead(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private void Add(int index)
    {
        if (_intervals.Count > 0 && _intervals[^1].Last >= index)
        {
            return;
        }

        Total++;
        if (_intervals.Count > 0 && _intervals[^1].Last == index - 1)
        {
            _intervals[^1] = (_intervals[^1].First, index);
        }
        else
        {
            _intervals.Add((index, index));
        }
    }
}
