namespace Scenarios.Api.Validation.GoDiffs;

/// <summary>
/// Compares two values down to their leaves, and counts equal ones (go-cmp, cmp/compare.go and report_value.go).
/// </summary>
internal sealed class Comparison
{
    private Comparison(GoType type, GoValue? left, GoValue? right)
    {
        Type = type;
        Left = left;
        Right = right;
        Compare();
    }

    public GoType Type { get; }

    /// <summary>Null if only the other list or map has it.</summary>
    public GoValue? Left { get; }

    /// <inheritdoc cref="Left"/>
    public GoValue? Right { get; }

    /// <summary>The number of equal leaves.</summary>
    public int Same { get; private set; }

    /// <summary>The number of leaves that differ.</summary>
    public int Different { get; private set; }

    /// <summary>The number of leaves compared by a method of their type.</summary>
    public int ByMethod { get; private set; }

    /// <summary>The number of all values below this one.</summary>
    public int Descendants { get; private set; }

    public int Depth { get; private set; }

    /// <summary>Fields, elements, or entries with their keys; for a pointer, its target.</summary>
    public List<(string Key, Comparison Value)> Parts { get; } = [];

    public static Comparison Of(GoValue left, GoValue right) => new(left.Type, left, right);

    private void Compare()
    {
        if (Left is null || Right is null)
        {
            Report(false);
        }
        else if (Type.ComparesItself)
        {
            ByMethod++;
            Report(Left.Find("i")!.Parts!.SequenceEqual(Right.Find("i")!.Parts!) || IsSameAmount(Left, Right));
        }
        else if (Type.Kind is GoKind.Boolean or GoKind.Number or GoKind.String)
        {
            Report(string.Equals(Left.Text, Right.Text, StringComparison.Ordinal));
        }
        else if (Left.IsNone || Right.IsNone)
        {
            Report(Left.IsNone && Right.IsNone);
        }
        else
        {
            CompareParts(Left, Right);
        }
    }

    private static bool IsSameAmount(GoValue left, GoValue right) =>
        Quantities.Quantity.Of(new StringValue(left.Find("s")!.Text)) == Quantities.Quantity.Of(new StringValue(right.Find("s")!.Text));

    private void CompareParts(GoValue left, GoValue right)
    {
        switch (Type.Kind)
        {
            case GoKind.Pointer:
                Add(string.Empty, left.Target, right.Target);
                break;
            case GoKind.Structure:
                for (var index = 0; index < left.Parts!.Count; index++)
                {
                    Add(left.Parts[index].Key, left.Parts[index].Value, right.Parts![index].Value);
                }

                break;
            case GoKind.Map:
                foreach (var key in left.Parts!.Concat(right.Parts!).Select(static part =>
                    part.Key).Distinct().Order(StringComparer.Ordinal))
                {
                    Add(key, left.Find(key), right.Find(key));
                }

                break;
            default:
                CompareElements(left.Parts!, right.Parts!);
                break;
        }
    }

    private void CompareElements(IReadOnlyList<KeyValuePair<string, GoValue>> left, IReadOnlyList<KeyValuePair<string, GoValue>> right)
    {
        var edits = EditScript.Between(left.Count, right.Count, (x, y) =>
        {
            var compared = Of(left[x].Value, right[y].Value);
            return (compared.Same, compared.Different);
        });
        var (leftIndex, rightIndex) = (0, 0);
        foreach (var edit in edits)
        {
            Add(
                string.Empty,
                edit == Edit.Inserted ? null : left[leftIndex++].Value,
                edit == Edit.Removed ? null : right[rightIndex++].Value);
        }
    }

    private void Add(string key, GoValue? left, GoValue? right)
    {
        var part = new Comparison((left ?? right)!.Type, left, right);
        Parts.Add((key, part));
        Same += part.Same;
        Different += part.Different;
        ByMethod += part.ByMethod;
        Descendants += part.Descendants + 1;
        Depth = Math.Max(Depth, part.Depth + 1);
    }

    private void Report(bool isSame)
    {
        Same += isSame ? 1 : 0;
        Different += isSame ? 0 : 1;
    }
}
