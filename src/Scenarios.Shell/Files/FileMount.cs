namespace Scenarios.Shell.Files;

/// <summary>
/// One mount: what stands at <see cref="Path"/> is what <see cref="Files"/> has at <see cref="Source"/> (a directory or a single file).
/// </summary>
public sealed record FileMount(string Path, IFileSystem Files, string Source = "/", bool IsReadOnly = false)
{
    /// <summary>What it is by itself, where the files do not tell.</summary>
    public FileVolume? Volume { get; init; }
}
