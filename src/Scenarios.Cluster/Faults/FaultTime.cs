namespace Scenarios.Cluster.Faults;

/// <summary>When a fault is: from when on, counted from the call, and for how long. By default at once, until it is ended.</summary>
/// <param name="From">Virtual time from the call to its beginning.</param>
/// <param name="Duration">Virtual time that it lasts; null until it is ended.</param>
public readonly record struct FaultTime(TimeSpan From, TimeSpan? Duration)
{
    /// <summary>At once, for so long.</summary>
    public static FaultTime For(TimeSpan duration) => new(TimeSpan.Zero, duration);

    /// <summary>From one time to another, both counted from the call.</summary>
    /// <exception cref="ArgumentException">It ends before it begins.</exception>
    public static FaultTime Between(TimeSpan from, TimeSpan to) =>
        from >= TimeSpan.Zero && to > from
            ? new(from, to - from)
            : throw new ArgumentException($"A fault begins before it ends, not from {from:c} to {to:c}.", nameof(to));
}
