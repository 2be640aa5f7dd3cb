namespace Scenarios.Tools.Awk.Parsing;

/// <summary>What a token of awk is.</summary>
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
