using Scenarios.Cli.Shell.Editing;

namespace Scenarios.Cli.Tests.Shell;

internal sealed class TextWidthTests
{
    [TestCase("abc", 3)]
    [TestCase("日本語", 6)]
    [TestCase("ｱｲｳ", 3, Description = "half-width katakana")]
    [TestCase("Ａ！", 4, Description = "full-width letters")]
    [TestCase("か\u3099", 2, Description = "a mark on the letter before")]
    [TestCase("é", 1)]
    [TestCase("e\u0301", 1)]
    [TestCase("😀", 2)]
    [TestCase("👨‍👩‍👧", 2, Description = "one picture from three")]
    [TestCase("한글", 4)]
    [TestCase("…━", 2)]
    public void Of_Text_IsItsColumns(string text, int expected) => TextWidth.Of(text).ShouldBe(expected);
}
