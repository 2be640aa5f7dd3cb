using NUnit.Framework;
using Scenarios.Running.Expressions;
using Scenarios.Running.Expressions.Parsing;
using Shouldly;

namespace Scenarios.Running.Tests.Expressions.Parsing;

/// <summary>The cases are the facts of testdata/cucumber-expression/tokenizer in cucumber-expressions. The line's two end tokens are left out.</summary>
[TestFixture]
internal sealed class ExpressionTokenizerTests
{
    [TestCase("", "")]
    [TestCase("three blind mice", "Text 0-5 'three'|WhiteSpace 5-6 ' '|Text 6-11 'blind'|WhiteSpace 11-12 ' '|Text 12-16 'mice'")]
    [TestCase("three blind/cripple mice",
        "Text 0-5 'three'|WhiteSpace 5-6 ' '|Text 6-11 'blind'|Alternation 11-12 '/'|Text 12-19 'cripple'|WhiteSpace 19-20 ' '|Text 20-24 'mice'")]
    [TestCase("blind/cripple", "Text 0-5 'blind'|Alternation 5-6 '/'|Text 6-13 'cripple'")]
    [TestCase(@"blind\ and\ famished\/cripple mice", "Text 0-29 'blind and famished/cripple'|WhiteSpace 29-30 ' '|Text 30-34 'mice'")]
    [TestCase(@" \/ ", "WhiteSpace 0-1 ' '|Text 1-3 '/'|WhiteSpace 3-4 ' '")]
    [TestCase(@"\(blind\)", "Text 0-9 '(blind)'")]
    [TestCase(@"\{string\}", "Text 0-10 '{string}'")]
    [TestCase(@"\ ", "Text 0-2 ' '")]
    [TestCase("😀 {int}", "Text 0-1 '😀'|WhiteSpace 1-2 ' '|BeginParameter 2-3 '{'|Text 3-6 'int'|EndParameter 6-7 '}'")]
    [TestCase("three (blind) mice",
        "Text 0-5 'three'|WhiteSpace 5-6 ' '|BeginOptional 6-7 '('|Text 7-12 'blind'|EndOptional 12-13 ')'|WhiteSpace 13-14 ' '|Text 14-18 'mice'")]
    [TestCase("(blind)", "BeginOptional 0-1 '('|Text 1-6 'blind'|EndOptional 6-7 ')'")]
    [TestCase("{string}", "BeginParameter 0-1 '{'|Text 1-7 'string'|EndParameter 7-8 '}'")]
    [TestCase("((", "BeginOptional 0-1 '('|BeginOptional 1-2 '('")]
    [TestCase("a  b", "Text 0-1 'a'|WhiteSpace 1-3 '  '|Text 3-4 'b'")]
    [TestCase(@"a\\b", @"Text 0-4 'a\b'")]
    public void Tokenize_Expression_GivesTokensWithPositions(string source, string expected)
    {
        var tokens = ExpressionTokenizer.Tokenize(source);

        string.Join('|', tokens[1..^1].Select(token => $"{token.Kind} {token.Start}-{token.End} '{token.Text}'")).ShouldBe(expected);
        var length = source.EnumerateRunes().Count();
        (tokens[0].Start, tokens[0].End, tokens[^1].Start, tokens[^1].End).ShouldBe((0, 0, length, length));
    }

    [TestCase(@"\[", """
        This Cucumber Expression has a problem at column 2:

        \[
         ^
        Only the characters '{', '}', '(', ')', '\', '/' and whitespace can be escaped.
        If you did mean to use an '\' you can use '\\' to escape it
        """)]
    [TestCase(@"\", """
        This Cucumber Expression has a problem at column 1:

        \
        ^
        The end of line can not be escaped.
        You can use '\\' to escape the '\'
        """)]
    [TestCase(@"😀 a\x", """
        This Cucumber Expression has a problem at column 5:

        😀 a\x
            ^
        Only the characters '{', '}', '(', ')', '\', '/' and whitespace can be escaped.
        If you did mean to use an '\' you can use '\\' to escape it
        """)]
    public void Tokenize_WrongEscape_PointsAtIt(string source, string expected) =>
        Should.Throw<ExpressionException>(() => ExpressionTokenizer.Tokenize(source)).Message.ShouldBe(expected);
}
