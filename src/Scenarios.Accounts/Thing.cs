namespace Scenarios.Accounts;

/// <summary>Something to be drawn.</summary>
/// <param name="Id">Unique in the scenario.</param>
/// <param name="Role">Where it stands in the picture.</param>
/// <param name="Kind">What it is, such as <c>Pod</c>.</param>
/// <param name="Name">What it is called.</param>
public sealed record Thing(string Id, ThingRole Role, string Kind, string Name)
{
    /// <summary>How it is, in a word or two.</summary>
    public string Note { get; init; } = "";

    /// <summary>How well it is.</summary>
    public ThingHealth Health { get; init; }

    /// <summary>The id of what it is in; empty where it is in nothing.</summary>
    public string In { get; init; } = "";

    /// <summary>Whether it is worth a look only while something is in it, or something is wrong with it.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>The ids of what it leads to.</summary>
    public IReadOnlyList<string> To { get; init; } = [];

    /// <summary>Whether it is the same to the eye.</summary>
    public bool Looks(Thing other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Note == other.Note && Health == other.Health && In == other.In && To.SequenceEqual(other.To, StringComparer.Ordinal);
    }
}
