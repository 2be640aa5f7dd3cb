using Scenarios.Steps.History;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Conditions;

/// <summary>What may be true of an object at an instant.</summary>
/// <param name="Words">As the sentence has it.</param>
/// <param name="Holds">Whether it is true.</param>
internal sealed record Condition(string Words, Func<ApiObject, ClusterView, bool> Holds)
{
    /// <summary>That it is there at all.</summary>
    public static Condition There { get; } = new("there", static (_, _) => true) { IsSteady = true };

    /// <summary>Tells what it looked at, as it is: the images where an image is claimed; null where the object's state tells it.</summary>
    public Func<ApiObject, ClusterView, string>? Found { get; init; }

    /// <summary>Whether those that are shutting down count, too: as long as they are there they are left.</summary>
    public bool WithTerminating { get; init; }

    /// <summary>Whether it is true of those that are no longer there; they must have been there once.</summary>
    public bool IsAbsence { get; init; }

    /// <summary>Whether its own words deny something: never so is at all times so, then.</summary>
    public bool IsDenial { get; init; }

    /// <summary>Whether it is that somebody exists, so that its denial is true of those that are not there.</summary>
    public bool IsPresence { get; init; }

    /// <summary>Whether it is that none is there, whoever was.</summary>
    public bool IsMissing { get; init; }

    /// <summary>Whether it is that none is there, not that they went: then whose they would be must be there, not they.</summary>
    public bool IsPlainAbsence { get; init; }

    /// <summary>Whether it is about what happened since the change, so that waiting would change the question.</summary>
    public bool IsHistory { get; init; }

    /// <summary>Whether none being so means that all are the very same: none came, none went.</summary>
    public bool IsIdentity { get; init; }

    /// <summary>Whether it is true as well of those that are no longer there.</summary>
    public bool IsMetByAbsence { get; init; }

    /// <summary>Whether it is about those who were there before the change, wherever they are now.</summary>
    public bool IsOfThoseBefore { get; init; }

    /// <summary>Whether it is about every instant since the change, where no time is said.</summary>
    public bool IsThroughout { get; init; }

    /// <summary>Whether it is a state in which things come to rest: what is so only until a change has come about does not count.</summary>
    public bool IsSteady { get; init; }

    /// <summary>Whether its denial is looked at when what was just changed has come about: before that it is true of everything.</summary>
    public bool IsDeniedLate { get; init; }

    /// <summary>The statuses that it names; where it is denied they must be some that there are.</summary>
    public IReadOnlyList<string> Statuses { get; init; } = [];

    /// <summary>The nodes and Services that it names; where it is denied they must have been there once.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>The kinds of objects that it can be said of; any where there is none.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>What it adds to who is meant: <c>left on "node-2"</c>.</summary>
    public Func<Subjects.Subject, Subjects.Subject> Narrow { get; init; } = static subject => subject;

    /// <summary>What a reader wants to know of an object of which it is not true: what it looked at.</summary>
    public string Tell(ApiObject item, ClusterView view) =>
        Found is { } found ? $"{item.Name}: {found(item, view)}" : ObjectFacts.Tell(item);

    public Condition Not() => IsPresence
        ? this with { Words = $"not {Words}", IsPresence = false, IsMissing = true, IsSteady = IsDeniedLate }
        : IsAbsence
        ? this with { IsAbsence = false, Holds = static (_, _) => true }
        : this with { Words = $"not {Words}", IsSteady = IsDeniedLate, IsMetByAbsence = false, Holds = (item, view) => !Holds(item, view) };

    public Condition Or(Condition other) => this with
    {
        Words = $"{Words} or {other.Words}",
        Holds = (item, view) => Holds(item, view) || other.Holds(item, view),
        Found = Found is { } one && other.Found is { } two ? (item, view) => $"{one(item, view)}; {two(item, view)}" : Found ?? other.Found,
        IsDeniedLate = IsDeniedLate || other.IsDeniedLate,
        IsIdentity = IsIdentity || other.IsIdentity,
        WithTerminating = WithTerminating || (other.WithTerminating && !other.IsAbsence),
        Statuses = [.. Statuses, .. other.Statuses],
        Names = [.. Names, .. other.Names],
    };

    public Condition And(Condition other) => this with
    {
        Words = $"{Words} and {other.Words}",
        Holds = (item, view) => Holds(item, view) && other.Holds(item, view),
        Found = Found is { } one && other.Found is { } two ? (item, view) => $"{one(item, view)}; {two(item, view)}" : Found ?? other.Found,
        Statuses = [.. Statuses, .. other.Statuses],
        Names = [.. Names, .. other.Names],
    };
}
