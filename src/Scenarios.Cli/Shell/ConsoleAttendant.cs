using Scenarios.Cli.Shell.Editing;
using Scenarios.Terminals;

namespace Scenarios.Cli.Shell;

/// <summary>
/// The person at the terminal while a command runs. A command that prompts for a line gets one, and virtual time stands still until it is
/// typed. A command that waits for something that may never come waits in real time, at one virtual minute per second.
/// </summary>
internal sealed class ConsoleAttendant(ILineReader lines, Keyboard keyboard, ConsoleScreen screen) : IAttendant
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    /// <summary>Virtual seconds per real second.</summary>
    private const int Speed = 60;

    /// <summary>Set by the console's thread on Ctrl-C.</summary>
    private volatile bool _hasInterrupted;

    public bool HasInterrupted => _hasInterrupted;

    /// <summary>Whether Ctrl-C came as a signal and has not been shown yet.</summary>
    public bool IsUnseen { get; private set; }

    public void Interrupt() => (IsUnseen, _hasInterrupted) = (true, true);

    /// <summary>Prepares for a new command: earlier key presses do not concern it.</summary>
    public void Begin() => (IsUnseen, _hasInterrupted) = (false, false);

    public void ControlCWasTaken()
    {
        if (IsUnseen)
        {
            screen.PrintLine("^C");
        }

        Begin();
    }

    public TimeSpan? Wait()
    {
        if (!keyboard.IsWanted || (screen.CurrentLine.Length == 0 && !lines.HasKeys))
        {
            Thread.Sleep(Look);
            return Look * Speed;
        }

        var line = lines.ReadInput(Prompt.Plain(screen.CurrentLine));
        if (line.IsInterrupted || line.Text is not null)
        {
            screen.LineHasEnded();
        }

        if (line.IsInterrupted)
        {
            _hasInterrupted = true;
            return null;
        }

        keyboard.Give(line.Text);
        return TimeSpan.Zero;
    }
}
