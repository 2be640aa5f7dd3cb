namespace Scenarios.Shell.Execution.State;

/// <summary>Ctrl-C at the terminal of an interactive shell: everything that runs is left, up to the next prompt.</summary>
internal sealed class Interruption
{
    /// <summary>128 + SIGINT.</summary>
    public const int Status = 130;

    public bool IsPending { get; set; }
}
