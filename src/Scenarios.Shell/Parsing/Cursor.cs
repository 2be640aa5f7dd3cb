using Scenarios.Shell.Limits;
using Scenarios.Shell.Syntax;

namespace Scenarios.Shell.Parsing;

/// <summary>A moving position in a text, with line and column. Shared by nested parsers.</summary>
internal sealed class Cursor(string text, SourcePosition start, int depth = 0)
{
    private int _depth = depth;

    /// <summary>Returns the value of a command word that is an alias; null when aliases are off.</summary>
    public Func<string, string?>? Aliases { get; init; }

    public string Text { get; } = text;

    public int Index { get; private set; }

    public SourcePosition Position { get; private set; } = start;

    public bool IsAtEnd => Index >= Text.Length;

    /// <summary>The character here; NUL at the end.</summary>
    public char Current => Peek(0);

    public char Peek(int offset) => Index + offset < Text.Length ? Text[Index + offset] : '\0';

    public bool StartsWith(string text) => string.CompareOrdinal(Text, Index, text, 0, text.Length) == 0;

    /// <summary>A cursor over a text that is nested inside this one.</summary>
    public Cursor Inner(string text, SourcePosition start) => new(text, start, _depth) { Aliases = Aliases };

    public char Take()
    {
        var character = Text[Index++];
        Position = character == '\n'
            ? new SourcePosition(Position.Line + 1, 1)
            : Position with { Column = Position.Column + 1 };
        return character;
    }

    public void Skip(int count)
    {
        for (var i = 0; i < count; i++)
        {
            Take();
        }
    }

    /// <summary>Skips backslash-newline pairs, which have no effect between tokens.</summary>
    public void SkipContinuations()
    {
        while (Current == '\\' && Peek(1) == '\n')
        {
            Skip(2);
        }
    }

    /// <summary>The text from an earlier index up to here.</summary>
    public string Since(int index) => Text[index..Index];

    public void Enter()
    {
        if (++_depth > ShellLimits.SyntaxNesting)
        {
            throw Error($"{nameof(ShellLimits.SyntaxNesting)} = {ShellLimits.SyntaxNesting}: nested too deeply", Position);
        }
    }

    public void Leave() => _depth--;

    public ShellSyntaxException Error(string message, SourcePosition position, string? quotedLine = null) =>
        new(new ShellSyntaxError(message, position, IsIncomplete: false, position.Line, quotedLine));

    /// <summary>The error for a construct that bash has but that is not simulated.</summary>
    public ShellSyntaxException NotSimulated(string construct, SourcePosition position) =>
        Error($"column {position.Column}: not simulated: {construct}", position);

    public ShellSyntaxException Unmatched(char closing, SourcePosition opening) =>
        new(new ShellSyntaxError(
            $"unexpected EOF while looking for matching `{closing}'", opening, IsIncomplete: true, opening.Line, null));

    public ShellSyntaxException Unterminated(HereDocument document) =>
        new(new ShellSyntaxError(
            $"here-document at line {document.Position.Line} delimited by end-of-file (wanted `{document.Delimiter}')",
            document.Position, IsIncomplete: true, Position.Line, null));
}
