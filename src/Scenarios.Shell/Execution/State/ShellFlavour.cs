namespace Scenarios.Shell.Execution.State;

/// <summary>Which shell it is: determines the wording of its messages, and whether its <c>echo</c> interprets backslashes.</summary>
public enum ShellFlavour
{
    /// <summary>GNU bash; also <c>sh</c> on CentOS.</summary>
    Bash,

    /// <summary>dash: <c>sh</c> on Debian and Ubuntu, and so in most official images.</summary>
    Dash,

    /// <summary>BusyBox ash: <c>sh</c> on Alpine and BusyBox.</summary>
    BusyBox,
}
