using Scenarios.Kernel.Processes;
using Scenarios.Shell.Programs;

namespace Scenarios.Shell.Execution.State;

/// <summary>
/// A shell's reaction to signals and to its own end: its traps (POSIX 2.14, trap). They run between commands: a signal that arrives while a
/// program runs in the foreground waits for the program's end; one that arrives during <c>wait</c> ends the wait. A subshell starts without
/// traps.
/// </summary>
internal sealed class ShellSignals(RunningShell shell)
{
    private const int Exit = 0;
    private const int Interrupt = 2;

    private readonly SortedList<int, string> _traps = [];
    private readonly Queue<int> _pending = [];
    private Completion<int>? _waiting;

    /// <summary>Actions by signal; an ignored signal has an empty action.</summary>
    public IEnumerable<KeyValuePair<int, string>> Traps => _traps;

    public bool ArePending => _pending.Count > 0;

    /// <param name="action">Null to restore the default.</param>
    public void Set(int signal, string? action)
    {
        if (action is null)
        {
            _traps.Remove(signal);
        }
        else
        {
            _traps[signal] = action;
        }

        Attach();
    }

    /// <summary>Makes the shell's process pass its signals to this object.</summary>
    public void Attach() => shell.Process.OnSignal(_traps.Count == 0 && OnInterrupt is null ? null : TryReceive);

    /// <summary>What an interactive shell does on Ctrl-C while it waits for a command; null when Ctrl-C ends the shell.</summary>
    public Action? OnInterrupt
    {
        get;
        set
        {
            field = value;
            Attach();
        }
    }

    /// <summary>Whether the shell is waiting for the next command.</summary>
    public bool IsAtPrompt { get; set; }

    /// <summary>Waits for a process, or for a signal that has a trap.</summary>
    /// <returns>The exit code, or 128 and the signal's number.</returns>
    public async Coroutine<int> WaitFor(Process process)
    {
        if (_traps.Count == 0)
        {
            return await process.WaitForExit();
        }

        if (ArePending)
        {
            return 128 + _pending.Peek();
        }

        var over = new Completion<int>(shell.Simulation.Processes);
        _waiting = over;
        process.OnExit(ended => over.TrySet(ended.ExitCode ?? 0));
        try
        {
            return await over;
        }
        finally
        {
            _waiting = null;
        }
    }

    /// <summary>Runs the traps of signals that have arrived. The status of the last command is preserved.</summary>
    public async Coroutine RunPending()
    {
        while (shell.Jump is null && _pending.TryDequeue(out var signal))
        {
            if (_traps.TryGetValue(signal, out var action))
            {
                await Run(action);
            }
        }
    }

    /// <summary>Runs the exit trap, which can change the status that the shell ends with.</summary>
    public async Coroutine<int> RunAtExit(int status)
    {
        if (!_traps.Remove(Exit, out var action) || action.Length == 0)
        {
            return status;
        }

        shell.Jump = null;
        shell.State.LastStatus = status;
        await shell.RunScript(action);
        return shell.Jump is { Kind: JumpKind.Exit } ? shell.State.LastStatus : status;
    }

    private async Coroutine Run(string action)
    {
        var status = shell.State.LastStatus;
        await shell.RunScript(action);
        if (shell.Jump is null)
        {
            shell.State.LastStatus = status;
        }
    }

    // A program in the foreground gets the signal as well; a background job does not.
    private void TakeInterrupt()
    {
        if (IsAtPrompt)
        {
            shell.State.LastStatus = Interruption.Status;
            OnInterrupt!();
            return;
        }

        shell.Interruption.IsPending = true;
        shell.Process.InterruptChildren();
    }

    private bool TryReceive(int signal)
    {
        var isInterrupt = signal == Interrupt && OnInterrupt is not null;
        if (isInterrupt)
        {
            TakeInterrupt();
        }

        if (!_traps.TryGetValue(signal, out var action))
        {
            return isInterrupt;
        }

        if (action.Length > 0)
        {
            _pending.Enqueue(signal);
            _waiting?.TrySet(128 + signal);
        }

        return true;
    }
}
