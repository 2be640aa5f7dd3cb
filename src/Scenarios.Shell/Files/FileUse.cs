namespace Scenarios.Shell.Files;

/// <summary>What somebody may want to do with a file (access(2)).</summary>
public enum FileUse
{
    /// <summary>R_OK: read the file, list the directory.</summary>
    Read,

    /// <summary>W_OK: write to the file, change what is in the directory.</summary>
    Write,

    /// <summary>X_OK: execute the file, go through the directory.</summary>
    Execute,
}
