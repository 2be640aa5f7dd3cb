namespace Scenarios.Shell.Files;

/// <summary>What exists at a path.</summary>
public enum FileKind
{
    File,
    Directory,

    /// <summary>A device such as /dev/null.</summary>
    Device,
}
