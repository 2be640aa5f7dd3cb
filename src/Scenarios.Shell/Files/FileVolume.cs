namespace Scenarios.Shell.Files;

/// <summary>What a file system is by itself, as <c>mount</c> and <c>df</c> tell it.</summary>
/// <param name="Source">Such as <c>tmpfs</c> or a device.</param>
/// <param name="Type">Such as <c>tmpfs</c> or <c>ext4</c>.</param>
/// <param name="Size">How many bytes fit into it; null where nobody counts.</param>
public sealed record FileVolume(string Source, string Type, long? Size = null)
{
    /// <summary>Where it is mounted; empty before it is.</summary>
    public string Place { get; init; } = string.Empty;

    public bool IsReadOnly { get; init; }

    /// <summary>How many bytes of it are taken.</summary>
    public long Used { get; init; }
}
