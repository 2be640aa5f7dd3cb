using System.Text;

namespace Scenarios.Api.Validation.GoDiffs;

/// <summary>Members separated by commas.</summary>
internal sealed record DiffList : DiffText
{
    private const int LongestLine = 80;
    private readonly List<DiffRecord> _records;

    public DiffList(IEnumerable<DiffRecord> records) => _records = [.. records];

    public IReadOnlyList<DiffRecord> Records => _records;

    public override int Length
    {
        get
        {
            var length = 2 * Math.Max(0, _records.Count - 1);
            foreach (var record in _records)
            {
                length += record.Value.Length + (record.Key.Length > 0 ? BytesOf(record.Key) + 2 : 0);
            }

            return length;
        }
    }

    public void Add(DiffRecord record) => _records.Add(record);

    /// <summary>Adds a note about omitted members, if there are any.</summary>
    public void AddRest(Tally tally)
    {
        if (!tally.IsEmpty)
        {
            AddMore(tally);
        }
    }

    /// <summary>Adds a note about omitted members. Adjacent notes are combined into one.</summary>
    public void AddMore(Tally tally = default)
    {
        if (_records.Count == 0 || _records[^1].Value != More)
        {
            _records.Add(tally.IsEmpty
                ? new DiffRecord(More) { HasNoComma = true }
                : new DiffRecord(More, Comment: tally.ToString()) { HasNoComma = true, Counted = tally });
        }
        else if (!tally.IsEmpty && _records[^1].Counted is { } counted)
        {
            _records[^1] = _records[^1] with { Comment = (counted + tally).ToString(), Counted = counted + tally };
        }
    }

    public bool Equals(DiffList? other) => other is not null && _records.SequenceEqual(other._records);

    public override int GetHashCode() => _records.Count;

    public override DiffText Compact(StringBuilder line, DiffMode mode)
    {
        var start = line.Length;
        var isLong = false;
        var compact = new List<DiffRecord>(_records.Count);
        for (var index = 0; index < _records.Count; index++)
        {
            var record = _records[index];
            line.Append(record.Key).Append(record.Key.Length > 0 ? ": " : string.Empty);
            var value = record.Value.Compact(line, Inner(mode, record.Mode));
            isLong |= record.Mode is DiffMode.Removed or DiffMode.Inserted || value is not DiffLine || record.Comment is not null;
            compact.Add(record with { Value = value });
            line.Append(index < _records.Count - 1 ? ", " : string.Empty);
        }

        var text = line.ToString(start, line.Length - start);
        isLong |= mode is DiffMode.Removed or DiffMode.Inserted && BytesOf(text) > LongestLine;
        return isLong ? new DiffList(compact) : new DiffLine(text);
    }

    public override void Expand(StringBuilder text, DiffMode mode, int depth)
    {
        if (_records.Count > 0
            && _records.All(static record => record is { Mode: DiffMode.Both, Key.Length: 0, Value: DiffLine, Comment: null }))
        {
            ExpandLines(text, mode, depth + 1);
        }
        else
        {
            ExpandRecords(text, mode, depth + 1);
        }

        Indent(text.Append('\n'), depth, mode);
    }

    // Several short members share a line.
    private void ExpandLines(StringBuilder text, DiffMode mode, int depth)
    {
        var batch = new StringBuilder();
        foreach (var line in _records.Select(static record => (DiffLine)record.Value))
        {
            if (BytesOf(batch.ToString()) + line.Length + 2 > LongestLine)
            {
                Flush(text, batch, mode, depth);
            }

            batch.Append(line.Text).Append(", ");
        }

        Flush(text, batch, mode, depth);
    }

    private static void Flush(StringBuilder text, StringBuilder batch, DiffMode mode, int depth)
    {
        if (batch.Length > 0)
        {
            Indent(text.Append('\n'), depth, mode).Append(batch.ToString().TrimEnd(' '));
            batch.Clear();
        }
    }

    private void ExpandRecords(StringBuilder text, DiffMode mode, int depth)
    {
        var afterKeys = Alignment(static record => record.Key.Length > 0 && record.Value is DiffLine, static record => RunesOf(record.Key));
        var afterValues = Alignment(
            static record => record.Value is DiffLine && record.Value != More && record.Comment is not null,
            static record => RunesOf(((DiffLine)record.Value).Text));
        for (var index = 0; index < _records.Count; index++)
        {
            var record = _records[index];
            Indent(text.Append('\n'), depth, Inner(mode, record.Mode));
            text.Append(record.Key).Append(record.Key.Length > 0 ? ": " : string.Empty).Append(' ', afterKeys[index]);
            record.Value.Expand(text, Inner(mode, record.Mode), depth);
            text.Append(record.HasNoComma ? string.Empty : ",").Append(' ', afterValues[index]);
            text.Append(record.Comment is null ? string.Empty : $" // {record.Comment}");
        }
    }

    /// <summary>The spaces that pad adjacent members to the same width. A member that is not aligned starts a new group.</summary>
    private int[] Alignment(Func<DiffRecord, bool> isAligned, Func<DiffRecord, int> width)
    {
        var spaces = new int[_records.Count];
        for (var start = 0; start < _records.Count;)
        {
            var end = start;
            var widest = 0;
            for (; end < _records.Count && isAligned(_records[end]); end++)
            {
                widest = Math.Max(widest, width(_records[end]));
            }

            for (var index = start; index < end; index++)
            {
                spaces[index] = widest - width(_records[index]);
            }

            start = end + 1;
        }

        return spaces;
    }

    private static int RunesOf(string text) => text.EnumerateRunes().Count();
}
