namespace Scenarios.Shell.Execution;

/// <summary>Which shell it is: the words of its messages, and whether its <c>echo</c> reads backslashes.</summary>
public enum ShellFlavour
{
    /// <summary>GNU bash; as <c>sh</c> on CentOS.</summary>
    Bash,

    /// <summary>dash: <c>sh</c> on Debian and Ubuntu, so in most official images.</summary>
    Dash,

    /// <summary>BusyBox ash: <c>sh</c> on Alpine and BusyBox.</summary>
    BusyBox,
}
