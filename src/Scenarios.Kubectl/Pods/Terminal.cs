using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;

namespace Scenarios.Kubectl.Pods;

/// <summary>Decides whether a session gets a terminal (kubectl, pkg/cmd/exec/exec.go SetupTTY).</summary>
internal static class Terminal
{
    /// <summary>True if one is requested and kubectl's own input is a terminal. If it is not, prints that on stderr.</summary>
    public static async Coroutine<bool> TryUse(CommandCall call, bool stdin, bool tty, bool quiet)
    {
        if (!stdin || !tty)
        {
            return false;
        }

        if (!call.Context.InputIsTerminal && !quiet)
        {
            await call.PrintErrorLine("Unable to use a TTY - input is not a terminal or the right kind of file");
        }

        return call.Context.InputIsTerminal;
    }
}
