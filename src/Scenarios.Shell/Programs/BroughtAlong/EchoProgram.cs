using Scenarios.Kernel.Processes;
using Scenarios.Shell.Quoting;

namespace Scenarios.Shell.Programs.BroughtAlong;

/// <summary><c>echo [-neE] [text …]</c>.</summary>
/// <param name="readsBackslashes">Whether it always interprets backslashes, like dash's, whose only option is <c>-n</c>.</param>
internal sealed class EchoProgram(bool readsBackslashes) : IProgram
{
    public string Name => "echo";

    public async Coroutine<int> Run(ProgramContext context)
    {
        var (index, newline, unescapes) = (0, true, readsBackslashes);
        for (; index < context.Arguments.Count && IsOption(context.Arguments[index]); index++)
        {
            foreach (var letter in context.Arguments[index].AsSpan(1))
            {
                newline &= letter != 'n';
                unescapes = letter == 'e' || (letter != 'E' && unescapes);
            }
        }

        var text = string.Join(' ', context.Arguments.Skip(index));
        if (unescapes)
        {
            text = BackslashText.Unescape(text, octalNeedsZero: true, out var stops);
            newline &= !stops;
        }

        await context.Output.Write(newline ? text + "\n" : text);
        return 0;
    }

    private bool IsOption(string argument) =>
        argument is ['-', _, ..] && argument.AsSpan(1).IndexOfAnyExcept(readsBackslashes ? "n" : "neE") < 0;
}
