using Scenarios.Cli.Shell.Completion;
using Scenarios.Cli.Shell.Editing;
using Scenarios.Cli.Tests.Terminals;
using Scenarios.Shell.Parsing;

namespace Scenarios.Cli.Tests.Shell;

/// <summary>The effect of keys on a line, and the display meanwhile.</summary>
internal sealed class LineEditorTests
{
    private const string Up = "\u001b[A";
    private const string Down = "\u001b[B";
    private const string Right = "\u001b[C";
    private const string Left = "\u001b[D";
    private const string WordLeft = "\u001b[1;5D";
    private const string Home = "\u001b[H";
    private const string Delete = "\u001b[3~";

    private readonly LineHistory _history = new();
    private readonly StringWriter _sent = new();

    [TestCase("abc\u0001x\u0005y\r", "xabcy", Description = "Ctrl-A, Ctrl-E")]
    [TestCase("abc" + Left + Left + "x" + Right + "y\r", "axbyc")]
    [TestCase("abc" + Home + Delete + "\r", "bc")]
    [TestCase("abc" + Left + "\u007f\r", "ac", Description = "Backspace")]
    [TestCase("one two-three\u0017x\r", "one x", Description = "Ctrl-W: to the blank")]
    [TestCase("one two-three\u001b\u007fx\r", "one two-x", Description = "Alt-Backspace: a word")]
    [TestCase("one two" + WordLeft + "\u000b!\r", "one !", Description = "Ctrl-K")]
    [TestCase("one two" + WordLeft + "\u0015\r", "two", Description = "Ctrl-U")]
    [TestCase("one two" + WordLeft + "\u0015\u0005 \u0019\r", "two one ", Description = "Ctrl-Y")]
    [TestCase("ab\u0014\r", "ba", Description = "Ctrl-T")]
    [TestCase("one two\u001bb\u001bd\u0004x\r", "one x", Description = "Alt-B, Alt-D; Ctrl-D at the end deletes nothing")]
    [TestCase("ab" + Home + "\u0004\r", "b", Description = "Ctrl-D deletes forward")]
    [TestCase("日本語" + Left + "\u007fx\r", "日x語")]
    [TestCase("か\u3099e\u0301😀👨‍👩‍👧" + "\u007f\u007f\u007f\r", "か\u3099", Description = "letters put together from several")]
    [TestCase("a\u001b[200~b\r\nc\td\u0007\n\u001b[201~e\r", "ab\nc\tde", Description = "a paste keeps its line ends but the last")]
    [TestCase("a\u001b[25~b\r", "ab", Description = "a key that nobody knows")]
    [TestCase("echo 'a\rb'\r", "echo 'a\nb'", Description = "Enter asks for more")]
    [TestCase("cat <<E\rx\rE\r", "cat <<E\nx\nE")]
    [TestCase("for x\\\r in 1\rdo :; done\r", "for x\\\n in 1\ndo :; done")]
    [TestCase("a\u001b\rb\r", "a\nb", Description = "Alt-Enter")]
    [TestCase("ab\u001b\rcd" + Up + "x" + Down + "y\r", "abx\ncdy", Description = "up and down within the text")]
    public void Read_Keys_GiveTheLine(string keys, string expected) => Read(keys).ShouldBe(new LineResult(expected));

    [TestCase(Up + "\r", "third")]
    [TestCase(Up + Up + Up + Up + Up + "\r", "first")]
    [TestCase(Up + Up + Down + "\r", "third")]
    [TestCase("draft" + Up + Up + Down + Down + "!\r", "draft!")]
    [TestCase("\u0010\u0010\u000e\r", "third", Description = "Ctrl-P, Ctrl-N")]
    [TestCase("\u0012ir\r", "third")]
    [TestCase("\u0012ir\u0012\r", "first")]
    [TestCase("\u0012irst" + "\u0005!\r", "first!", Description = "a key that edits ends the search")]
    [TestCase("old\u0012ir\u0007\r", "old", Description = "Ctrl-G goes back")]
    [TestCase("\u0012irx\u007f\r", "third")]
    public void Read_HistoryKeys_BringLinesBack(string keys, string expected)
    {
        _history.Add("first");
        _history.Add("second");
        _history.Add("third");
        _history.Add("third");

        Read(keys).ShouldBe(new LineResult(expected));
    }

    [Test]
    public void Read_ControlC_GivesTheLineUp()
    {
        Read("abc\u0003").IsInterrupted.ShouldBeTrue();
        Screen(20).ShouldBe("$ abc^C");
        _history.Count.ShouldBe(0);
    }

    [Test]
    public void Read_ControlDOnAnEmptyLine_IsTheEnd() => Read("a\u007f\u0004").ShouldBe(LineResult.EndOfInput);

    [TestCase(10)]
    [TestCase(20)]
    [TestCase(7)]
    public void Read_LongLine_IsWrappedAsTheTerminalDoes(int columns)
    {
        Read("日本語 1234567890" + Home + Right + "x" + "\u0005y\r", columns);

        Screen(columns).ShouldBe(TerminalEmulator.Show("$ 日x本語 1234567890y", columns));
    }

    [Test]
    public void Read_ExactlyFullRow_GoesOnBelow()
    {
        Read("12345678" + Left + Left + "\r", 10);

        Screen(10).ShouldBe("$ 12345678");
    }

    [Test]
    public void Read_SeveralLines_ShowTheContinuationPrompt()
    {
        Read("echo 'a\rb" + Up + "x\r'\r");

        Screen(40).ShouldBe("$ excho 'a\n> b\n> '");
    }

    [Test]
    public void Read_Tab_CompletesOrLists()
    {
        Read("g\to\t\u007fw\t\r", 50).ShouldBe(new LineResult("get web "));

        Screen(50).ShouldBe("$ get o\nobject-of-some-length  other\none\n$ get web");
    }

    private LineResult Read(string keys, int columns = 40)
    {
        var editor = new LineEditor(new KeyReader(new ScriptedKeys(keys)), new EditorScreen(_sent, () => columns), new LineEditorOptions
        {
            History = _history,
            IsIncomplete = ShellParser.IsIncomplete,
            Complete = Complete,
        });
        return editor.Read(Prompt.Plain("$ "));
    }

    private string Screen(int columns) => TerminalEmulator.Show(_sent.ToString(), columns);

    [Test]
    public void Read_CompletionThatFails_IsToldAndTypingGoesOn()
    {
        Read("broken\tx\r").ShouldBe(new LineResult("brokenx"));

        Screen(80).ShouldBe("$ broken\nCompletion failed: InvalidOperationException: no such thing\n$ brokenx");
    }

    private static CompletionResult Complete(string text, int cursor)
    {
        if (text == "broken")
        {
            throw new InvalidOperationException("no such thing");
        }

        var point = CommandPoint.At(text, cursor);
        string[] words = point.Words.Count == 0 ? ["get"] : ["object-of-some-length", "one", "other", "web"];
        return new CompletionResult(
            point.Start,
            null,
            [.. words.Where(word => word.StartsWith(point.Word, StringComparison.Ordinal)).Select(word => new Candidate(word))]);
    }
}
