using System.Globalization;

namespace Scenarios.Steps.Hosting;

/// <summary>
/// What the run was called with. The command and the NUnit host register it; where Reqnroll's generated code runs the steps, nobody does,
/// and the
/// environment says it. Immutable.
/// </summary>
public sealed record RunSettings
{
    /// <summary>The seed of a run that states none: the same in every host, so that snapshots are.</summary>
    public const ulong DefaultSeed = 1;

    private const string SeedVariable = "SCENARIOS_SEED";
    private const string UpdateVariable = "SCENARIOS_UPDATE_SNAPSHOTS";

    /// <summary>The run's seed. Each scenario derives its own from it and from its name.</summary>
    public ulong Seed { get; init; } = DefaultSeed;

    /// <summary>Whether differing snapshots are accepted instead of failing.</summary>
    public bool UpdateSnapshots { get; init; }

    /// <summary>Reads <c>SCENARIOS_SEED</c> and <c>SCENARIOS_UPDATE_SNAPSHOTS</c> (<c>true</c>).</summary>
    /// <exception cref="ArgumentException">The seed is no whole number.</exception>
    public static RunSettings FromEnvironment()
    {
        var text = Environment.GetEnvironmentVariable(SeedVariable);
        var seed = DefaultSeed;
        if (!string.IsNullOrEmpty(text) && !ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out seed))
        {
            throw new ArgumentException($"The environment's {SeedVariable} is a whole number, not \"{text}\".");
        }

        return new RunSettings
        {
            Seed = seed,
            UpdateSnapshots = string.Equals(Environment.GetEnvironmentVariable(UpdateVariable), "true", StringComparison.OrdinalIgnoreCase),
        };
    }
}
