namespace Scenarios.Shell.Archives;

/// <summary>One member of a tar archive.</summary>
/// <param name="Name">As it stands in the archive, directories without their slash.</param>
/// <param name="Text">The content; null for a directory.</param>
public sealed record TarEntry(string Name, string? Text)
{
    public bool IsDirectory => Text is null;
}
