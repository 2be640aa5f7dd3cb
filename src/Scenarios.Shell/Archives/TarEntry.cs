namespace Scenarios.Shell.Archives;

/// <summary>One member of a tar archive.</summary>
/// <param name="Name">As in the archive, but without the slash at the end of a directory.</param>
/// <param name="Text">The content; null for a directory.</param>
public sealed record TarEntry(string Name, string? Text)
{
    public bool IsDirectory => Text is null;
}
