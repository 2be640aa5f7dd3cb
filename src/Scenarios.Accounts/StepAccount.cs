namespace Scenarios.Accounts;

/// <summary>What happened, and with what results, while a step ran. Immutable; times are virtual, from the start of the scenario.</summary>
public sealed record StepAccount
{
    /// <summary>When the step began.</summary>
    public TimeSpan Begin { get; init; }

    /// <summary>When the step ended.</summary>
    public TimeSpan End { get; init; }

    /// <summary>What was typed at terminals, in order.</summary>
    public IReadOnlyList<TypedCommand> Commands { get; init; } = [];

    /// <summary>Texts that the step names without containing them: manifests, snapshots.</summary>
    public IReadOnlyList<NamedText> Texts { get; init; } = [];

    /// <summary>What was created, changed and deleted, in order.</summary>
    public IReadOnlyList<ThingChange> Changes { get; init; } = [];

    /// <summary>How many further changes were not kept.</summary>
    public int ChangesLeftOut { get; init; }

    /// <summary>The routes of requests. Equal routes are listed once, in the order in which they first occurred.</summary>
    public IReadOnlyList<RequestWay> Ways { get; init; } = [];

    /// <summary>What the step claims, and why it is true or false; null if it makes no claim.</summary>
    public ClaimAccount? Claim { get; init; }

    /// <summary>How the picture changed, instant by instant.</summary>
    public IReadOnlyList<Moment> Moments { get; init; } = [];
}
