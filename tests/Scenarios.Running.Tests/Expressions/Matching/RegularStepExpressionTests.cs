using NUnit.Framework;
using Scenarios.Running.Expressions;
using Shouldly;

namespace Scenarios.Running.Tests.Expressions.Matching;

/// <summary>The cases are the facts of testdata/regular-expression and RegularExpressionTest.ts in cucumber-expressions.</summary>
[TestFixture]
internal sealed class RegularStepExpressionTests
{
    [TestCase(@"^a (b )?c (d )?e (f )?g$", "a b c d e f g", "b |d |f ")]
    [TestCase(@"^a (b )?c (d )?e (f )?g$", "a b c e f g", "b |null|f ")]
    [TestCase(@"^I should( not)? be on the map$", "I should be on the map", "null")]
    [TestCase(@"(\d\d)", "22", "22")]
    [TestCase("(.*)", "22", "22")]
    [TestCase(@"(-?\d+)", "-22", "-22")]
    [TestCase("^The value equals \"([^\"]*)\"$", "The value equals \"\"", "")]
    [TestCase("^a user( named \"([^\"]*)\")?$", "a user", "null")]
    [TestCase("^a user( named \"([^\"]*)\")?$", "a user named \"Charlie\"", "Charlie")]
    [TestCase(@"^a (pre-commercial transaction |pre buyer fee model )?purchase(?: for \$(\d+))?$", "a purchase for $33", "null|33")]
    [TestCase(@"(\S+) ?(can|cannot)? (?:delete|cancel) the (\d+)(?:st|nd|rd|th) (attachment|slide) ?(?:upload)?", "I can cancel the 1st slide upload", "I|can|1|slide")]
    [TestCase(@"Across the line\(s\)", "Across the line(s)", "")]
    [TestCase("^drawings: ([A-Z_, ()]+)$", "drawings: ONE, TWO(ABC)", "ONE, TWO(ABC)")]
    public void Match_TextThatFits_GivesTopLevelGroups(string source, string text, string expected)
    {
        var arguments = Create(source).Match(text).ShouldNotBeNull();

        string.Join('|', arguments.Select(argument => argument.Transform() ?? "null")).ShouldBe(expected);
    }

    [Test]
    public void Match_GroupSpeltLikeAParameterType_IsReadByIt() =>
        Create(@"(\d+) (x)").Match("7 x")!.Select(argument => argument.ParameterType.Name).ShouldBe(["int", null]);

    [TestCase("hello", "world")]
    [TestCase("hello", "hello world")]
    [TestCase("world", "hello world")]
    public void Match_PartOfTheText_IsNull(string source, string text) => Create(source).Match(text).ShouldBeNull();

    [Test]
    public void Match_NestedGroups_KeepTheirTree()
    {
        var arguments = Create(@"^A (\d+) thick line from ((\d+),\s*(\d+)) to ((?<x>\d+),(y|z))").Match("A 5 thick line from 10,20 to 40,z")!;

        arguments.Select(argument => argument.Value).ShouldBe(["5", "10,20", "40,z"]);
        arguments[1].Group.Children.Select(group => group.Value).ShouldBe(["10", "20"]);
        // .NET numbers the named group last; here it stands where it is written.
        arguments[2].Group.Children.Select(group => (group.Value, group.Start, group.End)).ShouldBe([("40", 29, 31), ("z", 32, 33)]);
    }

    [Test]
    public void Participating_NestedAndAbsentGroups_GivesThoseThatTookPartInOrder() =>
        Create("(a(b)(c)?)(d)?(e)").Match("abe")!.SelectMany(argument => argument.Participating()).Select(argument => argument.Transform())
            .ShouldBe(["ab", "b", "e"]);

    [TestCase("(a(?:b)?)(c)", "ac", "a|c")]
    [TestCase("a(?:b)(c)", "abc", "c")]
    [TestCase("a(?!b)(.+)", "aBc", "Bc")]
    [TestCase("a(?=[b])(.+)", "abc", "bc")]
    [TestCase("a(.+)(?<=c)$", "abc", "bc")]
    [TestCase("a(.+?)(?<!b)$", "abc", "bc")]
    [TestCase("a(?<name>b)c", "abc", "b")]
    [TestCase("a(?'name'b)c", "abc", "b")]
    [TestCase(@"(?:a)(:b)(\?c)(d)", "a:b?cd", ":b|?c|d")]
    [TestCase(@"foo\\(bar|baz)", @"foo\bar", "bar")]
    [TestCase(@"^I go to '\/(.+)'$", "I go to '/hello'", "hello")]
    [TestCase("the stdout(?: from \"(.*?)\")?", "the stdout", "")]
    [TestCase("()", "", "")]
    [TestCase("[](]([)(])", "()", ")")]
    [TestCase(@"[\](](a)", "(a", "a")]
    [TestCase("[a-z-[(]](b)", "ab", "b")]
    [TestCase("a(?# not (here)(b)", "ab", "b")]
    [TestCase("(a)?(?(1)b|c)(d)", "abd", "a|d")]
    public void Match_GroupsInTheSource_AreFound(string source, string text, string expected) =>
        string.Join('|', Create(source).Match(text)!.Select(argument => argument.Value)).ShouldBe(expected);

    [Test]
    public void CompileOrThrow_MalformedPattern_NamesIt()
    {
        var expression = Create("a (b");

        Should.Throw<ExpressionException>(expression.CompileOrThrow).Message.ShouldStartWith("Invalid regular expression: 'a (b'");
    }

    [TestCase("a b (.*)", "a b ")]
    [TestCase("^abc?", "ab")]
    [TestCase("ab*", "a")]
    [TestCase("ab+", "ab")]
    [TestCase("ab{0,1}", "a")]
    [TestCase(@"a\.b\d", "a.b")]
    [TestCase("ab|cd", "")]
    [TestCase("[ab]c", "")]
    [TestCase("abc$", "abc")]
    [TestCase("(?i)abc", "")]
    public void LiteralPrefix_Pattern_IsWhatEveryMatchStartsWith(string source, string expected) =>
        Create(source).LiteralPrefix.ShouldBe(expected);

    [Test]
    public void Match_GroupSpeltLikeTwoTypes_IsAmbiguousUnlessOneIsPreferred()
    {
        var registry = new ParameterTypeRegistry();
        registry.Add(Name("person", prefer: false));
        registry.Add(Name("place", prefer: false));

        Should.Throw<AmbiguousParameterTypeException>(() => StepExpression.CreateRegular(@"([A-Z]+\w+) waits", registry).Match("Lisa waits")).Message.ShouldBe("""
            Your Regular Expression /([A-Z]+\w+) waits/
            matches multiple parameter types with regexp [A-Z]+\w+:
               {person}
               {place}

            I couldn't decide which one to use. You have two options:

            1) Use a Cucumber Expression instead of a Regular Expression. Try one of these:
               {person} waits
               {place} waits

            2) Make one of the parameter types preferential and continue to use a Regular Expression.

            """);

        registry.Add(Name("name", prefer: true));
        StepExpression.CreateRegular(@"([A-Z]+\w+)", registry).Match("Lisa")!.Single().ParameterType.Name.ShouldBe("name");
    }

    private static ParameterType Name(string name, bool prefer) =>
        new(name, [@"[A-Z]+\w+"], typeof(string), values => values[0], useForSnippets: true, preferForRegexpMatch: prefer);

    private static IStepExpression Create(string source) => StepExpression.CreateRegular(source, new ParameterTypeRegistry());
}
