using Scenarios.Tools.Differences;

namespace Scenarios.Core.Tests.Tools.Differences;

/// <summary>The expected changes are those of GNU diff 3.8.</summary>
internal sealed class LineComparisonTests
{
    [TestCase("abc", "abc", "")]
    [TestCase("", "ab", "0a1,2")]
    [TestCase("ab", "", "1,2d0")]
    [TestCase("abcd", "axcd", "2c2")]
    [TestCase("abab", "ababab", "4a5,6")]
    [TestCase("{x}{y}", "{x}{z}{y}", "4a5,7")]
    [TestCase("abcdef", "abXcdYef", "2a3 4a6")]
    [TestCase("aXbXc", "aXc", "3,4d2")]
    public void Changes_OfTwoTexts_AreThoseOfDiff(string left, string right, string expected)
    {
        var changes = new LineComparison(Lines(left), Lines(right), StringComparer.Ordinal).Changes();
        string.Join(' ', changes.Select(Text)).ShouldBe(expected);
        Rebuilt(left, right, changes).ShouldBe(right);
    }

    private static List<string> Lines(string text) => [.. text.Select(letter => letter.ToString())];

    private static string Text((int Left, int LeftCount, int Right, int RightCount) change)
    {
        var kind = change switch
        {
            { LeftCount: 0 } => 'a',
            { RightCount: 0 } => 'd',
            _ => 'c',
        };
        return $"{Range(change.Left, change.LeftCount)}{kind}{Range(change.Right, change.RightCount)}";
    }

    private static string Range(int start, int count) => count < 2 ? $"{start + count}" : $"{start + 1},{start + count}";

    private static string Rebuilt(string left, string right, IReadOnlyList<(int Left, int LeftCount, int Right, int RightCount)> changes)
    {
        foreach (var change in changes.Reverse())
        {
            left = left.Remove(change.Left, change.LeftCount).Insert(change.Left, right.Substring(change.Right, change.RightCount));
        }

        return left;
    }
}
