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
