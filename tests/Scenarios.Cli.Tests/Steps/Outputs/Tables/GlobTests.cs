using System.Diagnostics;
using Scenarios.Steps.Outputs.Tables;

namespace Scenarios.Cli.Tests.Steps.Outputs.Tables;

internal sealed class GlobTests
{
    [TestCase("a*c", "abbc", true)]
    [TestCase("a*c", "ac", true)]
    [TestCase("a*c", "acd", false)]
    [TestCase("a*b*c", "a-b-b-c", true)]
    [TestCase("*b", "abab", true)]
    [TestCase("\\*", "*", true)]
    [TestCase("\\*", "x", false)]
    [TestCase("\\**", "*x", true)]
    [TestCase("a\\b", "a\\b", true)]
    [TestCase("*", "", true)]
    [TestCase("", "", true)]
    [TestCase("", "x", false)]
    public void Matches_PatternAndText_AsStarsSay(string pattern, string text, bool expected) =>
        Glob.Matches(pattern, text).ShouldBe(expected);

    [Test]
    public void Matches_ManyStars_TakesNoExponentialTime()
    {
        var clock = Stopwatch.StartNew();

        Glob.Matches(string.Concat(Enumerable.Repeat("a*", 30)) + "b", new string('a', 5000)).ShouldBeFalse();

        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    [TestCase("a*", true)]
    [TestCase("a\\*", false)]
    [TestCase("\\\\*", false)]
    [TestCase("a", false)]
    public void HasStar_Pattern_TellsStarsFromEscapedOnes(string pattern, bool expected) => Glob.HasStar(pattern).ShouldBe(expected);
}
