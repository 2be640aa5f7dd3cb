namespace Scenarios.Shell.Files;

/// <summary>A file system's own properties, as <c>mount</c> and <c>df</c> show them.</summary>
/// <param name="Source">Such as <c>tmpfs</c> or a device.</param>
/// <param name="Type">Such as <c>tmpfs</c> or <c>ext4</c>.</param>
/// <param name="Size">Its capacity in bytes; null when it is not limited.</param>
public sealed record FileVolume(string Source, string Type, long? Size = null)
{
    /// <summary>Where it is mounted; empty before it is.</summary>
    public string Place { get; init; } = string.Empty;

    public bool IsReadOnly { get; init; }

    /// <summary>How many bytes of it are used.</summary>
    public long Used { get; init; }
}
