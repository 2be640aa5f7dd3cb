using Scenarios.Steps.History;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Conditions;

/// <summary>A statement that may hold for an object at an instant.</summary>
/// <param name="Words">Its words in the sentence.</param>
/// <param name="Holds">Whether it holds.</param>
internal sealed record Condition(string Words, Func<ApiObject, ClusterView, bool> Holds)
{
    /// <summary>The object exists.</summary>
    public static Condition There { get; } = new("there", static (_, _) => true) { IsSteady = true };

    /// <summary>
    /// Describes what the condition looked at: the actual images if the claim is about an image. Null if the object's general state shows
    /// it.
    /// </summary>
    public Func<ApiObject, ClusterView, string>? Found { get; init; }

    /// <summary>Whether terminating objects count too: they are still there.</summary>
    public bool WithTerminating { get; init; }

    /// <summary>Whether it holds for objects that no longer exist. They must have existed.</summary>
    public bool IsAbsence { get; init; }

    /// <summary>Whether its own words are negative: "never" then means at every instant.</summary>
    public bool IsDenial { get; init; }

    /// <summary>Whether it claims existence, so that its negation holds for missing objects.</summary>
    public bool IsPresence { get; init; }

    /// <summary>Whether it claims that none exists, even if none ever existed.</summary>
    public bool IsMissing { get; init; }

    /// <summary>Whether it claims that none exists, not that they were deleted: then their owner must exist, not they.</summary>
    public bool IsPlainAbsence { get; init; }

    /// <summary>Whether it is about events since the change, so that waiting would change the question.</summary>
    public bool IsHistory { get; init; }

    /// <summary>Whether "none" means that all objects are the same as before: none created, none deleted.</summary>
    public bool IsIdentity { get; init; }

    /// <summary>Whether it also holds for objects that no longer exist.</summary>
    public bool IsMetByAbsence { get; init; }

    /// <summary>Whether its negation also holds for objects that no longer exist: what was deleted does not come back.</summary>
    public bool IsDeniedByAbsence { get; init; }

    /// <summary>Whether it claims that something went away: of a group, its negation is about those from before.</summary>
    public bool IsDeparture { get; init; }

    /// <summary>Whether it is about the objects from before the change, whatever their state now.</summary>
    public bool IsOfThoseBefore { get; init; }

    /// <summary>Whether it covers every instant since the change if no time is stated.</summary>
    public bool IsThroughout { get; init; }

    /// <summary>Whether it is a final state: a state that holds only until the change takes effect does not count.</summary>
    public bool IsSteady { get; init; }

    /// <summary>Whether its negation is checked after the last change has taken effect, because before that it always holds.</summary>
    public bool IsDeniedLate { get; init; }

    /// <summary>The statuses in it. If it is negated, they must be known.</summary>
    public IReadOnlyList<string> Statuses { get; init; } = [];

    /// <summary>The nodes and Services in it. If it is negated, they must have existed.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>The kinds of objects that it applies to; empty for all.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Whether it can be told of an object: as long as it cannot, neither it nor its negation holds.</summary>
    public Func<ApiObject, ClusterView, bool> IsKnown { get; init; } = static (_, _) => true;

    /// <summary>Narrows the subject: <c>left on "node-2"</c>.</summary>
    public Func<Subjects.Subject, Subjects.Subject> Narrow { get; init; } = static subject => subject;

    /// <summary>Describes an object that does not meet the condition: what the condition looked at.</summary>
    public string Tell(ApiObject item, ClusterView view) =>
        Found is { } found ? $"{item.Name}: {found(item, view)}" : ObjectFacts.Tell(item);

    public Condition Not() => IsPresence
        ? this with { Words = $"not {Words}", IsPresence = false, IsMissing = true, IsSteady = IsDeniedLate }
        : IsAbsence
        ? this with { IsAbsence = false, Holds = static (_, _) => true }
        : this with { Words = $"not {Words}", IsSteady = IsDeniedLate, IsMetByAbsence = IsDeniedByAbsence, Holds = Denied };

    /// <summary>The same of all objects but those that are known: what was there before does not count.</summary>
    public Condition OfOthersThan(IEnumerable<ApiObject> known)
    {
        var uids = known.Select(static item => item.Uid).ToHashSet(StringComparer.Ordinal);
        return And(new Condition(Words, (item, _) => !uids.Contains(item.Uid)));
    }

    /// <summary>That one of those from before went away. A terminating Pod is on its way; other objects stay until they are gone.</summary>
    public Condition OfOneBefore() => new(Words, static (item, view) =>
        view.Find(item.Kind, item.Namespace, item.Name) is not { } now || now.Uid != item.Uid || (now.Kind == "Pod" && now.IsBeingDeleted))
    {
        IsOfThoseBefore = true, WithTerminating = true, IsDeniedLate = true,
    };

    private bool Denied(ApiObject item, ClusterView view) => IsKnown(item, view) && !Holds(item, view);

    public Condition Or(Condition other) => IsAbsence != other.IsAbsence
        ? (IsAbsence ? other : this).OrGone($"{Words} or {other.Words}") : OrHeld(other);

    /// <summary>Or it no longer exists, of those that existed before the change: <c>was deleted or restarted</c>.</summary>
    private Condition OrGone(string words) => new(words, (item, view) =>
        view.Find(item.Kind, item.Namespace, item.Name) is not { } now || now.Uid != item.Uid || now.IsBeingDeleted || Holds(now, view))
    {
        IsOfThoseBefore = true, WithTerminating = true, IsDeniedLate = true, Statuses = Statuses, Names = Names,
    };

    private Condition OrHeld(Condition other) => this with
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
