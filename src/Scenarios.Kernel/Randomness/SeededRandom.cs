using System.Numerics;

namespace Scenarios.Kernel.Randomness;

/// <summary>
/// A reproducible source of randomness: xoshiro256** seeded through SplitMix64 (Blackman and Vigna, public domain algorithms).
/// The same seed and stream name give the same numbers on any machine. Not for cryptography. Not shared between simulations.
/// </summary>
public sealed class SeededRandom
{
    // Not seeded yet where it is not null: of many streams nobody ever draws a number.
    private string? _stream;
    private ulong _s0;
    private ulong _s1;
    private ulong _s2;
    private ulong _s3;

    public SeededRandom(ulong seed) => Begin(seed);

    private SeededRandom(ulong seed, string stream) => (_s0, _stream) = (seed, stream);

    /// <summary>Creates an independent stream: drawing numbers from one stream never changes those of another.</summary>
    public static SeededRandom ForStream(ulong seed, string stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new SeededRandom(seed, stream);
    }

    /// <summary>The next 64 random bits.</summary>
    public ulong NextBits()
    {
        if (_stream is { } stream)
        {
            Begin(_s0 ^ StableHash.Of(stream));
            _stream = null;
        }

        var result = BitOperations.RotateLeft(_s1 * 5, 7) * 9;
        var t = _s1 << 17;
        _s2 ^= _s0;
        _s3 ^= _s1;
        _s1 ^= _s2;
        _s0 ^= _s3;
        _s2 ^= t;
        _s3 = BitOperations.RotateLeft(_s3, 45);
        return result;
    }

    /// <summary>A number from 0 to <paramref name="exclusiveMaximum"/> − 1, uniformly distributed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The maximum is not positive.</exception>
    public int Next(int exclusiveMaximum)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(exclusiveMaximum);
        return (int)(((NextBits() >> 32) * (ulong)exclusiveMaximum) >> 32);
    }

    /// <summary>A number from 0 (inclusive) to 1 (exclusive).</summary>
    public double NextFraction() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A duration in whole microseconds from the minimum (inclusive) to the maximum.</summary>
    public TimeSpan Between(TimeSpan minimum, TimeSpan maximum)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minimum, maximum);
        var microseconds = (maximum - minimum).Ticks / TimeSpan.TicksPerMicrosecond;
        return minimum + TimeSpan.FromTicks((long)(NextFraction() * microseconds) * TimeSpan.TicksPerMicrosecond);
    }

    private void Begin(ulong seed)
    {
        _s0 = SplitMix(ref seed);
        _s1 = SplitMix(ref seed);
        _s2 = SplitMix(ref seed);
        _s3 = SplitMix(ref seed);
    }

    private static ulong SplitMix(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
