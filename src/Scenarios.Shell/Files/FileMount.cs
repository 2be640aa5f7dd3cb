namespace Scenarios.Shell.Files;

/// <summary>
/// One mount: <see cref="Path"/> shows what <see cref="Files"/> has at <see cref="Source"/> (a directory or a single file).
/// </summary>
public sealed record FileMount(string Path, IFileSystem Files, string Source = "/", bool IsReadOnly = false)
{
    /// <summary>The volume that is mounted, when the files do not tell.</summary>
    public FileVolume? Volume { get; init; }
}
