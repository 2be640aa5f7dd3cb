using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using Scenarios.Running.Expressions;
using Scenarios.Running.Expressions.Matching;

namespace Scenarios.Running.Tests.Expressions.Matching;

/// <summary>The hand-written matcher may stand in for the regular expression only because nobody can tell the difference.</summary>
[TestFixture]
internal sealed class PlanMatcherTests
{
    private static readonly ParameterTypeRegistry Registry = new();

    private static readonly string[] ExpressionPieces =
        ["a", "1", "-", "+", ".", " ", "\"", "'", "E", "(a)", "( b)", "({s)", "a/b", "1/-(1)x", "s(a)(b)/a", @"\/", @"\{", @"\\",
            "{int}", "{float}", "{word}", "{string}", "{}", "{double}", "{biginteger}", "{Guid}"];

    private static readonly string[] TextPieces =
        ["a", "b", "s", "ab", "x", "1", "12", "٣", "-", "+", ".", "E", " ", "\u00A0", "\"", "'", "\\", "\\\"", "\\'", "\n", "/", "{", "1.5E-3", "\"a b\"", "'\\'x'", "😀"];

    [Test]
    public void Match_RandomExpressionAndText_SaysExactlyWhatTheRegularExpressionSays()
    {
        var cases =
            from expression in Pieces(ExpressionPieces, 6)
            from text in Gen.OneOf(Pieces(TextPieces, 8), TextLike(expression))
            select (expression, text);

        Prop.ForAll(cases.ToArbitrary(), pair => Compare(pair.expression, pair.text))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(4000));
    }

    [Test]
    public void Match_ManyGreedyParameters_BacktracksAsTheRegularExpressionDoes()
    {
        var cases =
            from expression in Pieces(["{float}", "{int}", "{}", "{word}", "{string}", " ", "1"], 4)
            from text in Pieces(["1", "2", ".", "E", "-", "+", " ", "\"", "\\"], 8)
            select (expression, text);

        Prop.ForAll(cases.ToArbitrary(), pair => Compare(pair.expression, pair.text))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(4000));
    }

    [TestCase("\"a\\\"b\\\"c\"")]
    [TestCase("'\\\\\\'x\\'y'")]
    [TestCase("\"\"")]
    [TestCase("'\\\n'")]
    [TestCase("\"a\\")]
    public void Match_QuotedString_HasTheGroupsOfTheRegularExpression(string text)
    {
        var expression = new CucumberStepExpression("{string}", Registry);

        Describe(expression.Match(text)).ShouldBe(Describe(expression.MatchByRegex(text)));
    }

    private static bool Compare(string source, string text)
    {
        CucumberStepExpression expression;
        try
        {
            expression = new CucumberStepExpression(source, Registry);
        }
        catch (ExpressionException)
        {
            return true; // Pieces put together at random need not be an expression.
        }
        return Describe(expression.Match(text)) == Describe(expression.MatchByRegex(text));
    }

    private static string Describe(IReadOnlyList<ExpressionArgument>? arguments) =>
        arguments is null ? "no match" : string.Join("; ", arguments.Select(argument => $"{argument.ParameterType.Name}={Describe(argument.Group)}"));

    private static string Describe(ArgumentGroup group) =>
        $"{group.Value ?? "null"}@{group.Start}-{group.End}[{string.Join(", ", group.Children.Select(Describe))}]";

    private static Gen<string> Pieces(string[] pieces, int most) =>
        from count in Gen.Choose(0, most)
        from chosen in Gen.Elements(pieces).ListOf(count)
        select string.Concat(chosen);

    /// <summary>A text that has a good chance to match: each parameter replaced by something of its kind.</summary>
    private static Gen<string> TextLike(string expression) =>
        from number in Gen.Elements("1", "-12", "+3", ".5", "1.5", "2.E", "7E+1", "-", "12.")
        from quoted in Gen.Elements("\"a\"", "'a b'", "\"\\\"\"", "'\\'x\\'y'", "\"", "''", "\"'\"")
        from word in Gen.Elements("a", "", "ab", "a b", "1")
        select expression
            .Replace("(", "").Replace(")", "").Replace("a/b", "b").Replace(@"\", "")
            .Replace("{int}", number).Replace("{float}", number).Replace("{double}", number).Replace("{biginteger}", number)
            .Replace("{string}", quoted).Replace("{word}", word).Replace("{}", word).Replace("{Guid}", word);
}
