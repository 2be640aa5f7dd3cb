using System.Runtime.InteropServices;

namespace Scenarios.Cli.Run;

/// <summary>
/// Handles Ctrl-C, SIGTERM, SIGQUIT and the end of the terminal (SIGHUP) during a run. The first signal stops the run: running scenarios
/// may finish, and everything that ran is reported. The second signal, or a few seconds, abandons them. The third ends the process at
/// once.
/// </summary>
internal sealed class StopSignals : IDisposable
{
    /// <summary>
    /// How long running scenarios may take after the first signal: half of what containers get between SIGTERM and SIGKILL.
    /// </summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>SIGXFSZ, for which .NET has no name.</summary>
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

    /// <summary>Handles the signals until disposed.</summary>
    /// <param name="notes">Where to confirm a signal.</param>
    public static StopSignals Listen(TextWriter notes)
    {
        var signals = new StopSignals(notes);
        foreach (var signal in new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT })
        {
            signals._registrations.Add(PosixSignalRegistration.Create(signal, context => context.Cancel = signals.Take()));
        }

        if (OperatingSystem.IsLinux() || OperatingSystem.IsMacOS())
        {
            // A file that exceeds the shell's limit (ulimit -f) ends the process unless the signal is handled. Then the write
            // fails and is reported.
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
            // The terminal is gone, as the signal says. The reports must be written anyway.
        }
    }

    /// <summary>Handles one signal. Returns false if it must end the process.</summary>
    private bool Take()
    {
        switch (Interlocked.Increment(ref _count))
        {
            case 1:
                _stop.Cancel();
                _abandon.CancelAfter(Grace);
                Note($"Stopping: no new scenario starts; running ones have {Grace.TotalSeconds} s to end. A second signal stops them "
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
