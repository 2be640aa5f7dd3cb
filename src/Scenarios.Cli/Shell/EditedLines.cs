using Scenarios.Cli.Output;
using Scenarios.Cli.Shell.Completion;
using Scenarios.Cli.Shell.Editing;
using Scenarios.Shell.Parsing;

namespace Scenarios.Cli.Shell;

/// <summary>Reads lines at a terminal that can redraw: with editing, completion and history.</summary>
internal sealed class EditedLines : ILineReader
{
    private const string BracketedPasteOn = "\u001b[?2004h";
    private const string BracketedPasteOff = "\u001b[?2004l";

    /// <summary>Restores the normal codes of arrow keys, which the console library changes.</summary>
    private const string KeypadLocal = "\u001b[?1l\u001b>";

    private readonly KeyReader _keys = new(new ConsoleKeys());
    private readonly LineEditor _commands;
    private readonly LineEditor _inputs;

    public EditedLines(ICompletionFacts facts)
    {
        var screen = new EditorScreen(Console.Out, () => ConsoleTerminal.Width);
        _commands = new LineEditor(_keys, screen, new LineEditorOptions
        {
            IsIncomplete = ShellParser.IsIncomplete,
            Complete = (text, cursor) => Completer.Complete(text, cursor, facts),
        });
        _inputs = new LineEditor(_keys, screen, new LineEditorOptions());
    }

    public bool HasKeys => _keys.HasMore;

    public LineResult ReadCommand(Prompt prompt) => Read(_commands, prompt);

    public LineResult ReadInput(Prompt prompt) => Read(_inputs, prompt);

    public void Dispose() => Console.Out.Write(KeypadLocal);

    /// <summary>While a line is being typed, Ctrl-C is a key like any other; while a command runs, it is a signal.</summary>
    private static LineResult Read(LineEditor editor, Prompt prompt)
    {
        Console.TreatControlCAsInput = true;
        Console.Out.Write(BracketedPasteOn);
        try
        {
            return editor.Read(prompt);
        }
        finally
        {
            Console.Out.Write(BracketedPasteOff);
            Console.TreatControlCAsInput = false;
        }
    }
}
