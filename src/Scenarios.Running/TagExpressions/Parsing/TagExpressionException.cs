namespace Scenarios.Running.TagExpressions.Parsing;

/// <summary>A malformed tag expression: Cucumber's message, then the expression with a caret under the place.</summary>
public sealed class TagExpressionException : Exception
{
    internal TagExpressionException(string expression, int position, string problem)
        : base($"""
            Tag expression "{expression}" could not be parsed because of syntax error: {problem}.

            {expression}
            {new string(' ', position)}^
            """) =>
        Position = position;

    /// <summary>UTF-16 offset of the first character that does not fit.</summary>
    public int Position { get; }
}
