namespace Scenarios.Running;

/// <summary>
/// What the run was called with, for steps to read: injectable. The host passes it through and does nothing with it. A host that registers none
/// (Reqnroll) gives the defaults.
/// </summary>
public sealed class RunSettings
{
    /// <summary>The seed of a run that states none: the same in every host, so that snapshots are.</summary>
    public const ulong DefaultSeed = 1;

    /// <summary>The run's seed. Each scenario derives its own from it and from <see cref="ScenarioInfo.Identity"/>.</summary>
    public ulong Seed { get; init; } = DefaultSeed;

    /// <summary>Whether differing snapshots are accepted instead of failing.</summary>
    public bool UpdateSnapshots { get; init; }

    /// <summary>Further settings by name, such as the cluster to run on.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
