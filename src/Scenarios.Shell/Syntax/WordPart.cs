namespace Scenarios.Shell.Syntax;

/// <summary>A piece of a word.</summary>
internal abstract record WordPart(SourcePosition Position);

/// <summary>Unquoted text: braces, tilde and glob characters in it are active.</summary>
internal sealed record LiteralPart(SourcePosition Position, string Text) : WordPart(Position);

/// <summary>Literal text: in single quotes, after a backslash, in <c>$'…'</c>, or between the expansions of double quotes.</summary>
internal sealed record QuotedPart(SourcePosition Position, string Text) : WordPart(Position);

/// <summary><c>"…"</c>: its parts are never split and never globbed.</summary>
internal sealed record DoubleQuotedPart(SourcePosition Position, IReadOnlyList<WordPart> Parts) : WordPart(Position);

/// <summary><c>$name</c>, <c>${name}</c>, <c>${name:-word}</c> and their kin.</summary>
/// <param name="Operation">Empty for a plain value; <c>#</c> for the length; otherwise the operator as written, such as <c>:-</c> or
/// <c>%%</c>.</param>
/// <param name="Operand">What follows the operator; null when there is none.</param>
/// <param name="Replacement">The second operand of <c>${name/pattern/replacement}</c> and <c>${name:offset:length}</c>.</param>
/// <param name="Source">As written, for messages.</param>
internal sealed record ParameterPart(
    SourcePosition Position, string Name, string Operation, Word? Operand, Word? Replacement, string Source) : WordPart(Position);

/// <summary><c>$(…)</c> or backquotes: the output of the commands, without trailing newlines.</summary>
internal sealed record CommandSubstitutionPart(SourcePosition Position, IReadOnlyList<CommandList> Body) : WordPart(Position);

/// <summary><c>$((…))</c>: the expression is first expanded as if in double quotes.</summary>
internal sealed record ArithmeticPart(SourcePosition Position, Word Expression) : WordPart(Position);
