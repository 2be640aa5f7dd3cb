namespace Scenarios.Shell.Execution.State;

/// <summary>What a <see cref="Jump"/> leaves.</summary>
internal enum JumpKind
{
    Break,
    Continue,
    Return,
    Exit,

    /// <summary>Everything up to the next prompt, after Ctrl-C at the terminal.</summary>
    Prompt,
}
