using Scenarios.Steps.Outputs.Differences;

namespace Scenarios.Cli.Tests.Steps.Outputs.Differences;

internal sealed class ExcerptTests
{
    [TestCase("", "  (nothing)")]
    [TestCase("a\nb\n", "a\nb")]
    public void Of_ShortText_IsWhole(string text, string shown) => Excerpt.Of(text).ShouldBe(shown);

    [Test]
    public void Of_ManyLines_ShowsBeginningAndEnd()
    {
        var shown = Excerpt.Of(string.Concat(Enumerable.Range(1, 1000).Select(line => $"{line}\n"))).Split('\n');

        shown.Length.ShouldBe(51);
        shown[39..42].ShouldBe(["40", "… 950 more lines …", "991"]);
    }

    [Test]
    public void Of_LongLine_IsCutAndCounted() => Excerpt.Of(new string('x', 5000)).ShouldBe($"{new string('x', 240)}… (5000 characters)");
}
