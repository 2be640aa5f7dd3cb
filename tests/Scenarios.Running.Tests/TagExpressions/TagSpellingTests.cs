using Scenarios.Running.TagExpressions;
using Scenarios.Running.Texts;

namespace Scenarios.Running.Tests.TagExpressions;

public sealed class TagSpellingTests
{
    [TestCase("@smoke")]
    [TestCase("not @slow")]
    [TestCase("@a and not (@b or @c)")]
    [TestCase("@b#c or @日本語 or @x-y.z:1/2")]
    [TestCase(@"@issue\(12\)")]
    [TestCase("@and or @a,b")]
    public void Find_TodaysSpelling_IsFine(string expression) => TagSpelling.Find(expression).ShouldBeNull();

    [TestCase("@smoke,@slow", "@smoke or @slow")]
    [TestCase("@smoke, @slow", "@smoke or @slow")]
    [TestCase("@smoke,~@slow", "@smoke or not @slow")]
    [TestCase("~@slow", "not @slow")]
    [TestCase("!@slow", "not @slow")]
    [TestCase("-@slow", "not @slow")]
    [TestCase("!(@a or @b)", "not (@a or @b)")]
    [TestCase("smoke", "@smoke")]
    [TestCase("smoke and not slow", "@smoke and not @slow")]
    [TestCase("@smoke@slow", "@smoke and @slow")]
    [TestCase("@smoke @slow", "@smoke and @slow")]
    [TestCase("@smoke && @slow", "@smoke and @slow")]
    [TestCase("@smoke&&!@slow", "@smoke and not @slow")]
    [TestCase("@smoke || @slow", "@smoke or @slow")]
    [TestCase("@smoke|@slow", "@smoke or @slow")]
    [TestCase("@smoke AND NOT @slow", "@smoke and not @slow")]
    [TestCase("@smoke Or @slow", "@smoke or @slow")]
    [TestCase("\"@smoke\"", "@smoke")]
    [TestCase("(@a,@b) and ~@c", "(@a or @b) and not @c")]
    [TestCase("@a;@b", "@a or @b")]
    [TestCase("＠smoke", "@smoke")]
    public void Find_AnotherSpelling_QuotesItAndSpellsItRight(string expression, string better)
    {
        var text = TagSpelling.Find(expression).ShouldNotBeNull();

        text.ShouldContain($"\"{expression}\"");
        text.ShouldEndWith($"\nWrite: {better}");
        TagSpelling.Find(better).ShouldBeNull();
    }

    [TestCase("@", "@ alone is not a tag", null)]
    [TestCase("@a or @", "@ alone is not a tag", null)]
    [TestCase("＠smoke", "\"＠smoke\" begins with a full-width ＠", "@smoke")]
    [TestCase("~@slow", "\"~\" is not an operator: use \"not\"", "not @slow")]
    [TestCase("!slow", "\"!\" is not an operator: use \"not\"", "not @slow")]
    [TestCase("-@slow", "\"-\" is not an operator: use \"not\"", "not @slow")]
    [TestCase("smoke", "\"smoke\" does not begin with @", "@smoke")]
    [TestCase("@a,@b", "\"@a,@b\" is a list: \"or\" is missing between tags", "@a or @b")]
    [TestCase("@a@b", "\"@a@b\" is two tags: \"and\" or \"or\" is missing between them", "@a and @b")]
    [TestCase("@a@b@c", "\"@a@b@c\" is two tags: \"and\" or \"or\" is missing between them", "@a and @b and @c")]
    [TestCase(@"@a\ b", "\"@a b\" contains a space, but a tag is one word", null)]
    [TestCase("@a;", "\"@a;\" ends with \";\"", null)]
    [TestCase("@a,", "\"@a,\" ends with \",\"", null)]
    [TestCase("@a&&b", "\"@a&&b\" contains an operator: use \"and\" and \"or\"", "@a and @b")]
    [TestCase("@a||b", "\"@a||b\" contains an operator: use \"and\" and \"or\"", "@a or @b")]
    [TestCase("@a&@b", "\"@a&@b\" is two tags: \"and\" or \"or\" is missing between them", "@a and @b")]
    [TestCase("@a+@b", "\"@a+@b\" is two tags: \"and\" or \"or\" is missing between them", "@a and @b")]
    [TestCase("@a,or@b", "\"@a,or@b\" is a list: \"or\" is missing between tags", "@a or @b")]
    [TestCase("/@s.*/", "\"/@s.*/\" does not begin with @", null)]
    [TestCase("tag:@smoke", "\"tag:@smoke\" does not begin with @", null)]
    [TestCase("@a or (x@b)", "\"x@b\" does not begin with @", null)]
    [TestCase("@a and !(@b,@c)", null, "@a and not (@b or @c)")]
    [TestCase("~(@a)", null, "not (@a)")]
    public void Find_AnotherSpelling_SaysWhatIsWrong(string expression, string? wrong, string? better)
    {
        var text = TagSpelling.Find(expression).ShouldNotBeNull();

        if (wrong is not null)
        {
            text.ShouldStartWith($"The tag expression \"{expression}\" matches no tag: {wrong}.");
        }

        text.EndsWith($"\nWrite: {better}", StringComparison.Ordinal).ShouldBe(better is not null);
        text.Contains("Write", StringComparison.Ordinal).ShouldBe(better is not null);
    }

    [TestCase("@")]
    [TestCase("@a and")]
    [TestCase("(@a")]
    [TestCase("@a,")]
    [TestCase(@"@a\ b")]
    [TestCase(",")]
    [TestCase("~")]
    [TestCase("@@a")]
    [TestCase("&&")]
    [TestCase("||@")]
    public void Find_WhatCannotBe_IsRefused(string expression) => TagSpelling.Find(expression).ShouldNotBeNull().ShouldContain(expression);

    [Test]
    public void Find_AnyText_NeverThrowsAndSuggestsWhatIsFine()
    {
        const string Letters = "@ab ,;~!-&|()\\\"'and or not+";
        var random = new Random(11);
        for (var count = 0; count < 5000; count++)
        {
            var expression = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => Letters[random.Next(Letters.Length)]));
            if (TagSpelling.Find(expression) is { } text && text.LastIndexOf("\nWrite: ", StringComparison.Ordinal) is var at and > 0)
            {
                TagSpelling.Find(text[(at + "\nWrite: ".Length)..]).ShouldBeNull(expression);
            }
        }
    }
}
