using Scenarios.Kernel;
using Scenarios.Kernel.Faults;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;
using Scenarios.Shell.Execution.Expansion;
using Scenarios.Shell.Execution.Redirection;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Syntax;

namespace Scenarios.Shell.Execution;

/// <summary>
/// A running shell: its state, and the classes that run each construct. A subshell is a <see cref="Fork"/>: a copy of the state,
/// in a process of its own where it runs beside others.
/// </summary>
internal sealed class Interpreter
{
    public Interpreter()
    {
        Expander = new WordExpander(this);
        Redirects = new Redirector(this);
        Simple = new SimpleCommandRunner(this);
        Compound = new CompoundRunner(this);
        Pipelines = new PipelineRunner(this);
        Conditions = new ConditionEvaluator(this);
        Signals = new ShellSignals(this);
    }

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

    public JobTable Jobs { get; private init; } = new();

    public WordExpander Expander { get; }

    public Redirector Redirects { get; }

    public SimpleCommandRunner Simple { get; }

    public CompoundRunner Compound { get; }

    public PipelineRunner Pipelines { get; }

    public ConditionEvaluator Conditions { get; }

    public ShellSignals Signals { get; }

    /// <summary>Whether Ctrl-C was pressed; shared with subshells that run in the same process.</summary>
    public Interruption Interruption { get; private init; } = new();

    /// <summary>What the shell itself has open; <c>exec</c> changes it for good.</summary>
    public required Descriptors Descriptors { get; set; }

    /// <summary>Set while something is being left; see <see cref="Execution.Jump"/>.</summary>
    public Jump? Jump { get; set; }

    /// <summary>How many loops the current command is inside of, in this function.</summary>
    public int LoopDepth { get; set; }

    /// <summary>The variables that each running function must put back, innermost last.</summary>
    public Stack<Dictionary<string, ShellVariable?>> Locals { get; } = new();

    /// <summary>Scripts being sourced, which <c>return</c> may leave as well as functions.</summary>
    public int SourceDepth { get; set; }

    /// <summary>Above 0 where a failure is a condition, so that <c>set -e</c> does not count it.</summary>
    public int ConditionDepth { get; set; }

    /// <summary>The process is this shell's for one external command only, which then needs none of its own.</summary>
    public bool RunsOneCommand { get; set; }

    /// <summary>It was forked: it has no terminal of its own to tell about jobs.</summary>
    public bool IsSubshell { get; init; }

    /// <summary>Nothing comes after the list that runs now: its last command may take this shell's place.</summary>
    public bool IsAtLastList { get; set; }

    /// <summary>Told of each command typed that failed without anything testing it: its text and its exit code.</summary>
    public Action<string, int>? Failed { get; set; }

    /// <summary>Told of each part of a pipeline, but for the last, that failed without anything testing it.</summary>
    public Action<IReadOnlyList<string>, int>? PartFailed { get; set; }

    public Interpreter Fork(Process? process = null, bool runsOneCommand = false) => new()
    {
        Simulation = Simulation,
        Process = process ?? Process,
        Programs = Programs,
        Files = Files,
        User = User,
        Userland = Userland,
        State = State.Copy(),
        Voice = Voice,
        Meter = process is null ? Meter : new IterationMeter(Simulation),
        Descriptors = Descriptors,
        LoopDepth = LoopDepth,
        ConditionDepth = ConditionDepth,
        SourceDepth = SourceDepth + Locals.Count,
        Interruption = process is null ? Interruption : new Interruption(),
        IsSubshell = true,
        RunsOneCommand = runsOneCommand,
    };

    public async Coroutine<int> RunLists(IReadOnlyList<CommandList> lists, Descriptors descriptors)
    {
        var status = 0;
        var isOwn = ReferenceEquals(descriptors, Descriptors);
        foreach (var list in lists)
        {
            status = await RunList(list, isOwn ? Descriptors : descriptors);
            if (Jump is not null)
            {
                return status;
            }
        }

        return status;
    }

    public async Coroutine<int> RunList(CommandList list, Descriptors descriptors)
    {
        var status = 0;
        var isOwn = ReferenceEquals(descriptors, Descriptors);
        foreach (var item in list.Items)
        {
            descriptors = isOwn ? Descriptors : descriptors;
            RunsOneCommand |= IsAtLastList && IsReplaceable(item, list);
            status = item.IsBackground ? await Pipelines.Start(item, descriptors) : await RunAndOr(item.Commands, descriptors);
            State.LastStatus = status;
            if (Interruption.IsPending && Jump is null)
            {
                Jump = new Jump(JumpKind.Prompt);
                State.LastStatus = status = Interruption.Status;
            }

            if (Signals.ArePending)
            {
                await Signals.RunPending();
                status = State.LastStatus;
            }

            if (Jump is not null)
            {
                return status;
            }
        }

        return status;
    }

    /// <summary>dash and ash run the last command of <c>-c</c> in their own place, as exec does, unless a trap is to be run.</summary>
    private bool IsReplaceable(ListItem item, CommandList list) =>
        ReferenceEquals(item, list.Items[^1])
            && item is
            {
                IsBackground: false,
                Commands: { Rest.Count: 0, First: { IsNegated: false, IsTimed: false, Commands: [SimpleCommand { Words.Count: > 0 }] } }
            }
        && !Signals.Traps.Any();

    /// <summary>Runs as a subshell does: leaving it leaves nothing else, and an error ends only it.</summary>
    public async Coroutine<int> RunSubshell(IReadOnlyList<CommandList> body, Descriptors descriptors)
    {
        Descriptors = descriptors;
        try
        {
            var status = await RunLists(body, descriptors);
            return await Signals.RunAtExit(Jump is { Kind: JumpKind.Exit } ? State.LastStatus : status);
        }
        catch (ShellErrorException error)
        {
            await descriptors.Error.Write(Voice.Error(error.Position, error.Message));
            return error.ExitCode;
        }
    }

    /// <summary>
    /// A bug inside the shell is the failure of the command that shows it: the line about it is written, and the next command may run.
    /// </summary>
    public async Coroutine<int> Contain(Exception exception, ITextOutput error)
    {
        State.LastStatus = InternalErrors.ExitCode;
        await error.Write(Simulation.InternalErrors.Report(Voice.Name, exception) + "\n");
        return InternalErrors.ExitCode;
    }

    /// <summary>Runs lists whose failure is an answer, not an error.</summary>
    public async Coroutine<int> RunCondition(IReadOnlyList<CommandList> lists, Descriptors descriptors)
    {
        ConditionDepth++;
        try
        {
            return await RunLists(lists, descriptors);
        }
        finally
        {
            ConditionDepth--;
        }
    }

    /// <summary>Runs one command of a pipeline, whatever it is.</summary>
    public async Coroutine<int> RunCommand(ShellCommand command, Descriptors descriptors)
    {
        if (command is SimpleCommand simple)
        {
            return await Simple.Run(simple, descriptors);
        }

        if (command.Redirects.Count == 0)
        {
            return await Compound.Run(command, descriptors);
        }

        var redirected = await Redirects.Apply(command.Redirects, descriptors);
        return redirected is null ? 1 : await WithDescriptors(redirected, () => Compound.Run(command, redirected));
    }

    /// <summary>Runs something with other open files, and comes back to those of before.</summary>
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

    private async Coroutine<int> RunAndOr(AndOrList list, Descriptors descriptors)
    {
        var status = await RunPipeline(list.First, descriptors, isCondition: list.Rest.Count > 0);
        for (var i = 0; i < list.Rest.Count && Jump is null && !Interruption.IsPending; i++)
        {
            State.LastStatus = status;
            var item = list.Rest[i];
            if (item.AfterSuccess == (status == 0))
            {
                status = await RunPipeline(item.Pipeline, descriptors, isCondition: i < list.Rest.Count - 1);
            }
        }

        return status;
    }

    private async Coroutine<int> RunPipeline(Pipeline pipeline, Descriptors descriptors, bool isCondition)
    {
        var isTested = isCondition || pipeline.IsNegated;
        ConditionDepth += isTested ? 1 : 0;
        var status = 0;
        try
        {
            status = await Pipelines.Run(pipeline, descriptors);
        }
        finally
        {
            ConditionDepth -= isTested ? 1 : 0;
        }

        if (status != 0 && !isTested && ConditionDepth == 0 && State.Options.ExitOnError && Jump is null)
        {
            State.LastStatus = status;
            Jump = new Jump(JumpKind.Exit);
        }

        return status;
    }
}
