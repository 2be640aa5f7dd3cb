using NUnit.Framework;
using Scenarios.Running.TagExpressions;
using Scenarios.Running.TagExpressions.Parsing;
using Shouldly;

namespace Scenarios.Running.Tests.TagExpressions;

/// <summary>The cases of testdata/*.yml in cucumber/tag-expressions, and more of our own.</summary>
[TestFixture]
internal sealed class TagExpressionTests
{
    [TestCase("", "")]
    [TestCase("a and b", "( a and b )")]
    [TestCase("a or b", "( a or b )")]
    [TestCase("not a", "not ( a )")]
    [TestCase("a and b and c", "( ( a and b ) and c )")]
    [TestCase("( a and b ) or ( c and d )", "( ( a and b ) or ( c and d ) )")]
    [TestCase("not a or b and not c or not d or e and f", "( ( ( not ( a ) or ( b and not ( c ) ) ) or not ( d ) ) or ( e and f ) )")]
    [TestCase(
        @"not a\(\) or b and not c or not d or e and f",
        @"( ( ( not ( a\(\) ) or ( b and not ( c ) ) ) or not ( d ) ) or ( e and f ) )")]
    [TestCase("not (a and b)", "not ( a and b )")]
    [TestCase("not (a or b)", "not ( a or b )")]
    [TestCase("not (a and b) and c or not (d or f)", "( ( not ( a and b ) and c ) or not ( d or f ) )")]
    [TestCase(@"a\\ and b", @"( a\\ and b )")]
    [TestCase(@"\\a and b", @"( \\a and b )")]
    [TestCase(@"a and b\\", @"( a and b\\ )")]
    [TestCase(@"( a and b\\\\)", @"( a and b\\\\ )")]
    [TestCase(@"a\\\( and b\\\)", @"( a\\\( and b\\\) )")]
    [TestCase(@"(a and \\b)", @"( a and \\b )")]
    [TestCase("x or(y) ", "( x or y )")]
    [TestCase(@"x\(1\) or(y\(2\))", @"( x\(1\) or y\(2\) )")]
    [TestCase(@"\\x or y\\ or z\\", @"( ( \\x or y\\ ) or z\\ )")]
    [TestCase(@"x\\ or(y\\\)) or(z\\)", @"( ( x\\ or y\\\) ) or z\\ )")]
    [TestCase(@"x\  or y", @"( x\  or y )")]
    public void ToString_ParsedExpression_HasEveryOperatorInParentheses(string text, string expected)
    {
        var parsed = TagExpression.Parse(text).ToString();

        parsed.ShouldBe(expected);
        TagExpression.Parse(parsed).ToString().ShouldBe(expected);
    }

    [TestCase("", "", true)]
    [TestCase("", "x", true)]
    [TestCase("not x", "x", false)]
    [TestCase("not x", "y", true)]
    [TestCase("not not x", "x", true)]
    [TestCase("x and y", "x y", true)]
    [TestCase("x and y", "x", false)]
    [TestCase("x and y", "y", false)]
    [TestCase("x or y", "", false)]
    [TestCase("x or y", "x y", true)]
    [TestCase("x or y", "x", true)]
    [TestCase("x or y", "y", true)]
    [TestCase(@"x\(1\) or y\(2\)", "x(1)", true)]
    [TestCase(@"x\(1\) or y\(2\)", "y(2)", true)]
    [TestCase(@"x\\ or y\\\) or z\\", @"x\", true)]
    [TestCase(@"x\\ or y\\\) or z\\", @"y\)", true)]
    [TestCase(@"x\\ or y\\\) or z\\", @"z\", true)]
    [TestCase(@"x\\ or y\\\) or z\\", "x", false)]
    [TestCase(@"x\\ or y\\\) or z\\", "y)", false)]
    [TestCase(@"x\\ or y\\\) or z\\", "z", false)]
    [TestCase(@"\\x or y\\ or z\\", @"\x", true)]
    [TestCase(@"\\x or y\\ or z\\", "x", false)]
    [TestCase("@smoke and not (@slow or @wip)", "@smoke", true)]
    [TestCase("@smoke and not (@slow or @wip)", "@smoke @wip", false)]
    [TestCase("@smoke", "@Smoke", false)]
    public void Matches_Tags_FollowsTheOperators(string text, string tags, bool expected) =>
        TagExpression.Parse(text).Matches(tags.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ShouldBe(expected);

    [TestCase("@a @b or", "Expected operator", 3)]
    [TestCase("@a and (@b not)", "Expected operator", 11)]
    [TestCase("@a and (@b @c) or", "Expected operator", 11)]
    [TestCase("@a and or", "Expected operand", 7)]
    [TestCase("or or", "Expected operand", 0)]
    [TestCase("a and or", "Expected operand", 6)]
    [TestCase("a b", "Expected operator", 2)]
    [TestCase("a not", "Expected operator", 2)]
    [TestCase("( a and b ) )", "Unmatched )", 12)]
    [TestCase("( ( a and b )", "Unmatched (", 0)]
    [TestCase("(", "Unmatched (", 0)]
    [TestCase("()", "Expected operand", 1)]
    [TestCase(")", "Expected operand", 0)]
    [TestCase(@"x or \y or z", "Illegal escape before \"y\"", 5)]
    [TestCase(@"x\", "Illegal escape at the end", 1)]
    [TestCase(@"x\ or y", "Expected operator", 6)]
    [TestCase("a and", "Expected operand", 5)]
    [TestCase("a or", "Expected operand", 4)]
    [TestCase("not", "Expected operand", 3)]
    [TestCase("a and not", "Expected operand", 9)]
    public void Parse_MalformedText_SaysWhatAndPointsAtThePlace(string text, string problem, int position)
    {
        var error = Should.Throw<TagExpressionException>(() => TagExpression.Parse(text));

        error.Position.ShouldBe(position);
        error.Message.ShouldBe(
            $"Tag expression \"{text}\" could not be parsed because of syntax error: {problem}.\n\n{text}\n{new string(' ', position)}^");
    }

    [Test]
    public void Parse_NestingBeyondTheLimit_IsRefused() =>
        Should.Throw<TagExpressionException>(() => TagExpression.Parse(new string('(', 100_000) + "a"))
            .Message.ShouldContain("More than 100 levels");
}
