namespace Scenarios.Shell.Syntax;

/// <summary>A parsed script: its complete commands (in POSIX: what one Enter at a terminal completes), in order. Immutable.</summary>
public sealed class Script
{
    internal Script(IReadOnlyList<CommandList> commands) => Commands = commands;

    /// <summary>The number of complete commands; comments and empty lines do not count.</summary>
    public int Count => Commands.Count;

    internal IReadOnlyList<CommandList> Commands { get; }
}
