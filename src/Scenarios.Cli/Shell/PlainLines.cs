using Scenarios.Cli.Shell.Editing;
using Scenarios.Shell.Parsing;

namespace Scenarios.Cli.Shell;

/// <summary>Lines typed at a terminal that can only print.</summary>
internal sealed class PlainLines(TextReader input, TextWriter output) : ILineReader
{
    /// <summary>Always true, because it cannot tell: readers wait for a line.</summary>
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

    /// <summary>Does nothing: the terminal was not changed.</summary>
    public void Dispose()
    {
    }
}
