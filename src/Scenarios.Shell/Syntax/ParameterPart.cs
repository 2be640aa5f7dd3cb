namespace Scenarios.Shell.Syntax;

/// <summary><c>$name</c>, <c>${name}</c>, <c>${name:-word}</c> and their kin.</summary>
/// <param name="Operation">Empty for a plain value; <c>#</c> for the length; otherwise the operator as written, such as <c>:-</c> or <c>%%</c>.</param>
/// <param name="Operand">What follows the operator; null when there is none.</param>
/// <param name="Replacement">The second operand of <c>${name/pattern/replacement}</c> and <c>${name:offset:length}</c>.</param>
/// <param name="Source">As written, for messages.</param>
internal sealed record ParameterPart(
    SourcePosition Position, string Name, string Operation, Word? Operand, Word? Replacement, string Source) : WordPart(Position);
