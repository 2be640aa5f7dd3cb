namespace Scenarios.Shell.Programs;

/// <summary>Whose programs a machine has: the same names, other words.</summary>
public enum Userland
{
    /// <summary>GNU coreutils and their like, as of Debian.</summary>
    Gnu,

    /// <summary>BusyBox, as of Alpine.</summary>
    BusyBox,
}
