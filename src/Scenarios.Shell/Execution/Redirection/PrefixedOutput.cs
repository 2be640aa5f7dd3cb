using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;

namespace Scenarios.Shell.Execution.Redirection;

/// <summary>
/// Puts the shell's name before each message of a program that the shell runs itself, but for the line of its usage, as bash does. A
/// program writes a message at a time.
/// </summary>
internal sealed class PrefixedOutput(ITextOutput inner, string prefix) : ITextOutput
{
    public Coroutine Write(string text) => inner.Write(text.Contains(": usage: ") ? text : prefix + text);

    public void Close()
    {
    }
}
