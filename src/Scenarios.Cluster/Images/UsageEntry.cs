namespace Scenarios.Cluster.Images;

/// <summary>What a program of an image uses of its machine.</summary>
/// <param name="Processors">With nothing to do, in processors.</param>
/// <param name="Memory">With nothing to do, in bytes.</param>
public sealed record UsageEntry(double Processors, long Memory)
{
    private const long Kibibyte = 1024;

    /// <summary>A tool or a shell.</summary>
    public static UsageEntry Small { get; } = new(0, 340 * Kibibyte);

    /// <summary>A server that says nothing of it.</summary>
    public static UsageEntry Server { get; } = new(0.0005, 6 * 1024 * Kibibyte) { PerRequest = TimeSpan.FromMicroseconds(200) };

    /// <summary>What one request takes of a processor.</summary>
    public TimeSpan PerRequest { get; init; }
}
