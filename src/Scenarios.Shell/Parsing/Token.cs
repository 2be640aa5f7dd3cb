using Scenarios.Shell.Syntax;

namespace Scenarios.Shell.Parsing;

/// <summary>One token; <see cref="Word"/> is null except for words, <see cref="Text"/> is as written.</summary>
internal sealed record Token(TokenKind Kind, string Text, SourcePosition Position, int Index, Word? Word = null)
{
    public bool IsOperator(string text) => Kind == TokenKind.Operator && Text == text;

    /// <summary>Whether this is the word, unquoted, which is how reserved words are recognised.</summary>
    public bool IsWord(string text) => Word?.PlainText == text;
}
