using System.Globalization;

namespace Scenarios.Steps.Hosting;

/// <summary>
/// What the run was called with. The command and the NUnit host register it; where Reqnroll's generated code runs the steps, nobody does,
/// and the environment says it. Immutable.
/// </summary>
public sealed record RunSettings
{
    /// <summary>The seed of a run that states none: the same in every host, so that snapshots are.</summary>
    public const ulong DefaultSeed = 1;

    private const string SeedVariable = "SCENARIOS_SEED";
    private const string UpdateVariable = "SCENARIOS_UPDATE_SNAPSHOTS";
    private const string BindingsVariable = "SCENARIOS_BINDINGS";

    /// <summary>The run's seed. Each scenario derives its own from it and from its name.</summary>
    public ulong Seed { get; init; } = DefaultSeed;

    /// <summary>Whether differing snapshots are accepted instead of failing.</summary>
    public bool UpdateSnapshots { get; init; }

    /// <summary>The step classes that are loaded beside the scenario language: names of <see cref="ChosenSteps"/>.</summary>
    public IReadOnlyList<string> Bindings { get; init; } = [];

    /// <summary>
    /// Reads <c>SCENARIOS_SEED</c>, <c>SCENARIOS_UPDATE_SNAPSHOTS</c> (<c>true</c>) and <c>SCENARIOS_BINDINGS</c> (names, parted by
    /// commas).
    /// </summary>
    /// <exception cref="ArgumentException">The seed is no whole number, or there are no step classes of a name.</exception>
    public static RunSettings FromEnvironment()
    {
        var text = Environment.GetEnvironmentVariable(SeedVariable);
        var seed = DefaultSeed;
        if (!string.IsNullOrEmpty(text) && !ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out seed))
        {
            throw new ArgumentException($"The environment's {SeedVariable} is a whole number, not \"{text}\".");
        }

        var bindings = (Environment.GetEnvironmentVariable(BindingsVariable) ?? string.Empty)
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        ChosenSteps.RequireKnown(bindings);
        return new RunSettings
        {
            Bindings = bindings,
            Seed = seed,
            UpdateSnapshots = string.Equals(Environment.GetEnvironmentVariable(UpdateVariable), "true", StringComparison.OrdinalIgnoreCase),
        };
    }
}
