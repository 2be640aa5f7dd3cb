namespace Scenarios.Cluster.Images;

/// <summary>The resources that a program of an image uses.</summary>
/// <param name="Processors">When idle, in processors.</param>
/// <param name="Memory">When idle, in bytes.</param>
public sealed record UsageEntry(double Processors, long Memory)
{
    private const long Kibibyte = 1024;

    /// <summary>The usage of a tool or a shell.</summary>
    public static UsageEntry Small { get; } = new(0, 340 * Kibibyte);

    /// <summary>The default usage of a server.</summary>
    public static UsageEntry Server { get; } = new(0.0005, 6 * 1024 * Kibibyte) { PerRequest = TimeSpan.FromMicroseconds(200) };

    /// <summary>The processor time that one request takes.</summary>
    public TimeSpan PerRequest { get; init; }
}
