using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using Scenarios.Running.Expressions.Parsing;
using Shouldly;

namespace Scenarios.Running.Tests.Expressions.Parsing;

[TestFixture]
internal sealed class ExpressionKindDetectorTests
{
    [TestCase("a/b", true)]
    [TestCase(@"a\/b", true)]
    [TestCase("^a/b", false)]
    [TestCase("a/b$", false)]
    [TestCase("(a/b)", true)]
    [TestCase("(a+)", false)]
    [TestCase("(+)", true)]
    [TestCase("(a)", true)]
    [TestCase(@"\(a\)", true)]
    [TestCase("a (.*) b", false)]
    [TestCase("a (.*) {int}", true)]
    [TestCase(@"a \d+ b", false)]
    [TestCase(@"a\.", false)]
    [TestCase("{}", true)]
    [TestCase("x{2,3}y.*", false)]
    [TestCase("(a)+) b", true)]
    public void IsCucumberExpression_Heuristics_DecideAsReqnrollDoes(string source, bool expected) =>
        ExpressionKindDetector.IsCucumberExpression(source).ShouldBe(expected);

    [Test]
    public void IsCucumberExpression_AnyText_AgreesWithReqnrollsRegularExpressions()
    {
        var source = Gen.Elements("a", "é", "_", "1", "{", "}", "(", ")", "*", "+", ".", "\\", "\\d", "\\.", "^", "$", " ", "\u0903", "-")
            .ListOf().Select(string.Concat);

        Prop.ForAll(source.ToArbitrary(), text => ExpressionKindDetector.IsCucumberExpression(text) == Judge(text))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithEndSize(12));
    }

    [Test]
    public void IsCucumberExpression_EveryCharacterInBraces_IsAWordCharacterWhenNetSaysSo()
    {
        var wrong = Enumerable.Range(0, char.MaxValue + 1)
            .Where(c => c is not '{' and not '}')
            .Where(c => ExpressionKindDetector.IsCucumberExpression($"{{{(char)c}}} .*") != Regex.IsMatch($"{(char)c}", @"^\w\z"));

        wrong.ShouldBeEmpty();
    }

    /// <summary>CucumberExpressionDetector.cs of Reqnroll, as its four patterns say it.</summary>
    private static bool Judge(string text) =>
        !text.StartsWith('^') && !text.EndsWith('$')
        && (Regex.IsMatch(text, @"{\w*}") || !(Regex.IsMatch(text, @"(\([^\)]+[\*\+]\)|\.\*)") || Regex.IsMatch(text, @"(\\\.|\\d\+)")));
}
