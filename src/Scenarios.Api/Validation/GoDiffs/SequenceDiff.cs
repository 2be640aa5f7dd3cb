using System.Text;

namespace Scenarios.Api.Validation.GoDiffs;

/// <summary>The differing pieces of long texts, and of lists of numbers (go-cmp, cmp/report_slices.go).</summary>
internal static class SequenceDiff
{
    private const int Shortest = 32;
    private const int Context = 2;
    private const int FewestLines = 4;
    private const int LongestLine = 1024;
    private const int BytesOfText = 64;
    private const int NumbersOfRow = 8;
    private const int BooleansOfRow = 16;

    public static bool CanShow(Comparison node, DiffOptions options)
    {
        if (options.Mode != DiffMode.Both || node.Different == 0 || node.Left is not { } left || node.Right is not { } right
            || node.ByMethod > 0)
        {
            return false;
        }

        return node.Type.Kind switch
        {
            GoKind.String => Encoding.UTF8.GetByteCount(left.Text) >= Shortest && Encoding.UTF8.GetByteCount(right.Text) >= Shortest,
            GoKind.List when node.Type.ElementName.Length > 0 && left.Parts is { Count: > 0 } && right.Parts is { Count: > 0 } =>
                node.Different > node.Same || (left.Parts.Count >= Shortest && right.Parts.Count >= Shortest),
            _ => false,
        };
    }

    public static DiffText Of(Comparison node, DiffOptions options)
    {
        if (node.Type.Kind == GoKind.List)
        {
            var row = node.Type.ElementName == "bool" ? BooleansOfRow : NumbersOfRow;
            var numbers = Pieces([.. Texts(node.Left!)], [.. Texts(node.Right!)], row, node.Type.ElementName, options, static piece =>
                string.Join(", ", piece.AsEnumerable()));
            return ValueText.Typed(node.Type, new DiffWrap("{", numbers, "}"), options);
        }

        var (left, right) = (node.Left!.Text, node.Right!.Text);
        var text = IsLined(left, right) ? OfLines(left, right, options) : Joined(OfCharacters(left, right, options), string.Empty);
        return node.Type.Name == "string" ? text : ValueText.Typed(node.Type, text, options);
    }

    private static IEnumerable<string> Texts(GoValue list) => list.Parts!.Select(static part => part.Value.Text);

    private static DiffList OfCharacters(string left, string right, DiffOptions options) => Pieces(
        [.. left.Select(static letter => letter.ToString())],
        [.. right.Select(static letter => letter.ToString())],
        BytesOfText,
        "byte",
        options,
        static piece => ValueText.Quote(string.Concat(piece.AsEnumerable())));

    private static DiffWrap Joined(DiffList list, string between) => new("strings.Join({", list, $"}}, {GoText.Quote(between)})");

    // Compares by lines if there are some, and if that does not show much more as different than comparing by characters.
    private static bool IsLined(string left, string right)
    {
        var both = left + right;
        var lines = both.Split('\n');
        if (lines.Length <= FewestLines || lines[..^1].Any(static line => line.Length > LongestLine)
            || !ValueText.IsPrintable(both.Replace("\n", string.Empty, StringComparison.Ordinal)))
        {
            return false;
        }

        var (leftLines, rightLines) = (left.Split('\n'), right.Split('\n'));
        var byLines = Efficiency(EditScript.Between(leftLines.Length, rightLines.Length, (x, y) => leftLines[x] == rightLines[y]));
        var byBytes = Efficiency(EditScript.Between(left.Length, right.Length, (x, y) => left[x] == right[y]));
        var expansion = (double)Encoding.UTF8.GetByteCount(GoText.Quote(both)) / Encoding.UTF8.GetByteCount(both);
        return byLines < 4 * byBytes || expansion > 1.1;
    }

    private static double Efficiency(List<Edit> edits) => (double)edits.Count(static edit => edit != Edit.Same) / edits.Count;

    private static DiffWrap OfLines(string left, string right, DiffOptions options)
    {
        var list = Pieces(left.Split('\n'), right.Split('\n'), 1, "line", options, static piece => piece[0]);
        if (!CanStandAlone(list))
        {
            return Joined(
                new DiffList(list.Records.Select(static record => record.Value == DiffText.More
                    ? record : record with { Value = new DiffLine(ValueText.Quote(((DiffLine)record.Value).Text)) })),
                "\n");
        }

        var quotes = new DiffRecord(new DiffLine("\"\"\"")) { HasNoComma = true };
        var lines = list.Records.Select(static record => record.Value == DiffText.More
            ? record : record with { Value = new DiffLine(((DiffLine)record.Value).Text.Trim('\r')), HasNoComma = true }).ToList();
        if (lines[^1] is { Mode: DiffMode.Same, Value: DiffLine { Text.Length: 0 } })
        {
            lines.RemoveAt(lines.Count - 1);
        }

        return new DiffWrap("(", new DiffList([quotes, .. lines, quotes]), ")");
    }

    // Lines must be quoted if one could be mistaken for something else, or if a removed and an inserted line would look alike.
    private static bool CanStandAlone(DiffList list)
    {
        var (removed, inserted) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var record in list.Records)
        {
            if (record.Mode is not (DiffMode.Removed or DiffMode.Inserted))
            {
                removed.Clear();
                inserted.Clear();
            }

            if (record.Value == DiffText.More)
            {
                continue;
            }

            var line = ((DiffLine)record.Value).Text.Trim('\r');
            var bare = string.Concat(line.Where(static letter => !char.IsWhiteSpace(letter)));
            var (mine, others) = record.Mode == DiffMode.Removed ? (removed, inserted) : (inserted, removed);
            if (line.StartsWith("\"\"\"", StringComparison.Ordinal) || line.StartsWith("...", StringComparison.Ordinal)
                || !ValueText.IsPrintable(line) || (record.Mode is DiffMode.Removed or DiffMode.Inserted && others.Contains(bare)))
            {
                return false;
            }

            mine.Add(bare);
        }

        return true;
    }

    private static DiffList Pieces(
        string[] left, string[] right, int size, string name, DiffOptions options, Func<ArraySegment<string>, string> print)
    {
        bool IsSame(int x, int y) => string.Equals(left[x], right[y], StringComparison.Ordinal);
        var groups = Cleaned(Joined(Tally.Groups(name, EditScript.Between(left.Length, right.Length, IsSame)), size / 4), IsSame);
        var list = new DiffList([]);
        var rest = new Tally(name);
        var (leftStart, rightStart, different) = (0, 0, 0);
        for (var index = 0; index < groups.Count; index++)
        {
            var group = groups[index];
            if (different >= options.MostLines)
            {
                rest += group;
            }
            else if (group.Different == 0)
            {
                AddSame(new ArraySegment<string>(left, leftStart, group.Same), group, (index == 0, index == groups.Count - 1));
                leftStart += group.Same;
                rightStart += group.Same;
            }
            else
            {
                var before = list.Records.Count;
                var (leftCount, rightCount) = (group.Same + group.Removed + group.Modified, group.Same + group.Inserted + group.Modified);
                Add(new ArraySegment<string>(left, leftStart, leftCount), DiffMode.Removed);
                Add(new ArraySegment<string>(right, rightStart, rightCount), DiffMode.Inserted);
                leftStart += leftCount;
                rightStart += rightCount;
                different += list.Records.Count - before;
            }
        }

        list.AddRest(rest);
        return list;

        void Add(ArraySegment<string> pieces, DiffMode mode)
        {
            for (var start = 0; start < pieces.Count; start += size)
            {
                list.Add(new DiffRecord(new DiffLine(print(pieces.Slice(start, Math.Min(size, pieces.Count - start)))), Mode: mode));
            }
        }

        void AddSame(ArraySegment<string> pieces, Tally group, (bool IsFirst, bool IsLast) place)
        {
            var low = place.IsFirst ? 0 : Math.Min(size * Context, pieces.Count);
            var high = place.IsLast ? 0 : Math.Min(size * Context, pieces.Count - low);
            high = pieces.Count - low - high <= size ? pieces.Count - low : high;
            Add(pieces[..low], DiffMode.Same);
            list.AddRest(group with { Same = pieces.Count - low - high });
            Add(pieces[(pieces.Count - high)..], DiffMode.Same);
        }
    }

    // A short equal stretch counts as different if the stretches around it change both sides.
    private static List<Tally> Joined(List<Tally> groups, int shortest)
    {
        var joined = new List<Tally>(groups.Count);
        foreach (var next in groups)
        {
            if (joined.Count >= 2 && next.Different > 0 && joined[^1].Same <= shortest
                && (joined[^2].Removed > 0 || next.Removed > 0) && (joined[^2].Inserted > 0 || next.Inserted > 0))
            {
                joined[^2] = joined[^2] + joined[^1] + next;
                joined.RemoveAt(joined.Count - 1);
                continue;
            }

            joined.Add(next);
        }

        return joined;
    }

    // Equal elements at the ends of a differing group are moved to the adjacent groups.
    private static List<Tally> Cleaned(List<Tally> groups, Func<int, int, bool> isSame)
    {
        var (x, y, first, last) = (0, 0, 0, 0);
        for (var index = 0; index < groups.Count; index++)
        {
            var group = groups[index];
            if (group.Different == 0)
            {
                x += group.Same;
                y += group.Same;
                continue;
            }

            var (left, right) = (group.Same + group.Removed + group.Modified, group.Same + group.Inserted + group.Modified);
            var shorter = Math.Min(left, right);
            var leading = Enumerable.Range(0, shorter).TakeWhile(step => isSame(x + step, y + step)).Count();
            var trailing = Enumerable.Range(0, shorter).TakeWhile(step => isSame(x + left - 1 - step, y + right - 1 - step)).Count();
            if (leading + trailing > 0)
            {
                first += Give(groups, index - 1, leading);
                last += Give(groups, index + 1, trailing);
                x += leading;
                y += leading;
                left -= leading + trailing;
                right -= leading + trailing;
                groups[index] = new Tally(group.Name, Removed: left, Inserted: right);
            }

            x += left;
            y += right;
        }

        IEnumerable<Tally> before = first > 0 ? [new Tally(groups[0].Name, first)] : [];
        IEnumerable<Tally> after = last > 0 ? [new Tally(groups[0].Name, last)] : [];
        return [.. before, .. groups, .. after];
    }

    /// <returns>The count that could not be moved, because there is no such group.</returns>
    private static int Give(List<Tally> groups, int index, int count)
    {
        if (index < 0 || index >= groups.Count)
        {
            return count;
        }

        groups[index] = groups[index] with { Same = groups[index].Same + count };
        return 0;
    }
}
