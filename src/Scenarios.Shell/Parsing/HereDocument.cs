using Scenarios.Shell.Syntax;

namespace Scenarios.Shell.Parsing;

/// <summary>A here-document whose operator has been read but whose body has not. A quoted delimiter makes the body literal.</summary>
internal sealed class HereDocument(Redirect redirect, string delimiter, bool isLiteral, bool stripsTabs)
{
    public string Delimiter { get; } = delimiter;

    public bool StripsTabs { get; } = stripsTabs;

    public SourcePosition Position => redirect.Position;

    public void Complete(Cursor cursor, string text, SourcePosition start)
    {
        IReadOnlyList<WordPart> parts = isLiteral
            ? [new QuotedPart(start, text)]
            : [new DoubleQuotedPart(start, WordReader.ReadHereDocument(cursor.Inner(text, start)))];
        redirect.Target = new Word(start, parts, text);
    }
}
