using Scenarios.Kernel.Faults;
using Scenarios.Kernel.Time;

namespace Scenarios.Kernel.Processes;

/// <summary>
/// A coroutine with an identity, an exit code and children: a shell, kubectl, curl, a container's command, a probe.
/// It waits for one thing at a time; killing it ends that wait and its children. Owned by its simulation.
/// </summary>
public sealed class Process : IWait.IOwner
{
    /// <summary>The exit code of a process ended by SIGKILL, as shells report it.</summary>
    public const int KilledExitCode = 137;

    private List<Process>? _children;
    private IExitListener? _exitListeners;
    private readonly ProcessTable _processes;
    private IWait? _wait;
    private int _killExitCode = -1;
    private Seldom? _seldom;

    internal Process(ProcessTable processes, ProcessNumber number, string name, Activity activity, Activity sleepActivity, Process? parent,
        ProcessNamespace? numbering)
    {
        Namespace = numbering ?? parent?.Namespace;
        LocalId = Namespace?.Add(this) ?? number.Id;
        _processes = processes;
        Started = number.Since;
        Id = number.Id;
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

    /// <summary>A number unique in the simulation; the first process has 1.</summary>
    public int Id { get; }

    /// <summary>Its number in its namespace; <see cref="Id"/> without a namespace.</summary>
    public int LocalId { get; }

    /// <summary>The processes it can see and be seen by; null outside of containers.</summary>
    public ProcessNamespace? Namespace { get; }

    /// <summary>Its name for people, such as <c>kubectl get pods</c>.</summary>
    public string Name { get; private set; }

    /// <summary>Whether its work counts as progress when the simulation settles; see <see cref="Time.Activity"/>.</summary>
    public Activity Activity { get; }

    /// <summary>Whether its sleep counts as progress.</summary>
    public Activity SleepActivity { get; }

    public Process? Parent { get; }

    /// <summary>When it was started, as time since the simulation began.</summary>
    public TimeSpan Started { get; }

    /// <summary>Whether it was put into its namespace from outside: there it has no parent, although its parent's end ends it.</summary>
    public bool ComesFromOutside { get; set; }

    /// <summary>The account that records its usage and that of children started later; null for none.</summary>
    public ProcessAccount? Account { get; set; }

    /// <summary>Whether it currently uses one processor without a pause.</summary>
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

    /// <summary>Null while the process runs.</summary>
    public int? ExitCode { get; private set; }

    /// <summary>The exception that ended it, unless it was killed.</summary>
    public Exception? Failure => _seldom?.Failure;

    public bool IsRunning => ExitCode is null;

    /// <summary>Calls back once when the process ends, or at once if it has ended.</summary>
    public void OnExit(Action<Process> handler) => OnExit(new ExitHandler(handler));

    /// <summary>Tells the observer once when the process ends, or at once if it has ended.</summary>
    public void OnExit(ExitObserver observer)
    {
        ArgumentNullException.ThrowIfNull(observer);
        if (IsRunning)
        {
            Add(observer);
        }
        else
        {
            observer.OnExit(this);
        }
    }

    /// <summary>Waits for the end. Throws the exception that ended the process.</summary>
    public Coroutine<int> WaitForExit()
    {
        if (!IsRunning)
        {
            return EndedLongAgo();
        }

        var wait = new ExitWait(_processes, this);
        Add(wait);
        return wait;
    }

    /// <summary>Ends the process and its children at the point where they wait. Does nothing if it has ended.</summary>
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

    /// <summary>Ends the processes that it has started and that still run.</summary>
    public void KillChildren()
    {
        foreach (var child in _children?.ToArray() ?? [])
        {
            child.Kill();
        }
    }

    /// <summary>From now on the process runs another program, as after execve(2).</summary>
    public void Rename(string name) => Name = name;

    /// <summary>Lets the process answer signals itself.</summary>
    /// <param name="handler">
    /// Receives the signal's number and returns whether the process handles it; null for none. It never receives SIGKILL.
    /// </param>
    public void OnSignal(Func<int, bool>? handler)
    {
        if (handler is not null || _seldom is not null)
        {
            (_seldom ??= new()).OnSignal = handler;
        }
    }

    /// <summary>
    /// Sends a signal, as kill(2) does. A signal without a handler ends the process. The first process of a namespace is protected from
    /// signals without a handler, SIGKILL included (pid_namespaces(7)); <see cref="Kill"/> comes from outside the namespace and ends it.
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
    /// Sends SIGINT as a terminal does on Ctrl-C: to the process and those that it has started. Those without a handler end. The first
    /// process of a namespace is protected; those that it has started are not.
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

    /// <summary>Does the same to the processes that it has started.</summary>
    public void InterruptChildren()
    {
        foreach (var child in _children?.ToArray() ?? [])
        {
            child.Interrupt();
        }
    }

    /// <summary>
    /// Receives Ctrl-C as input, as a process with a terminal in raw mode does, so that the process continues. Null if Ctrl-C is a signal.
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

    /// <summary>Passes Ctrl-C as input to this process or one that it has started.</summary>
    /// <returns>False if none of them takes it as input.</returns>
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
    /// Stops the process and its present children, as SIGSTOP does: they do not continue even if what they wait for comes. Processes that
    /// are started in it later run. Killing ends it.
    /// </summary>
    public void Freeze()
    {
        (_seldom ??= new()).Held ??= [];
        foreach (var child in _children ?? [])
        {
            child.Freeze();
        }
    }

    /// <summary>Lets them continue at this instant, with everything that came meanwhile.</summary>
    public void Thaw()
    {
        var held = _seldom?.Held ?? [];
        if (_seldom is not null)
        {
            _seldom.Held = null;
        }

        foreach (var waiting in held)
        {
            _processes.Timeline.Schedule(TimeSpan.Zero, Name, () => _processes.RunAs(this, waiting), Activity);
        }

        foreach (var child in _children ?? [])
        {
            child.Thaw();
        }
    }

    /// <returns>Whether the process is stopped, so that the continuation has to wait.</returns>
    internal bool TryHold(IResumable waiting)
    {
        if (_seldom?.Held is not { } held || _killExitCode >= 0)
        {
            return false;
        }

        held.Add(waiting);
        return true;
    }

    Process IWait.IOwner.Process => this;

    Exception? IWait.IOwner.Enter(IWait wait)
    {
        _wait = wait;
        return _killExitCode < 0 ? null : new ProcessKilledException(this);
    }

    Exception? IWait.IOwner.Leave(IWait wait)
    {
        _wait = ReferenceEquals(_wait, wait) ? null : _wait;
        return null;
    }

    internal async Coroutine Run(Func<Process, Coroutine<int>> main)
    {
        try
        {
            var body = main(this);

            // The start delegate is not needed while the process runs.
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
                _ = _processes.InternalErrors.Report(Name, exception);
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
        _processes.OnEnded();
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

    /// <summary>Fields that few processes need. Kept apart, because there are very many server processes that only wait.</summary>
    private sealed class Seldom
    {
        public Func<int, bool>? OnSignal { get; set; }

        public Action? OnControlC { get; set; }

        /// <summary>The held continuations, in order; null unless the process is stopped.</summary>
        public List<IResumable>? Held { get; set; }

        public bool IsKilledStill { get; set; }

        public Exception? Failure { get; set; }
    }
}
