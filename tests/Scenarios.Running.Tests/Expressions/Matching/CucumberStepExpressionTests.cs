using System.Globalization;
using System.Numerics;
using NUnit.Framework;
using Scenarios.Running.Expressions;
using Shouldly;

namespace Scenarios.Running.Tests.Expressions.Matching;

/// <summary>The cases are the facts of testdata/cucumber-expression/matching in cucumber-expressions and of CucumberExpressionTest.ts.</summary>
[TestFixture]
internal sealed class CucumberStepExpressionTests
{
    [TestCase(@"\({int})", "(3)", "3")]
    [TestCase("a/i{int}n/y", "i18n", "18")]
    [TestCase("a/i{int}n/y", "a11y", "11")]
    [TestCase("{int}st/nd/rd/th", "3rd", "3")]
    [TestCase("{}", "0.22", "0.22")]
    [TestCase("{bigdecimal}", "3.1415926535897932384626433832795028841971693993751", "3.1415926535897932384626433832795028841971693993751")]
    [TestCase("{byte}", "127", "127")]
    [TestCase("{short}", "32767", "32767")]
    [TestCase("{int}", "2147483647", "2147483647")]
    [TestCase("{int}", "-2147483647", "-2147483647")]
    [TestCase("{long}", "9223372036854775807", "9223372036854775807")]
    [TestCase("{biginteger}", "3141592653589793238462643383279502884197169399375105820974944592307816406286", "3141592653589793238462643383279502884197169399375105820974944592307816406286")]
    [TestCase("{double}", "3.141592653589793", "3.141592653589793")]
    [TestCase("{decimal}", "-1.5E-3", "-0.0015")]
    [TestCase("{float}", "3.141593", "3.141593")]
    [TestCase("{float}", "-3.141593", "-3.141593")]
    [TestCase("{float}", "+3.141593", "3.141593")]
    [TestCase("{float}", "1.5E+3", "1500")]
    [TestCase("{float}", "+1.5E+3", "1500")]
    [TestCase("{float}", ".22", "0.22")]
    [TestCase("{float}", "0.22", "0.22")]
    [TestCase("{float}", "0", "0")]
    [TestCase("{float}", "-1", "-1")]
    [TestCase("{float}", "-.10000001", "-0.10000001")]
    [TestCase("{float}", "1E1", "10")]
    [TestCase("{float}", ".1E1", "1")]
    [TestCase("{float}", "-.1E-1", "-0.01")]
    [TestCase("{float}", "-.10E2", "-10")]
    [TestCase("three {string} mice", "three \"blind\" mice", "blind")]
    [TestCase("three {string} mice", "three 'blind' mice", "blind")]
    [TestCase("three {string} mice", "three \"\" mice", "")]
    [TestCase("three {string} mice", "three '' mice", "")]
    [TestCase("three {string} mice", "three \"'blind'\" mice", "'blind'")]
    [TestCase("three {string} mice", "three '\"blind\"' mice", "\"blind\"")]
    [TestCase("three {string} mice", "three \"bl\\\"nd\" mice", "bl\"nd")]
    [TestCase("three {string} mice", "three 'bl\\'nd' mice", "bl'nd")]
    [TestCase("three {string} and {string} mice", "three \"blind\" and \"crippled\" mice", "blind|crippled")]
    [TestCase("three {string} and {string} mice", "three 'blind' and 'crippled' mice", "blind|crippled")]
    [TestCase("three {string} and {string} mice", "three \"\" and \"handsome\" mice", "|handsome")]
    [TestCase("three {word} mice", "three blind mice", "blind")]
    [TestCase(@"three \\(exceptionally) \\{string} mice", "three \\exceptionally \\\"blind\" mice", "blind")]
    [TestCase(@"three \((exceptionally)) \{{string}} mice", "three (exceptionally) {\"blind\"} mice", "blind")]
    [TestCase("I wait {int} second(s)./second(s)?", "I wait 2 seconds?", "2")]
    [TestCase("I wait {int} second(s)./second(s)?", "I wait 1 second.", "1")]
    [TestCase("{int} rat(s)/mouse/mice", "3 rats", "3")]
    [TestCase("{int} rat(s)/mouse/mice", "2 mice", "2")]
    [TestCase("{int} rat(s)/mouse/mice", "1 mouse", "1")]
    public void Match_TextThatFits_GivesArguments(string source, string text, string expected)
    {
        var arguments = Create(source).Match(text).ShouldNotBeNull();

        string.Join('|', arguments.Select(argument => Convert.ToString(argument.Transform(), CultureInfo.InvariantCulture))).ShouldBe(expected);
    }

    [TestCase("mice/rats and rats\\/mice", "rats and rats/mice")]
    [TestCase(@"12\\/2020", @"12\")]
    [TestCase(@"12\\/2020", "2020")]
    [TestCase(@"12\/2020", "12/2020")]
    [TestCase(@"three \(exceptionally) \{string} mice", "three (exceptionally) {string} mice")]
    [TestCase("three (brown )mice/rats", "three brown mice")]
    [TestCase("three (brown )mice/rats", "three rats")]
    [TestCase("", "")]
    public void Match_TextThatFitsWithoutParameters_GivesNoArguments(string source, string text) =>
        Create(source).Match(text).ShouldNotBeNull().ShouldBeEmpty();

    [TestCase("three {string} mice", "three \"blind' mice")]
    [TestCase("{double}", "-")]
    [TestCase("{int}", "-")]
    [TestCase("{int}", "1.22")]
    [TestCase("{float}", "")]
    [TestCase("{float}", ".")]
    [TestCase("{float}", ",")]
    [TestCase("{float}", "E")]
    [TestCase("{float}", "1,")]
    [TestCase("{float}", "1.")]
    [TestCase("{float}", "1,000.1")]
    [TestCase("{float}", "E1")]
    [TestCase("{word}", "")]
    [TestCase("a", "a\n")]
    [TestCase("{int}", "1\n")]
    [TestCase("A", "a")]
    [TestCase("three mice", "three mice and more")]
    [TestCase("three mice", "three")]
    public void Match_TextThatDoesNotFit_IsNull(string source, string text) => Create(source).Match(text).ShouldBeNull();

    [TestCase("{byte}", "127", typeof(byte))]
    [TestCase("{short}", "1", typeof(short))]
    [TestCase("{int}", "1", typeof(int))]
    [TestCase("{long}", "1", typeof(long))]
    [TestCase("{biginteger}", "1", typeof(BigInteger))]
    [TestCase("{float}", "1", typeof(float))]
    [TestCase("{double}", "1", typeof(double))]
    [TestCase("{decimal}", "1", typeof(decimal))]
    [TestCase("{bigdecimal}", "1", typeof(string))]
    [TestCase("{Int32}", "1", typeof(int))]
    [TestCase("{Boolean}", "true", typeof(bool))]
    [TestCase("{Guid}", "00000000-0000-0000-0000-000000000000", typeof(Guid))]
    public void Transform_BuiltInType_GivesItsType(string source, string text, Type expected)
    {
        var argument = Create(source).Match(text)!.Single();

        argument.Transform().ShouldBeOfType(expected);
        argument.ParameterType.Type.ShouldBe(expected);
    }

    [Test]
    public void Transform_NumberTooLarge_Throws()
    {
        var argument = Create("{int}").Match("2147483648")!.Single();

        Should.Throw<OverflowException>(() => argument.Transform());
    }

    [TestCase("three( brown/black) mice", 13, 1, "An alternation can not be used inside an optional.\nIf you did not mean to use an alternation you can use '\\/' to escape the '/'. Otherwise rephrase your expression or consider using a regular expression instead.")]
    [TestCase("{int}/x", 6, 1, "Alternative may not be empty.\nIf you did not mean to use an alternative you can use '\\/' to escape the '/'")]
    [TestCase("x/{int}", 3, 1, "Alternative may not be empty.\nIf you did not mean to use an alternative you can use '\\/' to escape the '/'")]
    [TestCase("three brown//black mice", 13, 1, "Alternative may not be empty.\nIf you did not mean to use an alternative you can use '\\/' to escape the '/'")]
    [TestCase("three (brown)/black mice", 7, 7, "An alternative may not exclusively contain optionals.\nIf you did not mean to use an optional you can use '\\(' to escape the '('")]
    [TestCase("three () mice", 7, 2, "An optional must contain some text.\nIf you did not mean to use an optional you can use '\\(' to escape the '('")]
    [TestCase("(a(b))", 3, 3, "An optional may not contain an other optional.\nIf you did not mean to use an optional type you can use '\\(' to escape the '('. For more complicated expressions consider using a regular expression instead.")]
    [TestCase("({int})", 2, 5, "An optional may not contain a parameter type.\nIf you did not mean to use an parameter type you can use '\\{' to escape the '{'")]
    [TestCase("{(string)}", 2, 1, "Parameter names may not contain '{', '}', '(', ')', '\\' or '/'.\nDid you mean to use a regular expression?")]
    [TestCase(@"three (exceptionally\) {string\} mice", 24, 1, "The '{' does not have a matching '}'.\nIf you did not intend to use a parameter you can use '\\{' to escape the a parameter")]
    [TestCase(@"three (exceptionally\) {string} mice", 7, 1, "The '(' does not have a matching ')'.\nIf you did not intend to use optional text you can use '\\(' to escape the optional text")]
    [TestCase(@"three ((exceptionally\) strong) mice", 7, 1, "The '(' does not have a matching ')'.\nIf you did not intend to use optional text you can use '\\(' to escape the optional text")]
    [TestCase("{unknown}", 1, 9, "Undefined parameter type 'unknown'.\nPlease register a ParameterType for 'unknown'")]
    public void Create_InvalidExpression_PointsAtThePlace(string source, int column, int width, string problem)
    {
        var error = Should.Throw<ExpressionException>(() => Create(source));

        var pointer = new string(' ', column - 1) + (width == 1 ? "^" : $"^{new string('-', width - 2)}^");
        error.Message.ShouldBe($"This Cucumber Expression has a problem at column {column}:\n\n{source}\n{pointer}\n{problem}");
    }

    [Test]
    public void Create_UnknownParameterType_NamesIt()
    {
        var error = Should.Throw<UndefinedParameterTypeException>(() => Create("a {flight} b"));

        (error.Expression, error.ParameterTypeName).ShouldBe(("a {flight} b", "flight"));
    }

    [TestCase("", "^$")]
    [TestCase("a", "^a$")]
    [TestCase("a/b(c)", "^(?:a|b(?:c)?)$")]
    [TestCase("a/b c/d/e", "^(?:a|b) (?:c|d|e)$")]
    [TestCase(@"^$[]\(\){}\\.|?*+", @"^\^\$\[\]\(\)(.*)\\\.\|\?\*\+$")]
    [TestCase("(a)", "^(?:a)?$")]
    [TestCase("{int}", @"^((?:-?\d+)|(?:\d+))$")]
    [TestCase("Привет, Мир(ы)!", "^Привет, Мир(?:ы)?!$")]
    public void RegexSource_Expression_FollowsTheProductionRules(string source, string expected) => Create(source).RegexSource.ShouldBe(expected);

    [TestCase("I run {string}", "I run ")]
    [TestCase("a b c", "a b c")]
    [TestCase("a(s) b", "a")]
    [TestCase("a/b c", "")]
    [TestCase("{int} mice", "")]
    [TestCase(@"1\/2 {int}", "1/2 ")]
    public void LiteralPrefix_Expression_IsTheTextBeforeTheFirstChoice(string source, string expected) =>
        Create(source).LiteralPrefix.ShouldBe(expected);

    private static IStepExpression Create(string source) => StepExpression.CreateCucumber(source, new ParameterTypeRegistry());
}
