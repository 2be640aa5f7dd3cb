using Scenarios.Running.Expressions.Syntax;

namespace Scenarios.Running.Expressions.Parsing;

/// <summary>
/// What can be wrong with a Cucumber Expression, in the words that all Cucumber implementations share (Errors.ts, and the exceptions in
/// the test data of cucumber-expressions), with a caret under the place.
/// </summary>
internal static class ExpressionErrors
{
    public static ExpressionException EndOfLineEscaped(string source, int index) =>
        At(source, index, index, "The end of line can not be escaped", @"You can use '\\' to escape the '\'");

    public static ExpressionException CannotBeEscaped(string source, int index) =>
        At(source, index, index,
            @"Only the characters '{', '}', '(', ')', '\', '/' and whitespace can be escaped",
            @"If you did mean to use an '\' you can use '\\' to escape it");

    public static ExpressionException OptionalNotClosed(string source, ExpressionToken begin) =>
        At(source, begin.Start, begin.End,
            "The '(' does not have a matching ')'",
            @"If you did not intend to use optional text you can use '\(' to escape the optional text");

    public static ExpressionException ParameterNotClosed(string source, ExpressionToken begin) =>
        At(source, begin.Start, begin.End,
            "The '{' does not have a matching '}'",
            @"If you did not intend to use a parameter you can use '\{' to escape the a parameter");

    public static ExpressionException AlternationInOptional(string source, ExpressionToken slash) =>
        At(source, slash.Start, slash.End,
            "An alternation can not be used inside an optional",
            @"If you did not mean to use an alternation you can use '\/' to escape the '/'. "
            + "Otherwise rephrase your expression or consider using a regular expression instead.");

    public static ExpressionException InvalidParameterName(string source, ExpressionToken token) =>
        At(source, token.Start, token.End,
            @"Parameter names may not contain '{', '}', '(', ')', '\' or '/'",
            "Did you mean to use a regular expression?");

    public static ExpressionException EmptyAlternative(string source, SyntaxNode node) =>
        At(source, node.Start, node.End,
            "Alternative may not be empty",
            @"If you did not mean to use an alternative you can use '\/' to escape the '/'");

    public static ExpressionException AlternativeOfOptionals(string source, SyntaxNode node) =>
        At(source, node.Start, node.End,
            "An alternative may not exclusively contain optionals",
            @"If you did not mean to use an optional you can use '\(' to escape the '('");

    public static ExpressionException EmptyOptional(string source, SyntaxNode node) =>
        At(source, node.Start, node.End,
            "An optional must contain some text",
            @"If you did not mean to use an optional you can use '\(' to escape the '('");

    public static ExpressionException ParameterInOptional(string source, SyntaxNode node) =>
        At(source, node.Start, node.End,
            "An optional may not contain a parameter type",
            @"If you did not mean to use an parameter type you can use '\{' to escape the '{'");

    public static ExpressionException OptionalInOptional(string source, int start, int end) =>
        At(source, start, end,
            "An optional may not contain an other optional",
            @"If you did not mean to use an optional type you can use '\(' to escape the '('. "
            + "For more complicated expressions consider using a regular expression instead.");

    public static UndefinedParameterTypeException UndefinedParameterType(string source, ParameterNode node) =>
        new(Describe(source, node.Start, node.End,
                $"Undefined parameter type '{node.Name}'",
                $"Please register a ParameterType for '{node.Name}'"),
            source,
            node.Name);

    private static ExpressionException At(string source, int start, int end, string problem, string solution) =>
        new(Describe(source, start, end, problem, solution));

    private static string Describe(string source, int start, int end, string problem, string solution) =>
        $"""
        This Cucumber Expression has a problem at column {start + 1}:

        {source}
        {new string(' ', start)}{Pointer(end - start)}
        {problem}.
        {solution}
        """;

    private static string Pointer(int length) => length > 1 ? $"^{new string('-', length - 2)}^" : "^";
}
