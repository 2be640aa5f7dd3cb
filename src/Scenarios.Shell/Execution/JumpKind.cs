namespace Scenarios.Shell.Execution;

/// <summary>What a <see cref="Jump"/> leaves.</summary>
internal enum JumpKind
{
    Break,
    Continue,
    Return,
    Exit,

    /// <summary>Ctrl-C at the terminal: all up to the next prompt.</summary>
    Prompt,
}
