namespace Scenarios.Kernel.Processes;

/// <summary>Processes that see each other and have their own numbers, like those of a container (pid_namespaces(7)).</summary>
public sealed class ProcessNamespace
{
    /// <summary>The number of the first process: when it ends, the others end.</summary>
    public const int First = 1;

    // Most namespaces only ever have one process: every container would pay for a list.
    private Process? _oldest;
    private Process[] _others = [];
    private int _last;

    /// <summary>The running processes, oldest first.</summary>
    public IReadOnlyList<Process> Running => _oldest is null ? [] : [_oldest, .. _others];

    /// <summary>The command line of an unsimulated process with the first number, such as a sandbox's own; empty for none.</summary>
    public string Foreign { get; private set; } = string.Empty;

    /// <summary>Reserves the first number for an unsimulated process.</summary>
    /// <param name="name">Its command line.</param>
    public void AddForeign(string name) => (Foreign, _last) = (name, First);

    /// <summary>The running process with this number, or null.</summary>
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
