namespace Scenarios.Shell.Syntax;

/// <summary><c>$(…)</c> or backquotes: the output of the commands, without the newlines at its end.</summary>
internal sealed record CommandSubstitutionPart(SourcePosition Position, IReadOnlyList<CommandList> Body) : WordPart(Position);
