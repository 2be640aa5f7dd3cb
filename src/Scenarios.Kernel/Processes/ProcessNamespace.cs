namespace Scenarios.Kernel.Processes;

/// <summary>Processes that see each other, with numbers of their own, as those of a container (pid_namespaces(7)).</summary>
public sealed class ProcessNamespace
{
    /// <summary>The number of the process that the others end with.</summary>
    public const int First = 1;

    // Most have one process for as long as they are: a list beside it would be paid for by every container.
    private Process[] _running = [];
    private int _last;

    /// <summary>Those that run now, oldest first.</summary>
    public IReadOnlyList<Process> Running => _running;

    /// <summary>A process that is not simulated and has the first number, such as a sandbox's own; empty for none.</summary>
    public string Foreign { get; private set; } = string.Empty;

    /// <summary>Gives the first number to a process that is not simulated.</summary>
    /// <param name="name">Its command line.</param>
    public void AddForeign(string name) => (Foreign, _last) = (name, First);

    /// <summary>The running process of this number, or null.</summary>
    public Process? Find(int localId)
    {
        foreach (var process in _running)
        {
            if (process.LocalId == localId)
            {
                return process;
            }
        }

        return null;
    }

    internal int Add(Process process)
    {
        _running = [.. _running, process];
        return ++_last;
    }

    internal void Remove(Process process) => _running = Array.FindAll(_running, other => other != process);
}
