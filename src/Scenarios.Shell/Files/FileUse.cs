namespace Scenarios.Shell.Files;

/// <summary>The kinds of access to a file (access(2)).</summary>
public enum FileUse
{
    /// <summary>R_OK: read the file, list the directory.</summary>
    Read,

    /// <summary>W_OK: write to the file, change the directory's entries.</summary>
    Write,

    /// <summary>X_OK: execute the file, traverse the directory.</summary>
    Execute,
}
