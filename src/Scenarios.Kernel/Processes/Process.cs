using Scenarios.Kernel.Faults;
using Scenarios.Kernel.Time;

namespace Scenarios.Kernel.Processes;

/// <summary>
/// A coroutine with an identity, an exit code and children: a shell, kubectl, curl, a container's command, a probe.
/// It waits for one thing at a time; killing it ends that wait and its children. Owned by its simulation.
/// </summary>
public sealed class Process
{
    /// <summary>The exit code of a process ended by SIGKILL, as shells report it.</summary>
    public const int KilledExitCode = 137;

    private List<Process>? _children;
    private IExitListener? _exitListeners;
    private readonly Simulation _simulation;
    private IWait? _wait;
    private int _killExitCode = -1;
    private Seldom? _seldom;

    internal Process(Simulation simulation, int id, string name, Activity activity, Activity sleepActivity, Process? parent,
        ProcessNamespace? numbering)
    {
        Namespace = numbering ?? parent?.Namespace;
        LocalId = Namespace?.Add(this) ?? id;
        _simulation = simulation;
        Id = id;
        Name = name;
        Activity = activity;
        SleepActivity = sleepActivity;
        Parent = parent;
        if (parent is not null)
        {
            Account = parent.Account;
            (parent._children ??= []).Add(this);
        }
    }

    /// <summary>A number that no other process of the simulation has; 1 is the first.</summary>
    public int Id { get; }

    /// <summary>Its number where it runs: in its namespace, or else <see cref="Id"/>.</summary>
    public int LocalId { get; }

    /// <summary>The processes that see each other; null outside of containers.</summary>
    public ProcessNamespace? Namespace { get; }

    /// <summary>For people, such as <c>kubectl get pods</c>.</summary>
    public string Name { get; private set; }

    /// <summary>Whether what this process does counts as progress when the simulation settles; see <see cref="Time.Activity"/>.</summary>
    public Activity Activity { get; }

    /// <summary>Whether its sleeping counts as progress.</summary>
    public Activity SleepActivity { get; }

    public Process? Parent { get; }

    /// <summary>Whom it is charged to, and its children after it; null for nobody.</summary>
    public ProcessAccount? Account { get; set; }

    /// <summary>Whether it uses a processor all the time.</summary>
    public bool IsComputing
    {
        get;
        set
        {
            if (field == value)
            {
                return;
            }

            field = value;
            if (value)
            {
                Account?.Begin();
            }
            else
            {
                Account?.End();
            }
        }
    }

    /// <summary>Null while it runs.</summary>
    public int? ExitCode { get; private set; }

    /// <summary>What it failed with, when it ended by an exception that is not its being killed.</summary>
    public Exception? Failure => _seldom?.Failure;

    public bool IsRunning => ExitCode is null;

    /// <summary>Calls back once when the process has ended, at once when it already has.</summary>
    public void OnExit(Action<Process> handler)
    {
        if (IsRunning)
        {
            Add(new ExitHandler(handler));
        }
        else
        {
            handler(this);
        }
    }

    /// <summary>Waits for the end. Throws what the process failed with.</summary>
    public Coroutine<int> WaitForExit()
    {
        if (!IsRunning)
        {
            return EndedLongAgo();
        }

        var wait = new ExitWait(_simulation, this);
        Add(wait);
        return wait;
    }

    /// <summary>Ends the process and its children where they wait. Does nothing to one that has ended.</summary>
    /// <param name="exitCode">137 for SIGKILL, 143 for SIGTERM, 130 for Ctrl-C, 141 for a broken pipe.</param>
    public void Kill(int exitCode = KilledExitCode)
    {
        if (!IsRunning || _killExitCode >= 0)
        {
            return;
        }

        _killExitCode = exitCode;
        foreach (var child in _children?.ToArray() ?? [])
        {
            child.Kill(exitCode);
        }

        _wait?.Interrupt(new ProcessKilledException(this));
        if (_seldom is { Held: not null } still)
        {
            still.IsKilledStill = true;
            Thaw();
        }
    }

    /// <summary>Ends those that it has started and that still run.</summary>
    public void KillChildren()
    {
        foreach (var child in _children?.ToArray() ?? [])
        {
            child.Kill();
        }
    }

    /// <summary>The process runs another program from now on, as after execve(2).</summary>
    public void Rename(string name) => Name = name;

    /// <summary>Lets the process answer signals itself.</summary>
    /// <param name="handler">Is given the number, and says whether it does; null for none. SIGKILL never comes to it.</param>
    public void OnSignal(Func<int, bool>? handler)
    {
        if (handler is not null || _seldom is not null)
        {
            (_seldom ??= new()).OnSignal = handler;
        }
    }

    /// <summary>
    /// Sends a signal, as kill(2) does: what the process does not answer ends it. The first process of a namespace is shielded from signals
    /// that it does not answer, SIGKILL included (pid_namespaces(7)); <see cref="Kill"/> comes from outside, and ends it.
    /// </summary>
    public void Signal(int number)
    {
        const int SigKill = 9;
        if (!IsRunning || (number != SigKill && _seldom?.OnSignal?.Invoke(number) == true)
            || (Namespace is not null && LocalId == ProcessNamespace.First))
        {
            return;
        }

        Kill(128 + number);
    }

    /// <summary>
    /// SIGINT as a terminal sends it on Ctrl-C, to a process and those that it has started: who does not answer it ends. The first process
    /// of a namespace is shielded, those that it has started are not.
    /// </summary>
    public void Interrupt()
    {
        const int SigInt = 2;
        if (!IsRunning || _seldom?.OnSignal?.Invoke(SigInt) == true)
        {
            return;
        }

        InterruptChildren();
        Signal(SigInt);
    }

    /// <summary>The same to those that it has started.</summary>
    public void InterruptChildren()
    {
        foreach (var child in _children?.ToArray() ?? [])
        {
            child.Interrupt();
        }
    }

    /// <summary>
    /// Ctrl-C is input for this process, as for one that has its terminal in raw mode: it is told of it, and goes on. Null where it is not.
    /// </summary>
    public Action? OnControlC
    {
        get => _seldom?.OnControlC;
        set
        {
            if (value is not null || _seldom is not null)
            {
                (_seldom ??= new()).OnControlC = value;
            }
        }
    }

    /// <summary>Passes Ctrl-C to whoever takes it as input, this process or one that it has started.</summary>
    /// <returns>False where nobody does.</returns>
    public bool TryPassControlC()
    {
        if (!IsRunning)
        {
            return false;
        }

        if (OnControlC is { } take)
        {
            take();
            return true;
        }

        return _children?.ToArray().Any(static child => child.TryPassControlC()) == true;
    }

    /// <summary>
    /// Lets the process stand still, and those that are its children now, as SIGSTOP does: what they wait for may come, and they do not go
    /// on.
    /// What is started in it later runs. Being killed ends it.
    /// </summary>
    public void Freeze()
    {
        (_seldom ??= new()).Held ??= [];
        foreach (var child in _children ?? [])
        {
            child.Freeze();
        }
    }

    /// <summary>They go on: with all that came meanwhile, at this instant.</summary>
    public void Thaw()
    {
        var held = _seldom?.Held ?? [];
        if (_seldom is not null)
        {
            _seldom.Held = null;
        }

        foreach (var waiting in held)
        {
            _simulation.Schedule(TimeSpan.Zero, Name, () => _simulation.Processes.RunAs(this, waiting), Activity);
        }

        foreach (var child in _children ?? [])
        {
            child.Thaw();
        }
    }

    /// <returns>Whether the process stands still: then what was to go on goes on later.</returns>
    internal bool TryHold(IResumable waiting)
    {
        if (_seldom?.Held is not { } held || _killExitCode >= 0)
        {
            return false;
        }

        held.Add(waiting);
        return true;
    }

    internal bool TryEnter(IWait wait)
    {
        _wait = wait;
        return _killExitCode < 0;
    }

    internal void Leave(IWait wait)
    {
        if (ReferenceEquals(_wait, wait))
        {
            _wait = null;
        }
    }

    internal async Coroutine Run(Func<Process, Coroutine<int>> main)
    {
        try
        {
            var body = main(this);

            // What it was started with is not needed while it runs.
            main = null!;
            var exitCode = await body;
            End(_seldom?.IsKilledStill == true ? _killExitCode : exitCode);
        }
        catch (ProcessKilledException killed) when (ReferenceEquals(killed.Process, this))
        {
            End(_killExitCode);
        }
#pragma warning disable CA1031 // Whatever a process throws is kept for whoever waits for it; nothing is lost.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            (_seldom ??= new()).Failure = exception;
            if (InternalErrors.IsUnforeseen(exception))
            {
                _ = _simulation.InternalErrors.Report(Name, exception);
            }

            End(255);
        }
    }

    private void End(int exitCode)
    {
        ExitCode = exitCode;
        IsComputing = false;
        Parent?._children?.Remove(this);
        Namespace?.Remove(this);
        _simulation.Processes.OnEnded();
        for (var listener = _exitListeners; listener is not null; listener = listener.Next)
        {
            listener.OnExit(this);
        }

        _exitListeners = null;
    }

    private Coroutine<int> EndedLongAgo()
    {
        if (Failure is null)
        {
            return new Coroutine<int>(ExitCode!.Value);
        }

        var failed = new Coroutine<int>();
        failed.SetException(Failure);
        return failed;
    }

    private void Add(IExitListener added)
    {
        if (_exitListeners is not { } last)
        {
            _exitListeners = added;
            return;
        }

        while (last.Next is { } next)
        {
            last = next;
        }

        last.Next = added;
    }

    /// <summary>What few processes have: apart, for very many stand still in a server for as long as they are.</summary>
    private sealed class Seldom
    {
        public Func<int, bool>? OnSignal { get; set; }

        public Action? OnControlC { get; set; }

        /// <summary>What would have gone on meanwhile, in its order; null where the process does not stand still.</summary>
        public List<IResumable>? Held { get; set; }

        public bool IsKilledStill { get; set; }

        public Exception? Failure { get; set; }
    }
}
