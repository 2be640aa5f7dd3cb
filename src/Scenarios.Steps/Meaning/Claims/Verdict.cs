namespace Scenarios.Steps.Meaning.Claims;

/// <summary>Whether a claim holds at an instant, and what there is instead.</summary>
/// <param name="Holds">Whether it does.</param>
/// <param name="Actual">What there is, for people; made when it is asked for.</param>
internal sealed record Verdict(bool Holds, Func<string> Actual)
{
    /// <summary>The objects of which people want to know why they are so; asked for where the claim does not hold. None where nothing
    /// tells.</summary>
    public Func<IReadOnlyList<ApiObject>> About { get; init; } = static () => [];
}
