using System.Diagnostics;
using Scenarios.Steps.Outputs.Differences;

namespace Scenarios.Cli.Tests.Steps.Outputs.Differences;

internal sealed class TextDifferenceTests
{
    [Test]
    public void Show_ChangedLine_IsMarkedWithItsSurroundings() =>
        TextDifference.Show("a\nb\nc\nd\ne\nf\n", "a\nb\nc\nd\nE\nf\n").ShouldBe("  …\n  b\n  c\n  d\n- e\n+ E\n  f");

    [Test]
    public void Show_TwoChangesFarApart_LeavesOutWhatIsBetween() =>
        TextDifference.Show("a\n1\n2\n3\n4\n5\n6\n7\nb\n", "A\n1\n2\n3\n4\n5\n6\n7\nB\n")
            .ShouldBe("- a\n+ A\n  1\n  2\n  3\n  …\n  5\n  6\n  7\n- b\n+ B");

    [Test]
    public void Show_TwoChangesSixLinesApart_ShowsWhatIsBetween() =>
        TextDifference.Show("a\n1\n2\n3\n4\n5\n6\nb\n", "A\n1\n2\n3\n4\n5\n6\nB\n")
            .ShouldBe("- a\n+ A\n  1\n  2\n  3\n  4\n  5\n  6\n- b\n+ B");

    [Test]
    public void Show_EqualTexts_IsEmpty() => TextDifference.Show("a\nb\n", "a\nb\n").ShouldBeEmpty();

    [TestCase("", "a\n", "+ a")]
    [TestCase("a\n", "", "- a")]
    [TestCase("a\n", "a\n\n", "  a\n+ ↵\nMarked: ↵ line end.")]
    [TestCase("a\nb\n", "b\n", "- a\n  b")]
    public void Show_LinesMoreOrFewer_ShowsThem(string expected, string received, string shown) =>
        TextDifference.Show(expected, received).ShouldBe(shown);

    [TestCase("ready\n", "ready  \n", "- ready\n+ ready··\nMarked: · blank.")]
    [TestCase("ready\n", "ready", "- ready↵\n+ ready\nMarked: ↵ line end.\nOnly the expected text ends with a line end.")]
    [TestCase("ready", "ready\n", "- ready\n+ ready↵\nMarked: ↵ line end.\nOnly the received text ends with a line end.")]
    [TestCase("one\u00A0two\n", "one two\n", "- one[U+00A0]two\n+ one·two\nMarked: [U+00A0] no-break space, · blank.")]
    [TestCase("one  two\n", "one\ttwo\n", "- one··two\n+ one→two\nMarked: · blank, → tab.")]
    [TestCase("  one\n", "   one\n", "- ··one\n+ ···one\nMarked: · blank.")]
    [TestCase("\n", "  \n", "- ↵\n+ ··\nMarked: ↵ line end, · blank.")]
    [TestCase("a\n", "a\r\n", "- a\n+ a␍\nMarked: ␍ carriage return.")]
    [TestCase("ab\n", "a\u200Bb\n", "- ab\n+ a[U+200B]b\nMarked: [U+200B] zero-width space.")]
    [TestCase("ab\n", "\uFEFFab\n", "- ab\n+ [U+FEFF]ab\nMarked: [U+FEFF] byte-order mark.")]
    [TestCase("ab\n", "\u001b[1mab\n", "- ab\n+ ␛[1mab\nMarked: ␛ escape.")]
    [TestCase("a b\n", "a\u3000b\n", "- a·b\n+ a[U+3000]b\nMarked: · blank, [U+3000] full-width blank.")]
    [TestCase("a\n", "a\u00AD\n", "- a\n+ a[U+00AD]\nMarked: [U+00AD] soft hyphen.")]
    [TestCase("♥\n", "♥\uFE0F\n", "- ♥\n+ ♥[U+FE0F]\nMarked: [U+FE0F] variation selector.")]
    public void Show_DifferenceNobodySees_IsMarkedAndNamed(string expected, string received, string shown) =>
        TextDifference.Show(expected, received).ShouldBe(shown);

    [TestCase("Pod:1", "Pod：1", "From character 4 on: expected : (U+003A), received ： (U+FF1A full-width form).")]
    [TestCase("ア", "ｱ", "From character 1 on: expected ア (U+30A2), received ｱ (U+FF71 half-width form).")]
    [TestCase("caf\u00E9", "cafe\u0301", "From character 4 on: expected é (U+00E9), received e (U+0065) ◌\u0301 (U+0301 combining mark).")]
    [TestCase(
        "が",
        "か\u3099",
        "From character 1 on: expected が (U+304C), received か (U+304B) ◌\u3099 (U+3099 combining voiced sound mark).")]
    [TestCase("a-b", "a–b", "From character 2 on: expected - (U+002D), received – (U+2013).")]
    [TestCase(
        "\"a\"",
        "“a”",
        "From character 1 on: expected \" (U+0022) a (U+0061) \" (U+0022), received “ (U+201C) a (U+0061) ” (U+201D).")]
    [TestCase("web", "wеb", "From character 2 on: expected e (U+0065), received е (U+0435).")]
    public void Show_CharactersThatLookAlike_AreNamed(string expected, string received, string note) =>
        TextDifference.Show(expected + "\n", received + "\n").ShouldBe($"- {expected}\n+ {received}\n{note}");

    [TestCase("Running", "Pending")]
    [TestCase("更新", "新規")]
    [TestCase("1", "2")]
    public void Show_DifferenceThatAnybodySees_HasNoNotes(string expected, string received) =>
        TextDifference.Show(expected + "\n", received + "\n").ShouldBe($"- {expected}\n+ {received}");

    [Test]
    public void Show_Megabytes_IsBoundedAndQuick()
    {
        var expected = string.Concat(Enumerable.Range(0, 250_000).Select(line => $"line {line} of one\n"));
        var received = string.Concat(Enumerable.Range(0, 250_000).Select(line => $"line {line} of other\n"));
        var clock = Stopwatch.StartNew();

        var shown = TextDifference.Show(expected, received);

        // It takes a second on an idle machine; comparing all lines would take hours.
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
        shown.Split('\n').Length.ShouldBeLessThan(100);
        shown.ShouldContain("- line 24 of one\n- … 975 more such lines\n+ line 0 of other\n");
        shown.ShouldEndWith("  … and more differs: 250000 lines expected, 250000 lines received in all.");
    }

    [Test]
    public void Show_OneLineOfMegabytes_ShowsThePlaceOfTheDifference()
    {
        var text = new string('x', 5_000_000);

        var shown = TextDifference.Show(text + "\n", $"{text[..4_000_000]}Y{text[4_000_001..]}\n");

        shown.Length.ShouldBeLessThan(1000);
        shown.ShouldContain("xYx");
        shown.ShouldContain("(5000000 characters, from 3999921)");
    }

    [Test]
    public void Show_LinesPutInBeforeMegabytesThatAreEqual_ShowsThemAlone()
    {
        var text = string.Concat(Enumerable.Range(0, 100_000).Select(line => $"{line}\n"));

        TextDifference.Show(text, "new\n" + text).ShouldBe("+ new\n  0\n  1\n  2");
    }
}
