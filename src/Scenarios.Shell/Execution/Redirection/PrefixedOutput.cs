using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;

namespace Scenarios.Shell.Execution.Redirection;

/// <summary>
/// Prefixes each message of a program that the shell runs itself with the shell's name, except for its usage line, as bash does. A program
/// writes one message at a time.
/// </summary>
internal sealed class PrefixedOutput(ITextOutput inner, string prefix) : ITextOutput
{
    public Coroutine Write(string text) => inner.Write(text.Contains(": usage: ") ? text : prefix + text);

    public void Close()
    {
    }
}
