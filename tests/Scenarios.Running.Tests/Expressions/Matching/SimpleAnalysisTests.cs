using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using Scenarios.Running.Expressions;
using Scenarios.Running.Expressions.Matching;
using Scenarios.Running.Expressions.Parsing;
using Shouldly;

namespace Scenarios.Running.Tests.Expressions.Matching;

[TestFixture]
internal sealed class SimpleAnalysisTests
{
    private static readonly ParameterTypeRegistry Registry = new();

    [TestCase("I run {string} {int} time(s)", true)]
    [TestCase("plain text", true)]
    [TestCase("", true)]
    [TestCase("{}", true)]
    [TestCase("a/b", false)]
    [TestCase(@"a\(b", false)]
    [TestCase("a) b", false)]
    [TestCase("a ()", false)]
    [TestCase("a {nobody}", false)]
    [TestCase("a ({int})", false)]
    [TestCase("a (b", false)]
    public void TryRead_Expression_LeavesTheRestToTheParser(string source, bool isSimple) =>
        (SimpleAnalysis.TryRead(source, Registry) is not null).ShouldBe(isSimple);

    [Test]
    public void TryRead_AnyExpression_AgreesWithTheParser()
    {
        var source = Gen.Elements("a", " ", "bc", "{int}", "{}", "{string}", "{no}", "(s)", "( t)", "(", ")", "{", "}", "/", "\\", "^", "😀")
            .ListOf().Select(string.Concat);

        Prop.ForAll(source.ToArbitrary(), text =>
            {
                var simple = SimpleAnalysis.TryRead(text, Registry);
                return simple is null
                    || Describe(simple) == Describe(ExpressionAnalysis.Of(ExpressionParser.Parse(text), text, Registry));
            })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithEndSize(10));
    }

    private static string Describe(AnalyzedExpression analyzed) =>
        $"{analyzed.LiteralPrefix}: {string.Join(", ", analyzed.ParameterTypes.Select(type => type.Name))}: "
        + string.Join(" ", analyzed.Plan!.Select(step => step.Texts is null ? step.Shape.ToString() : $"[{string.Join('|', step.Texts)}]"));
}
