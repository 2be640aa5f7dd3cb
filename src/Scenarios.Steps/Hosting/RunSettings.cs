using System.Globalization;

namespace Scenarios.Steps.Hosting;

/// <summary>
/// The options of a run. The command and the NUnit host register them. Reqnroll's generated code registers nothing, so environment
/// variables set them there. Immutable.
/// </summary>
public sealed record RunSettings
{
    /// <summary>The default seed. It is the same in every host, so that snapshots are too.</summary>
    public const ulong DefaultSeed = 1;

    private const string SeedVariable = "SCENARIOS_SEED";
    private const string UpdateVariable = "SCENARIOS_UPDATE_SNAPSHOTS";
    private const string BindingsVariable = "SCENARIOS_BINDINGS";

    /// <summary>The run's seed. Each scenario derives its own seed from it and from the scenario's name.</summary>
    public ulong Seed { get; init; } = DefaultSeed;

    /// <summary>Whether to accept differing snapshots instead of failing.</summary>
    public bool UpdateSnapshots { get; init; }

    /// <summary>The step classes to load besides the scenario language: names of <see cref="ChosenSteps"/>.</summary>
    public IReadOnlyList<string> Bindings { get; init; } = [];

    /// <summary>
    /// Reads <c>SCENARIOS_SEED</c>, <c>SCENARIOS_UPDATE_SNAPSHOTS</c> (<c>true</c>) and <c>SCENARIOS_BINDINGS</c> (names, separated by
    /// commas).
    /// </summary>
    /// <exception cref="ArgumentException">The seed is not a whole number, or a name of step classes is unknown.</exception>
    public static RunSettings FromEnvironment()
    {
        var text = Environment.GetEnvironmentVariable(SeedVariable);
        var seed = DefaultSeed;
        if (!string.IsNullOrEmpty(text) && !ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out seed))
        {
            throw new ArgumentException($"The environment variable {SeedVariable} must be a whole number, not \"{text}\".");
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
