using Scenarios.Objects.Facts;

namespace Scenarios.Api.Validation.GoDiffs;

/// <summary>
/// The difference between two objects in the API server's errors: the report of go-cmp's <c>cmp.Diff</c> about two Go structures
/// (cmp/report_compare.go). Indents with plain spaces, whereas go-cmp chooses the kind of space at random.
/// </summary>
internal static class GoDiff
{
    private const int Context = 2;
    private const int LeastVerbosity = 3;
    private const int MostAttempts = 6;

    /// <summary>Returns the lines of the report, each with a line end; empty if nothing differs.</summary>
    public static string Of(ObjectValue left, ObjectValue right, TypeFacts type) => Of(GoValues.Of(left, type), GoValues.Of(right, type));

    public static string Of(GoValue left, GoValue right)
    {
        var compared = Comparison.Of(left, right);
        return compared.Different == 0 ? string.Empty : DiffText.Write(Format(compared, default)!);
    }

    private static DiffText? Format(Comparison node, DiffOptions options)
    {
        options = options.AtLeast(LeastVerbosity);
        if (SequenceDiff.CanShow(node, options))
        {
            return SequenceDiff.Of(node, options);
        }

        if (node.Depth == 0)
        {
            return Leaf(node, options);
        }

        return node.Type.Kind == GoKind.Pointer
            ? new DiffWrap("&", Format(node.Parts[0].Value, options)!, string.Empty)
            : ValueText.Typed(node.Type, Members(node, options), options);
    }

    private static DiffText? Leaf(Comparison node, DiffOptions options)
    {
        switch (options.Mode)
        {
            case DiffMode.Removed:
                return ValueText.Of(node.Left, options);
            case DiffMode.Inserted:
                return ValueText.Of(node.Right, options);
            case var _ when node.Different == 0:
                var (left, right) = (ValueText.Of(node.Left, options)!, ValueText.Of(node.Right, options)!);
                return left.Length < right.Length ? left : right;
            default:
                var list = new DiffList([]);
                AddSides(list, string.Empty, attempt =>
                {
                    var untyped = (attempt < 0 ? options : options.Louder(attempt)) with { Types = TypeMode.Never };
                    return (ValueText.Of(node.Left, untyped), ValueText.Of(node.Right, untyped));
                });
                return ValueText.Typed(node.Type, list, options with { Types = TypeMode.Always });
        }
    }

    private static DiffWrap Members(Comparison node, DiffOptions options)
    {
        var isStructure = node.Type.Kind == GoKind.Structure;
        var most = options.Mode == DiffMode.Same ? options.MostMembers : options.MostDifferences;
        options = options.Below with { Types = isStructure ? TypeMode.Composites : TypeMode.Never };
        return new DiffWrap("{", options.Mode == DiffMode.Both ? BothSides(node, options, most) : OneSide(node, options, most), "}");
    }

    private static DiffList OneSide(Comparison node, DiffOptions options, int most)
    {
        var list = new DiffList([]);
        foreach (var (key, part) in node.Parts)
        {
            if (list.Records.Count == most)
            {
                list.AddMore();
                break;
            }

            if (!(node.Type.Kind == GoKind.Structure && IsZero(part, options.Mode)) && Format(part, options) is { } text)
            {
                list.Add(new DiffRecord(text, KeyOf(node, key)));
            }
        }

        return list;
    }

    private static bool IsZero(Comparison part, DiffMode mode) => mode switch
    {
        DiffMode.Removed => part.Left!.IsZero,
        DiffMode.Inserted => part.Right!.IsZero,
        _ => part.Left!.IsZero || part.Right!.IsZero,
    };

    private static DiffList BothSides(Comparison node, DiffOptions options, int most)
    {
        var name = node.Type.Kind switch { GoKind.Structure => "field", GoKind.Map => "entry", _ => "element" };
        var list = new DiffList([]);
        var groups = Tally.Groups(name, node.Parts.Select(static part => EditOf(part.Value)));
        var rest = new Tally(name);
        var (start, different) = (0, 0);
        for (var index = 0; index < groups.Count; index++)
        {
            var group = groups[index];
            if (different >= most)
            {
                rest += group;
                continue;
            }

            if (group.Different == 0)
            {
                AddSame(list, node, options, start, group, (index == 0, index == groups.Count - 1));
                start += group.Same;
                continue;
            }

            foreach (var (key, part) in node.Parts.GetRange(start, group.Different))
            {
                AddDifferent(list, KeyOf(node, key), part, options);
            }

            start += group.Different;
            different += group.Different;
        }

        if (!rest.IsEmpty)
        {
            list.AddMore(rest);
        }

        return list;
    }

    private static Edit EditOf(Comparison part) => part switch
    {
        { Different: 0 } => Edit.Same,
        { Right: null } => Edit.Removed,
        { Left: null } => Edit.Inserted,
        _ => Edit.Modified,
    };

    // Two equal neighbours are shown on either side of a difference.
    private static void AddSame(DiffList list, Comparison node, DiffOptions options, int start, Tally group,
        (bool IsFirst, bool IsLast) place)
    {
        var count = group.Same;
        var low = place.IsFirst ? 0 : Math.Min(Context, count);
        var high = place.IsLast ? 0 : Math.Min(Context, count - low);
        high += count - low - high == 1 ? 1 : 0;
        var same = options with { Mode = DiffMode.Same };
        foreach (var (key, part) in node.Parts.GetRange(start, low))
        {
            list.Add(new DiffRecord(Format(part, same)!, KeyOf(node, key)));
        }

        if (count > low + high)
        {
            list.AddMore(group with { Same = count - low - high });
        }

        foreach (var (key, part) in node.Parts.GetRange(start + count - high, high))
        {
            list.Add(new DiffRecord(Format(part, same)!, KeyOf(node, key)));
        }
    }

    private static void AddDifferent(DiffList list, string key, Comparison part, DiffOptions options)
    {
        if (SequenceDiff.CanShow(part, options))
        {
            list.Add(new DiffRecord(SequenceDiff.Of(part, options), key));
        }
        else if (part.Descendants == part.Depth)
        {
            AddSides(list, key, attempt =>
            {
                var louder = attempt < 0 ? options : options.Louder(attempt);
                return (Format(part, louder with { Mode = DiffMode.Removed }), Format(part, louder with { Mode = DiffMode.Inserted }));
            });
        }
        else
        {
            list.Add(new DiffRecord(Format(part, options)!, key));
        }
    }

    /// <summary>Adds both sides, printed in increasing detail until they look different.</summary>
    private static void AddSides(DiffList list, string key, Func<int, (DiffText? Left, DiffText? Right)> print)
    {
        var (left, right) = print(-1);
        for (var attempt = 0; attempt <= MostAttempts && left is not null && right is not null && left == right; attempt++)
        {
            (left, right) = print(attempt);
        }

        if (left is not null)
        {
            list.Add(new DiffRecord(left, key, DiffMode.Removed));
        }

        if (right is not null)
        {
            list.Add(new DiffRecord(right, key, DiffMode.Inserted));
        }
    }

    private static string KeyOf(Comparison node, string key) => node.Type.Kind == GoKind.Map ? ValueText.Key(node.Type, key) : key;
}
