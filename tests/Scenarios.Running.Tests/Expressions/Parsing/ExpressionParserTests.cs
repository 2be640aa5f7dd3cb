using NUnit.Framework;
using Scenarios.Running.Expressions;
using Scenarios.Running.Expressions.Parsing;
using Scenarios.Running.Expressions.Syntax;
using Shouldly;

namespace Scenarios.Running.Tests.Expressions.Parsing;

/// <summary>
/// The cases are the facts of testdata/cucumber-expression/parser in cucumber-expressions, written on one line: text in quotes, [] around
/// an alternation with {} around each alternative, () optional, &lt;&gt; parameter, each followed by its positions.
/// </summary>
[TestFixture]
internal sealed class ExpressionParserTests
{
    [TestCase("", "")]
    [TestCase("three blind mice", "'three'0-5 ' '5-6 'blind'6-11 ' '11-12 'mice'12-16")]
    [TestCase(@"three blind\ rat/cat(s)", "'three'0-5 ' '5-6 [{'blind rat'6-16}6-16 {'cat'17-20 ('s'21-22)20-23}17-23]6-23")]
    [TestCase("three hungry/blind mice", "'three'0-5 ' '5-6 [{'hungry'6-12}6-12 {'blind'13-18}13-18]6-18 ' '18-19 'mice'19-23")]
    [TestCase("I select the {int}st/nd/rd/th",
        "'I'0-1 ' '1-2 'select'2-8 ' '8-9 'the'9-12 ' '12-13 <'int'14-17>13-18 [{'st'18-20}18-20 {'nd'21-23}21-23 {'rd'24-26}24-26 {'th'27-29}27-29]18-29")]
    [TestCase(@"three )blind\ mice/rats", "'three'0-5 ' '5-6 [{')'6-7 'blind mice'7-18}6-18 {'rats'19-23}19-23]6-23")]
    [TestCase(@"\ three\ hungry/blind\ mice\ ", "[{' three hungry'0-15}0-15 {'blind mice '16-29}16-29]0-29")]
    [TestCase("mice/rats", "[{'mice'0-4}0-4 {'rats'5-9}5-9]0-9")]
    [TestCase("{}", "<>0-2")]
    [TestCase("}", "'}'0-1")]
    [TestCase(")", "')'0-1")]
    [TestCase("/", "[{}0-0 {}1-1]0-1")]
    [TestCase("//", "[{}0-0 {}1-1 {}2-2]0-2")]
    [TestCase(@"mice\/rats", "'mice/rats'0-10")]
    [TestCase(@"\\", @"'\'0-2")]
    [TestCase(@"\(", "'('0-2")]
    [TestCase(@"three \((very) blind) mice",
        "'three'0-5 ' '5-6 '('6-8 ('very'9-13)8-14 ' '14-15 'blind'15-20 ')'20-21 ' '21-22 'mice'22-26")]
    [TestCase(@"three \(blind) mice", "'three'0-5 ' '5-6 '(blind'6-13 ')'13-14 ' '14-15 'mice'15-19")]
    [TestCase(@"\(blind)", "'(blind'0-7 ')'7-8")]
    [TestCase("😀 {int}", "'😀'0-1 ' '1-2 <'int'3-6>2-7")]
    [TestCase("three ((very) blind) mice",
        "'three'0-5 ' '5-6 (('very'8-12)7-13 ' '13-14 'blind'14-19)6-20 ' '20-21 'mice'21-25")]
    [TestCase("three (blind) mice", "'three'0-5 ' '5-6 ('blind'7-12)6-13 ' '13-14 'mice'14-18")]
    [TestCase("(blind)", "('blind'1-6)0-7")]
    [TestCase("{string}", "<'string'1-7>0-8")]
    [TestCase("{a b}", "<'a'1-2 ' '2-3 'b'3-4>0-5")]
    [TestCase("a/i{int}n/y", "[{'a'0-1}0-1 {'i'2-3}2-3]0-3 <'int'4-7>3-8 [{'n'8-9}8-9 {'y'10-11}10-11]8-11")]
    public void Parse_Expression_GivesTreeWithPositions(string source, string expected)
    {
        var root = ExpressionParser.Parse(source);

        string.Join(' ', root.Nodes.Select(Write)).ShouldBe(expected);
        (root.Start, root.End).ShouldBe((0, source.EnumerateRunes().Count()));
    }

    [TestCase("{", 1, "{", "The '{' does not have a matching '}'.\nIf you did not intend to use a parameter you can use '\\{' to escape the a parameter")]
    [TestCase("{string", 1, "{string", "The '{' does not have a matching '}'.\nIf you did not intend to use a parameter you can use '\\{' to escape the a parameter")]
    [TestCase("(", 1, "(", "The '(' does not have a matching ')'.\nIf you did not intend to use optional text you can use '\\(' to escape the optional text")]
    [TestCase(@"three blind\ mice/rats(", 23, @"three blind\ mice/rats(",
        "The '(' does not have a matching ')'.\nIf you did not intend to use optional text you can use '\\(' to escape the optional text")]
    public void Parse_UnclosedBracket_PointsAtIt(string source, int column, string line, string problem) =>
        Should.Throw<ExpressionException>(() => ExpressionParser.Parse(source)).Message.ShouldBe(
            $"This Cucumber Expression has a problem at column {column}:\n\n{line}\n{new string(' ', column - 1)}^\n{problem}");

    [Test]
    public void Parse_VeryDeepNesting_IsRefusedInsteadOfOverflowing() =>
        Should.Throw<ExpressionException>(() => ExpressionParser.Parse(new string('(', 100_000)))
            .Message.ShouldContain("An optional may not contain an other optional");

    private static string Write(SyntaxNode node) => $"{WriteContent(node)}{node.Start}-{node.End}";

    private static string WriteContent(SyntaxNode node) => node switch
    {
        TextNode text => $"'{text.Text}'",
        OptionalNode optional => $"({WriteAll(optional.Nodes)})",
        AlternationNode alternation => $"[{WriteAll(alternation.Alternatives)}]",
        AlternativeNode alternative => $"{{{WriteAll(alternative.Nodes)}}}",
        ParameterNode parameter => $"<{WriteAll(parameter.Nodes)}>",
        _ => throw new InvalidOperationException(node.GetType().Name),
    };

    private static string WriteAll(IEnumerable<SyntaxNode> nodes) => string.Join(' ', nodes.Select(Write));
}
