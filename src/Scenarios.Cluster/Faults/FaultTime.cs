namespace Scenarios.Cluster.Faults;

/// <summary>When a fault begins, relative to the call, and how long it lasts. The default is at once, until it is ended.</summary>
/// <param name="From">The virtual time from the call to its beginning.</param>
/// <param name="Duration">The virtual time that it lasts; null for until it is ended.</param>
public readonly record struct FaultTime(TimeSpan From, TimeSpan? Duration)
{
    /// <summary>At once, for this long.</summary>
    public static FaultTime For(TimeSpan duration) => new(TimeSpan.Zero, duration);

    /// <summary>From one time to another, both relative to the call.</summary>
    /// <exception cref="ArgumentException">It ends before it begins.</exception>
    public static FaultTime Between(TimeSpan from, TimeSpan to) =>
        from >= TimeSpan.Zero && to > from
            ? new(from, to - from)
            : throw new ArgumentException($"A fault begins before it ends, not from {from:c} to {to:c}.", nameof(to));
}
