namespace Scenarios.Shell.Syntax;

/// <summary>A parsed script: its complete commands (POSIX: what one Enter at a terminal finishes), in order. Immutable.</summary>
public sealed class Script
{
    internal Script(IReadOnlyList<CommandList> commands) => Commands = commands;

    /// <summary>How many complete commands there are; comments and empty lines are none.</summary>
    public int Count => Commands.Count;

    internal IReadOnlyList<CommandList> Commands { get; }
}
