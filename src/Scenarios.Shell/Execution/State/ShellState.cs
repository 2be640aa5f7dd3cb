using Scenarios.Shell.Syntax;

namespace Scenarios.Shell.Execution.State;

/// <summary>What a shell remembers from command to command. A subshell works on a copy.</summary>
internal sealed class ShellState
{
    public required ShellVariables Variables { get; init; }

    public Dictionary<string, FunctionDefinition> Functions { get; private init; } = new(StringComparer.Ordinal);

    public SortedList<string, string> Aliases { get; private init; } = new(StringComparer.Ordinal);

    public ShellOptions Options { get; set; }

    /// <summary><c>$1</c> and so on.</summary>
    public IReadOnlyList<string> Positional { get; set; } = [];

    /// <summary><c>$0</c></summary>
    public required string Name { get; init; }

    /// <summary><c>$?</c></summary>
    public int LastStatus { get; set; }

    /// <summary><c>$!</c>; null before the first background command.</summary>
    public int? LastBackgroundId { get; set; }

    /// <summary><c>$$</c>: the id of the shell's own process, in subshells too.</summary>
    public required int ProcessId { get; set; }

    public required string WorkingDirectory { get; set; }

    public ShellState Copy() => new()
    {
        Variables = Variables.Copy(),
        Functions = new Dictionary<string, FunctionDefinition>(Functions, StringComparer.Ordinal),
        Aliases = new SortedList<string, string>(Aliases, StringComparer.Ordinal),
        Options = Options,
        Positional = Positional,
        Name = Name,
        LastStatus = LastStatus,
        LastBackgroundId = LastBackgroundId,
        ProcessId = ProcessId,
        WorkingDirectory = WorkingDirectory,
    };
}
