using Scenarios.Kernel;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;
using Scenarios.Shell.Execution.Builtins;
using Scenarios.Shell.Execution.Redirection;
using Scenarios.Shell.Execution.State;

namespace Scenarios.Shell.Execution;

/// <summary>
/// A learner's terminal: an interactive bash that keeps variables, functions, aliases, jobs and its directory between commands. Background
/// jobs keep running until they end or the terminal hangs up. Runs one script at a time; owned by one simulation.
/// </summary>
public sealed class ShellSession
{
    private readonly Simulation _simulation;
    private readonly ShellState _state;
    private readonly ShellSessionOptions _options;
    private Interpreter? _shell;

    public ShellSession(ShellSessionOptions options)
    {
        _options = options;
        _simulation = options.Simulation;
        (Input, Output, Error) = (options.Input, options.Output, options.Error);
        _state = new ShellState
        {
            Variables = ShellVariables.FromEnvironment(options.Environment, options.Simulation.Random($"shell {options.Name}")),
            Name = options.Name,
            WorkingDirectory = options.WorkingDirectory,
            ProcessId = 0,
        };
    }

    /// <summary>
    /// Awaited before each complete command typed at the terminal (a loop or a pipeline is one), so that the owner can let time pass
    /// between them. Not called for commands that run inside a command.
    /// </summary>
    public Func<Coroutine>? BeforeCommand { get; set; }

    /// <summary>Called for each typed command that failed without its status being tested, with its text and its exit code.</summary>
    public Action<string, int>? OnFailed { get; set; }

    /// <summary>
    /// Called for each part of a pipeline, except the last, that failed without its status being tested, with its words as typed and its
    /// exit code. The pipeline's own status does not show such a failure.
    /// </summary>
    public Action<IReadOnlyList<string>, int>? OnPartFailed { get; set; }

    /// <summary>Where commands read from; may be changed between runs.</summary>
    public ITextInput Input { get; set; }

    /// <summary>Where commands write to; may be changed between runs. A background job keeps what it was started with.</summary>
    public ITextOutput Output { get; set; }

    public ITextOutput Error { get; set; }

    /// <summary>
    /// <c>$?</c>: the exit code of the last command. Must be set by a caller that ended a command from outside, as Ctrl-C does.
    /// </summary>
    public int LastExitCode
    {
        get => _state.LastStatus;
        set => _state.LastStatus = value;
    }

    /// <summary>What can be typed as a command: builtins, functions, aliases and programs. Ordered, without duplicates.</summary>
    public IReadOnlyCollection<string> CommandNames => new SortedSet<string>(
        [.. BuiltinTable.Names, .. _state.Functions.Keys, .. _state.Aliases.Keys, .. _options.Programs.Names], StringComparer.Ordinal);

    public string WorkingDirectory => _state.WorkingDirectory;

    /// <summary>Whether the user has typed <c>exit</c>; later scripts do not run.</summary>
    public bool HasExited { get; private set; }

    /// <summary>An alias's value; null when there is no alias of that name.</summary>
    public string? AliasOf(string name) => _state.Aliases.GetValueOrDefault(name);

    /// <summary>The value of a variable, exported or not; null when unset.</summary>
    public string? Variable(string name) => _state.Variables.ValueOf(name);

    /// <summary>Sets a variable, as <c>name=value</c> does.</summary>
    public void SetVariable(string name, string value, bool isExported = false)
    {
        _state.Variables.Set(name, value, new Syntax.SourcePosition(1, 1));
        if (isExported)
        {
            _state.Variables.Export(name);
        }
    }

    /// <summary>
    /// Runs one or more commands as if typed, inside the current process; killing that process is Ctrl-C. A command that fails reports it
    /// through its exit code and its messages. A syntax error stops the rest (exit code 2).
    /// </summary>
    /// <returns>The exit code of the last command.</returns>
    /// <exception cref="InvalidOperationException">Not called from within a process.</exception>
    public async Coroutine<int> Run(string script)
    {
        var process = _simulation.Processes.Current
            ?? throw new InvalidOperationException("A shell session runs inside a process: start one with Simulation.Processes.Start.");
        if (HasExited)
        {
            return _state.LastStatus;
        }

        var shell = Prepare(process);
        var ended = shell.Jobs.RemoveEnded();
        if (ended.Length > 0)
        {
            await Error.Write(ended);
        }

        var status = await new ScriptRunner(shell).Run(script, BeforeCommand, isTyped: true);
        HasExited = shell.Jump is { Kind: JumpKind.Exit };
        return status;
    }

    private Interpreter Prepare(Process process)
    {
        if (_shell is null)
        {
            _state.ProcessId = process.LocalId;
            _shell = new Interpreter
            {
                User = _options.User,
                Simulation = _simulation,
                Process = process,
                Programs = _options.Programs,
                Files = _options.Files,
                State = _state,
                Voice = new ShellVoice(ShellFlavour.Bash, _options.Name, IsInteractive: true, IsCommandString: false),
                Meter = new IterationMeter(_simulation),
                Descriptors = OpenDescriptors(),
            };
        }

        // After Ctrl-C nothing of the interrupted command may remain.
        _shell.Process = process;
        _shell.Failed = OnFailed;
        _shell.PartFailed = OnPartFailed;
        _shell.Signals.Attach();
        _shell.Jump = null;
        _shell.LoopDepth = 0;
        _shell.ConditionDepth = 0;
        _shell.Locals.Clear();
        _shell.Descriptors = OpenDescriptors();
        return _shell;
    }

    private Descriptors OpenDescriptors() => Descriptors.Of(
        new OpenFile(Input, null, _options.InputIsTerminal),
        new OpenFile(null, Output, _options.OutputIsTerminal),
        new OpenFile(null, Error, _options.OutputIsTerminal));
}
