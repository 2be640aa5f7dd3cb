namespace Scenarios.Tools.Awk.Parsing;

/// <summary>A token of awk.</summary>
/// <param name="Text">As written; for strings and patterns, their decoded content.</param>
/// <param name="TouchesNext">Whether an opening parenthesis or bracket follows without a blank: <c>a (</c> is not a call.</param>
internal readonly record struct AwkToken(AwkTokenKind Kind, string Text, int Line, bool TouchesNext = false)
{
    public bool Is(string text) => Kind is AwkTokenKind.Symbol or AwkTokenKind.Keyword && Text == text;

    public bool IsTerminator => Kind == AwkTokenKind.NewLine || Is(";");
}
