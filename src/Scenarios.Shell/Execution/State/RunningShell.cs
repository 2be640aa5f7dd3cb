using Scenarios.Kernel;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Execution.Redirection;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Syntax;

namespace Scenarios.Shell.Execution.State;

/// <summary>
/// A running shell as its builtins, its expansions and its traps see it: its state, and the ways to run commands in it. What runs each
/// construct is left to the interpreter.
/// </summary>
internal abstract class RunningShell
{
    protected RunningShell() => Signals = new ShellSignals(this);

    public required Simulation Simulation { get; init; }

    /// <summary>The process that this shell's code runs in.</summary>
    public required Process Process { get; set; }

    public required IProgramCatalogue Programs { get; init; }

    public required IFileSystem Files { get; init; }

    public ProgramUser User { get; init; } = ProgramUser.Root;

    public Userland Userland { get; init; }

    public required ShellState State { get; init; }

    public required ShellVoice Voice { get; init; }

    public required IterationMeter Meter { get; init; }

    public JobTable Jobs { get; } = new();

    public ShellSignals Signals { get; }

    /// <summary>Whether Ctrl-C was pressed; shared with subshells that run in the same process.</summary>
    public Interruption Interruption { get; protected init; } = new();

    /// <summary>The open files of the shell itself; <c>exec</c> changes them permanently.</summary>
    public required Descriptors Descriptors { get; set; }

    /// <summary>Set while a loop, a function or the shell is being left.</summary>
    public Jump? Jump { get; set; }

    /// <summary>How many loops enclose the current command, within this function.</summary>
    public int LoopDepth { get; set; }

    /// <summary>The variables that each running function must restore, innermost last.</summary>
    public Stack<Dictionary<string, ShellVariable?>> Locals { get; } = new();

    /// <summary>The number of scripts being sourced, which <c>return</c> can leave, just like functions.</summary>
    public int SourceDepth { get; set; }

    /// <summary>Whether it was forked: it then has no terminal on which to report jobs.</summary>
    public bool IsSubshell { get; init; }

    /// <summary>Reads and runs a text in this shell, one complete command at a time.</summary>
    /// <returns>The exit code of the last command.</returns>
    public abstract Coroutine<int> RunScript(string text);

    /// <summary>Runs a builtin or a program, but no function of that name.</summary>
    /// <param name="fields">Its name and its arguments, already expanded.</param>
    public abstract Coroutine<int> RunWithoutFunctions(SourcePosition position, IReadOnlyList<string> fields, Descriptors descriptors);

    /// <summary>Runs commands in a copy of this shell, within the same process: what they change is lost.</summary>
    /// <returns>The exit code of the last command, or the one that the copy was left with.</returns>
    public abstract Coroutine<int> RunCopy(IReadOnlyList<CommandList> body, Descriptors descriptors);

    /// <summary>Runs something with other open files, and restores the previous ones afterwards.</summary>
    public async Coroutine<int> WithDescriptors(Descriptors descriptors, Func<Coroutine<int>> run)
    {
        var before = Descriptors;
        Descriptors = descriptors;
        try
        {
            return await run();
        }
        finally
        {
            Descriptors = before;
        }
    }
}
