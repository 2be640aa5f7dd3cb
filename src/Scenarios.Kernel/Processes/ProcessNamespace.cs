namespace Scenarios.Kernel.Processes;

/// <summary>Processes that see each other, with numbers of their own, as those of a container (pid_namespaces(7)).</summary>
public sealed class ProcessNamespace
{
    /// <summary>The number of the process that the others end with.</summary>
    public const int First = 1;

    // Most have one process for as long as they are: a list beside it would be paid for by every container.
    private Process? _oldest;
    private Process[] _others = [];
    private int _last;

    /// <summary>Those that run now, oldest first.</summary>
    public IReadOnlyList<Process> Running => _oldest is null ? [] : [_oldest, .. _others];

    /// <summary>A process that is not simulated and has the first number, such as a sandbox's own; empty for none.</summary>
    public string Foreign { get; private set; } = string.Empty;

    /// <summary>Gives the first number to a process that is not simulated.</summary>
    /// <param name="name">Its command line.</param>
    public void AddForeign(string name) => (Foreign, _last) = (name, First);

    /// <summary>The running process of this number, or null.</summary>
    public Process? Find(int localId) =>
        _oldest?.LocalId == localId ? _oldest : Array.Find(_others, process => process.LocalId == localId);

    internal int Add(Process process)
    {
        if (_oldest is null)
        {
            _oldest = process;
        }
        else
        {
            _others = [.. _others, process];
        }

        return ++_last;
    }

    internal void Remove(Process process)
    {
        if (process == _oldest)
        {
            _oldest = _others.Length > 0 ? _others[0] : null;
            _others = _others.Length > 0 ? _others[1..] : _others;
        }
        else
        {
            _others = Array.FindAll(_others, other => other != process);
        }
    }
}
