namespace Scenarios.Shell.Programs;

/// <summary>Which family of programs a machine has: the names are the same, the wording differs.</summary>
public enum Userland
{
    /// <summary>GNU coreutils and the like, as on Debian.</summary>
    Gnu,

    /// <summary>BusyBox, as on Alpine.</summary>
    BusyBox,
}
