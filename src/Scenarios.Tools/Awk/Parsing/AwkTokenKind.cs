namespace Scenarios.Tools.Awk.Parsing;

/// <summary>The kinds of awk token.</summary>
internal enum AwkTokenKind
{
    Number,
    Text,
    Pattern,
    Name,
    Keyword,
    Function,
    Symbol,
    NewLine,
    End,
}
