namespace Scenarios.Api.Validation.GoDiffs;

/// <summary>How many adjacent members of a list are equal, removed, inserted or modified.</summary>
/// <param name="Name">What the members are called: <c>field</c>, <c>element</c>, <c>entry</c>.</param>
internal readonly record struct Tally(string Name, int Same = 0, int Removed = 0, int Inserted = 0, int Modified = 0)
{
    public int Different => Removed + Inserted + Modified;

    public bool IsEmpty => Same + Different == 0;

    public static Tally operator +(Tally left, Tally right) => new(
        left.Name, left.Same + right.Same, left.Removed + right.Removed, left.Inserted + right.Inserted, left.Modified + right.Modified);

    public Tally With(Edit edit) => edit switch
    {
        Edit.Same => this with { Same = Same + 1 },
        Edit.Removed => this with { Removed = Removed + 1 },
        Edit.Inserted => this with { Inserted = Inserted + 1 },
        _ => this with { Modified = Modified + 1 },
    };

    /// <summary>Groups adjacent members that are all equal, or all different.</summary>
    public static List<Tally> Groups(string name, IEnumerable<Edit> edits)
    {
        var groups = new List<Tally>();
        foreach (var edit in edits)
        {
            if (groups.Count == 0 || (groups[^1].Different == 0) != (edit == Edit.Same))
            {
                groups.Add(new Tally(name));
            }

            groups[^1] = groups[^1].With(edit);
        }

        return groups;
    }

    /// <summary>A text such as <c>19 identical fields</c>, <c>1 removed and 2 inserted elements</c>.</summary>
    public override string ToString()
    {
        var parts = new List<string>(4);
        Add(parts, Same, "identical");
        Add(parts, Removed, "removed");
        Add(parts, Inserted, "inserted");
        Add(parts, Modified, "modified");
        var listed = parts.Count < 3 ? string.Join(" and ", parts) : $"{string.Join(", ", parts[..^1])}, and {parts[^1]}";
        var plural = Name.EndsWith('y') ? Name[..^1] + "ies" : Name + "s";
        return $"{listed} {(Same + Different > 1 ? plural : Name)}";
    }

    private static void Add(List<string> parts, int count, string label)
    {
        if (count > 0)
        {
            parts.Add(FormattableString.Invariant($"{count} {label}"));
        }
    }
}
