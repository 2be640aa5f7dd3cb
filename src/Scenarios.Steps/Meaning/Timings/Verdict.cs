namespace Scenarios.Steps.Meaning.Timings;

/// <summary>Whether a claim holds at an instant, and what was found instead.</summary>
/// <param name="Holds">Whether it holds.</param>
/// <param name="Actual">Describes what was found; called only if needed.</param>
internal sealed record Verdict(bool Holds, Func<string> Actual)
{
    /// <summary>
    /// The objects whose state a failure should explain; called only if the claim does not hold. Empty if there is nothing to explain.
    /// </summary>
    public Func<IReadOnlyList<ApiObject>> About { get; init; } = static () => [];

    /// <summary>The objects that the claim is about, with the owners that it names; called only if the claim holds.</summary>
    public Func<IReadOnlyList<ApiObject>> Meant { get; init; } = static () => [];
}
