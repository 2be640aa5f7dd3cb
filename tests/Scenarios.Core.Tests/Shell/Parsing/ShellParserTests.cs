using Scenarios.Shell.Parsing;
using Scenarios.Shell.Syntax;

namespace Scenarios.Core.Tests.Shell.Parsing;

internal sealed class ShellParserTests
{
    [TestCase("echo 'a", "unexpected EOF while looking for matching `''", 1, 6)]
    [TestCase("echo a\necho \"b $x", "unexpected EOF while looking for matching `\"'", 2, 6)]
    [TestCase("echo `a", "unexpected EOF while looking for matching ``'", 1, 6)]
    [TestCase("echo $(a", "unexpected EOF while looking for matching `)'", 1, 6)]
    [TestCase("echo ${a", "unexpected EOF while looking for matching `}'", 1, 6)]
    [TestCase("for x in 1; do", "syntax error: unexpected end of file", 1, 15)]
    [TestCase("if true", "syntax error: unexpected end of file", 1, 8)]
    [TestCase("cat <<EOF\nhi", "here-document at line 1 delimited by end-of-file (wanted `EOF')", 1, 5)]
    public void Parse_UnfinishedInput_IsIncompleteAtThePlaceThatIsOpen(string text, string message, int line, int column)
    {
        var error = ShellParser.Parse(text).Error.ShouldNotBeNull();

        (error.Message, error.Position, error.IsIncomplete).ShouldBe((message, new SourcePosition(line, column), true));
        ShellParser.IsIncomplete(text).ShouldBeTrue();
    }

    [TestCase("echo )", "syntax error near unexpected token `)'", 1, 6)]
    [TestCase("a;;b", "syntax error near unexpected token `;;'", 1, 2)]
    [TestCase("echo\na | | b", "syntax error near unexpected token `|'", 2, 5)]
    [TestCase("done", "syntax error near unexpected token `done'", 1, 1)]
    [TestCase("cat <<<\n", "syntax error near unexpected token `newline'", 1, 8)]
    [TestCase("for 1x in a; do :; done", "`1x': not a valid identifier", 1, 5)]
    [TestCase("diff <(a) b", "column 6: not simulated: process substitution <(…)", 1, 6)]
    [TestCase("select x in a; do :; done", "column 1: not simulated: select", 1, 1)]
    public void Parse_WrongInput_PointsAtIt(string text, string message, int line, int column)
    {
        var error = ShellParser.Parse(text).Error.ShouldNotBeNull();

        (error.Message, error.Position, error.IsIncomplete).ShouldBe((message, new SourcePosition(line, column), false));
    }

    [TestCase("", 0)]
    [TestCase("# only a comment\n\n", 0)]
    [TestCase("a; b && c | d", 1)]
    [TestCase("a\nb \\\n c\nfor i in 1; do\n x\n y\ndone", 3)]
    [TestCase("cat <<EOF\na\nb\nEOF\nnext", 2)]
    public void Parse_Script_CountsCompleteCommands(string text, int count) =>
        ShellParser.Parse(text).Script.ShouldNotBeNull().Count.ShouldBe(count);

    [Test]
    public void Parse_TooDeep_IsAnErrorThatNamesTheLimit()
    {
        var text = string.Concat(Enumerable.Repeat("$(", 5000));

        ShellParser.Parse("echo " + text).Error!.Message.ShouldBe("SyntaxNesting = 200: nested too deeply");
    }
}
