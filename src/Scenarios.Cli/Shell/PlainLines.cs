using Scenarios.Cli.Shell.Editing;
using Scenarios.Shell.Parsing;

namespace Scenarios.Cli.Shell;

/// <summary>Lines typed at a terminal that can do nothing but print.</summary>
internal sealed class PlainLines(TextReader input, TextWriter output) : ILineReader
{
    /// <summary>It cannot tell: whoever wants a line waits for one.</summary>
    public bool HasKeys => true;

    public LineResult ReadCommand(Prompt prompt)
    {
        output.Write(prompt.Text);
        var text = input.ReadLine();
        while (text is not null && ShellParser.IsIncomplete(text))
        {
            output.Write(Prompt.Continuation.Text);
            if (input.ReadLine() is not { } more)
            {
                break;
            }

            text += "\n" + more;
        }

        return new LineResult(text);
    }

    public LineResult ReadInput(Prompt prompt) => new(input.ReadLine());

    /// <summary>Nothing was changed at the terminal.</summary>
    public void Dispose()
    {
    }
}
