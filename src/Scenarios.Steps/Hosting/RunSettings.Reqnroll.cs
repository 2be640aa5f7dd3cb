#if REQNROLL
using System.Globalization;
using NUnit.Framework;

namespace Scenarios.Steps.Hosting;

/// <summary>
/// What the run was called with. Where the embedded host has a type of its own, Reqnroll has none: here it comes from the test run parameters
/// <c>seed</c> and <c>update-snapshots</c>, which the embedded host's NUnit adapter reads too.
/// </summary>
public sealed class RunSettings
{
    private const ulong DefaultSeed = 1;

    /// <exception cref="ArgumentException">The seed is no whole number.</exception>
    public RunSettings()
    {
        var text = TestContext.Parameters.Get("seed");
        Seed = text is null ? DefaultSeed
            : ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed
            : throw new ArgumentException($"The test run parameter seed is a whole number, not \"{text}\".");
        UpdateSnapshots = string.Equals(TestContext.Parameters.Get("update-snapshots"), "true", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The run's seed. Each scenario derives its own from it and from its identity.</summary>
    public ulong Seed { get; }

    /// <summary>Whether differing snapshots are accepted instead of failing.</summary>
    public bool UpdateSnapshots { get; }
}
#endif
