namespace Scenarios.Shell.Syntax;

/// <summary><c>for name in words; do body; done</c>; without <c>in</c>, over the positional parameters (<see cref="Words"/> is null).</summary>
internal sealed record ForLoop(SourcePosition Position, string Name, IReadOnlyList<Word>? Words, IReadOnlyList<CommandList> Body)
    : ShellCommand(Position);
