using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;

namespace Scenarios.Cluster.Nodes.Sessions;

/// <summary>How a terminal treats typed input: Ctrl-C is a signal to the foreground processes (termios(3), ISIG).</summary>
internal static class TerminalInput
{
    private const char ControlC = '\u0003';

    /// <param name="foreground">The process on the terminal; null when there is no terminal, so that Ctrl-C is an ordinary
    /// character.</param>
    public static void Send(string text, Pipe input, Process? foreground)
    {
        if (foreground is null || !text.Contains(ControlC))
        {
            _ = input.Write(text);
            return;
        }

        foreach (var (index, piece) in text.Split(ControlC).Index())
        {
            if (index > 0)
            {
                foreground.Interrupt();
            }

            if (piece.Length > 0)
            {
                _ = input.Write(piece);
            }
        }
    }
}
