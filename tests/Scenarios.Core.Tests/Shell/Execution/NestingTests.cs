using System.Text;

namespace Scenarios.Core.Tests.Shell.Execution;

/// <summary>A text that is too deep or too long is refused in words; it does not end the process.</summary>
internal sealed class NestingTests
{
    private const int Deep = 20_000;

    [TestCase("echo $((", "(", "1", ")", "))", "expression recursion level exceeded")]
    [TestCase("echo $((", "- ", "1", "", "))", "expression recursion level exceeded")]
    [TestCase("echo $((", "1**", "1", "", "))", "expression recursion level exceeded")]
    [TestCase("echo $((", "1+", "1", "", "))", "expression recursion level exceeded")]
    [TestCase("echo $((", "a=", "1", "", "))", "expression recursion level exceeded")]
    [TestCase("[ ", "\\( ", "x ", "\\) ", "]", "SyntaxNesting = 200: nested too deeply")]
    [TestCase("[[ ", "( ", "x ", ") ", "]]", "SyntaxNesting = 200: nested too deeply")]
    [TestCase("echo ", "{a,", "b", "}", "", "BracesOfAWord = 1000: brace expansion too long")]
    [TestCase("echo ", "{", "", "", "", "BracesOfAWord = 1000: brace expansion too long")]
    [TestCase("", "$(", "echo", ")", "", "SyntaxNesting = 200: nested too deeply")]
    public void Run_NestedBeyondReason_IsRefused(string start, string open, string middle, string close, string end, string message)
    {
        var script = new StringBuilder(start)
            .Insert(start.Length, open, Deep)
            .Append(middle)
            .Append(new StringBuilder().Insert(0, close, Deep))
            .Append(end);

        new ShellFixture().Run(script.ToString()).Error.ShouldContain(message);
    }

    [TestCase("${x//a/b}")]
    [TestCase("${x##*c}")]
    [TestCase("${x%%c*}")]
    public void Run_PatternOnALongText_TakesNoLongerThanTheText(string expansion) =>
        new ShellFixture().Run($"x={new string('a', 100_000)}; y={expansion}; echo ${{#y}}").Output.ShouldBe("100000\n");

    [Test]
    public void Run_BraceStepOfTheSmallestNumber_IsAWord() =>
        new ShellFixture()
            .Run("echo {1..2..-9223372036854775808} {-9223372036854775808..1}").Output
            .ShouldBe("{1..2..-9223372036854775808} {-9223372036854775808..1}\n");
}
