using System.Runtime.InteropServices;

namespace Scenarios.Cli.Run;

/// <summary>
/// Ctrl-C, SIGTERM, SIGQUIT and the end of the terminal (SIGHUP) while a run goes on. The first stops it: what runs may end, so that all
/// that ran is summed up and reported. The second, or a few seconds, gives up what still runs. The third ends the process at once, whatever
/// it is doing.
/// </summary>
internal sealed class StopSignals : IDisposable
{
    /// <summary>How long what runs may take after the first signal: half of what containers get between SIGTERM and SIGKILL.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>SIGXFSZ, which .NET has no name for.</summary>
    private const PosixSignal FileTooLarge = (PosixSignal)25;

    private readonly TextWriter _notes;
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _abandon = new();
    private readonly List<PosixSignalRegistration> _registrations = [];
    private int _count;

    private StopSignals(TextWriter notes) => _notes = notes;

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Stop => _stop.Token;

    /// <summary>Cancelled by the second signal, or <see cref="Grace"/> after the first.</summary>
    public CancellationToken Abandon => _abandon.Token;

    /// <summary>Takes the signals until disposed.</summary>
    /// <param name="notes">Where to say that a signal was understood.</param>
    public static StopSignals Listen(TextWriter notes)
    {
        var signals = new StopSignals(notes);
        foreach (var signal in new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT })
        {
            signals._registrations.Add(PosixSignalRegistration.Create(signal, context => context.Cancel = signals.Take()));
        }

        if (OperatingSystem.IsLinux() || OperatingSystem.IsMacOS())
        {
            // A file that grows beyond what the shell allows (ulimit -f) ends the process, unless somebody takes the signal: then the write
            // fails, and is told.
            signals._registrations.Add(PosixSignalRegistration.Create(FileTooLarge, context => context.Cancel = true));
        }

        return signals;
    }

    public void Dispose()
    {
        _registrations.ForEach(registration => registration.Dispose());
        _stop.Dispose();
        _abandon.Dispose();
    }

    private void Note(string text)
    {
        try
        {
            _notes.WriteLine(text);
        }
        catch (IOException)
        {
            // The terminal is gone, which is what was signalled: the reports are to be written all the same.
        }
    }

    /// <summary>Takes one signal; false when it is to end the process.</summary>
    private bool Take()
    {
        switch (Interlocked.Increment(ref _count))
        {
            case 1:
                _stop.Cancel();
                _abandon.CancelAfter(Grace);
                Note($"Stopping: nothing more starts, and what runs may take {Grace.TotalSeconds} s to end. A second signal gives it up "
                    + "at once.");
                return true;
            case 2:
                _abandon.Cancel();
                return true;
            default:
                return false;
        }
    }
}
