namespace Scenarios.Accounts;

/// <summary>A thing to be drawn in the picture.</summary>
/// <param name="Id">Unique in the scenario.</param>
/// <param name="Role">Its place in the picture.</param>
/// <param name="Kind">Its kind, such as <c>Pod</c>.</param>
/// <param name="Name">Its name.</param>
public sealed record Thing(string Id, ThingRole Role, string Kind, string Name)
{
    /// <summary>Its state, in a word or two.</summary>
    public string Note { get; init; } = "";

    /// <summary>Its health.</summary>
    public ThingHealth Health { get; init; }

    /// <summary>The id of the thing that contains it; empty if none does.</summary>
    public string In { get; init; } = "";

    /// <summary>Whether it is only worth showing while it contains something, or something is wrong with it.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>The ids of the things that it leads to.</summary>
    public IReadOnlyList<string> To { get; init; } = [];

    /// <summary>Whether it looks the same as the other thing.</summary>
    public bool Looks(Thing other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Note == other.Note && Health == other.Health && In == other.In && To.SequenceEqual(other.To, StringComparer.Ordinal);
    }
}
