namespace Scenarios.Shell.Files;

/// <summary>What stands at a path.</summary>
public enum FileKind
{
    File,
    Directory,

    /// <summary>A device such as /dev/null.</summary>
    Device,
}
