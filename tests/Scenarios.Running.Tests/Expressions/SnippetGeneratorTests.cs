using NUnit.Framework;
using Scenarios.Running.Expressions;
using Shouldly;

namespace Scenarios.Running.Tests.Expressions;

/// <summary>The cases are the facts of CucumberExpressionGeneratorTest.ts in cucumber-expressions.</summary>
[TestFixture]
internal sealed class SnippetGeneratorTests
{
    private ParameterTypeRegistry registry = null!;

    [SetUp]
    public void CreateRegistry() => registry = new ParameterTypeRegistry();

    [TestCase("I have 2 cucumbers and 1.5 tomato", "I have {int} cucumbers and {float} tomato")]
    [TestCase("hello", "hello")]
    [TestCase("(iii)", @"\(iii)")]
    [TestCase("{iii}", @"\{iii}")]
    [TestCase(@"a\b", @"a\\b")]
    [TestCase("The 1814/05/17 hey", @"The {int}\/{int}\/{int} hey")]
    [TestCase("I like \"bangers\" and 'mash'", "I like {string} and {string}")]
    [TestCase("I am 20%% foobar", "I am {int}%% foobar")]
    [TestCase("99999", "{int}")]
    [TestCase("I have 2.5 cukes and 1.5 euro", "I have {float} cukes and {float} euro")]
    [TestCase("I run \"kubectl get pods\" 3 times", "I run {string} {int} times")]
    [TestCase("", "")]
    public void Generate_Text_SuggestsAnExpressionThatMatchesIt(string text, string expected)
    {
        var first = new SnippetGenerator(registry).Generate(text)[0];

        first.Source.ShouldBe(expected);
        StepExpression.CreateCucumber(first.Source, registry).Match(text).ShouldNotBeNull().Count.ShouldBe(first.ParameterTypes.Count);
    }

    [Test]
    public void Generate_OverlappingTypes_PrefersTheLeftmost()
    {
        Add("currency", "c d");
        Add("date", "b c");

        Generate("a b c d e f g").ShouldBe(["a {date} d e f g"]);
    }

    [Test]
    public void Generate_SeveralTypesFit_GivesEveryCombination()
    {
        Add("currency", "x");
        Add("date", "x");

        Generate("I have x and x").ShouldBe([
            "I have {currency} and {currency}", "I have {currency} and {date}", "I have {date} and {currency}", "I have {date} and {date}"]);
    }

    [Test]
    public void Generate_OptionalGroups_AreFoundWhereTheyAreNotEmpty()
    {
        Add("optional-flight", "(1st flight)?");
        Add("optional-hotel", "(1 hotel)?");

        Generate("I reach Stage 4: 1st flight -1 hotel")[0].ShouldBe("I reach Stage {int}: {optional-flight} {int} hotel");
    }

    [Test]
    public void Generate_ManyCombinations_StopsAt256()
    {
        for (var i = 0; i < 4; i++)
        {
            Add($"my-type-{i}", "([a-z] )*?[a-z]");
        }

        Generate("a s i m p l e s t e p").Count.ShouldBe(256);
    }

    [Test]
    public void Generate_LongerMatch_IsPreferredAndEmptyOnesIgnored()
    {
        Add("zero-or-more", "[a-z]*");
        Add("exactly-one", "[a-z]");

        Generate("a simple step").ShouldBe(["{exactly-one} {zero-or-more} {zero-or-more}", "{zero-or-more} {zero-or-more} {zero-or-more}"]);
    }

    [TestCase("I download a picture", "I download a picture")]
    [TestCase("I watch the muppet show", "I watch the muppet show")]
    [TestCase("I create a group", "I create a group")]
    [TestCase("When I go down the road", "When I go {direction} the road")]
    [TestCase("up the hill, the road goes down", "{direction} the hill, the road goes {direction}")]
    [TestCase("direction is:down", "direction is:{direction}")]
    [TestCase("direction is down.", "direction is {direction}.")]
    public void Generate_Type_IsSuggestedForWholeWordsOnly(string text, string expected)
    {
        Add("direction", "(up|down)");

        Generate(text).ShouldBe([expected]);
    }

    private List<string> Generate(string text) => new SnippetGenerator(registry).Generate(text).Select(expression => expression.Source).ToList();

    private void Add(string name, string regexp) => registry.Add(new ParameterType(name, [regexp], typeof(string), values => values[0]));
}
