using Scenarios.Kernel;
using Scenarios.Kernel.Faults;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;
using Scenarios.Shell.Execution.Expansion;
using Scenarios.Shell.Execution.Redirection;
using Scenarios.Shell.Execution.State;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Syntax;

namespace Scenarios.Shell.Execution;

/// <summary>
/// A running shell, with the classes that run each construct. A subshell is a <see cref="Fork"/>: a copy of the state, in its own
/// process if it runs concurrently.
/// </summary>
internal sealed class Interpreter : RunningShell
{
    public Interpreter()
    {
        Expander = new WordExpander(this);
        Redirects = new Redirector(this);
        Simple = new SimpleCommandRunner(this);
        Compound = new CompoundRunner(this);
        Pipelines = new PipelineRunner(this);
        Conditions = new ConditionEvaluator(this);
    }

    public WordExpander Expander { get; }

    public Redirector Redirects { get; }

    public SimpleCommandRunner Simple { get; }

    public CompoundRunner Compound { get; }

    public PipelineRunner Pipelines { get; }

    public ConditionEvaluator Conditions { get; }

    /// <summary>Above 0 while a failure is only a condition, so that <c>set -e</c> ignores it.</summary>
    public int ConditionDepth { get; set; }

    /// <summary>
    /// Whether the process serves this shell for one external command only, so that the command needs no process of its own.
    /// </summary>
    public bool RunsOneCommand { get; set; }

    /// <summary>Whether nothing follows the list that is running, so that its last command may replace this shell.</summary>
    public bool IsAtLastList { get; set; }

    /// <summary>Called for each typed command that failed without its status being tested, with its text and its exit code.</summary>
    public Action<string, int>? Failed { get; set; }

    /// <summary>Called for each part of a pipeline, except the last, that failed without its status being tested.</summary>
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

    public override Coroutine<int> RunScript(string text) => new ScriptRunner(this).Run(text);

    public override Coroutine<int> RunWithoutFunctions(SourcePosition position, IReadOnlyList<string> fields, Descriptors descriptors) =>
        Simple.RunFields(position, fields, descriptors, skipsFunctions: true);

    public override async Coroutine<int> RunCopy(IReadOnlyList<CommandList> body, Descriptors descriptors)
    {
        var copy = Fork();
        var status = await copy.RunSubshell(body, descriptors);
        return copy.Jump is { Kind: JumpKind.Exit } ? copy.State.LastStatus : status;
    }

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

    /// <summary>
    /// Whether dash and ash run the command in their own place, as exec does: the last one of <c>-c</c>, unless there are traps.
    /// </summary>
    private bool IsReplaceable(ListItem item, CommandList list) =>
        ReferenceEquals(item, list.Items[^1])
            && item is
            {
                IsBackground: false,
                Commands: { Rest.Count: 0, First: { IsNegated: false, IsTimed: false, Commands: [SimpleCommand { Words.Count: > 0 }] } }
            }
        && !Signals.Traps.Any();

    /// <summary>Runs as a subshell: leaving it leaves nothing else, and an error ends only the subshell.</summary>
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
    /// Turns a bug inside the shell into the failure of the current command: it writes a line about it, and the next command may run.
    /// </summary>
    public async Coroutine<int> Contain(Exception exception, ITextOutput error)
    {
        State.LastStatus = InternalErrors.ExitCode;
        await error.Write(Simulation.InternalErrors.Report(Voice.Name, exception) + "\n");
        return InternalErrors.ExitCode;
    }

    /// <summary>Runs lists whose failure is a result rather than an error.</summary>
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

    /// <summary>Runs one command of a pipeline, of whatever kind.</summary>
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
