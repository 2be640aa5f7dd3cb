namespace Scenarios.Accounts;

/// <summary>What was done, and what came of it, while a step ran. Immutable; times are virtual, since the scenario's beginning.</summary>
public sealed record StepAccount
{
    /// <summary>When the step began.</summary>
    public TimeSpan Begin { get; init; }

    /// <summary>When it had ended.</summary>
    public TimeSpan End { get; init; }

    /// <summary>What was typed at terminals, in order.</summary>
    public IReadOnlyList<TypedCommand> Commands { get; init; } = [];

    /// <summary>Texts that the step names and does not hold: manifests, snapshots.</summary>
    public IReadOnlyList<NamedText> Texts { get; init; } = [];

    /// <summary>What was created, changed and deleted, in order.</summary>
    public IReadOnlyList<ThingChange> Changes { get; init; } = [];

    /// <summary>How many more changes there were than are kept.</summary>
    public int ChangesLeftOut { get; init; }

    /// <summary>The ways that requests took, those alike told once, in the order of the first of each.</summary>
    public IReadOnlyList<RequestWay> Ways { get; init; } = [];

    /// <summary>What the step claims, and why it is so or not; null where it claims nothing.</summary>
    public ClaimAccount? Claim { get; init; }

    /// <summary>How the picture changed, instant by instant.</summary>
    public IReadOnlyList<Moment> Moments { get; init; } = [];
}
