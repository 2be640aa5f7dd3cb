using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;
using Scenarios.Kernel.Time;
using Scenarios.Shell.Execution.Redirection;
using Scenarios.Shell.Execution.State;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Syntax;

namespace Scenarios.Shell.Execution;

/// <summary>Runs pipelines: a single command in the shell itself, several as concurrent processes connected by pipes.</summary>
internal sealed class PipelineRunner(Interpreter shell)
{
    public async Coroutine<int> Run(Pipeline pipeline, Descriptors descriptors)
    {
        var start = shell.Simulation.Elapsed;
        var status = pipeline.Commands is [var single]
            ? await shell.RunCommand(single, descriptors)
            : await RunParts(pipeline.Commands, descriptors);
        if (pipeline.IsTimed)
        {
            await descriptors.Error.Write(TimeReport(shell.Simulation.Elapsed - start));
        }

        return pipeline.IsNegated && shell.Jump is null ? status == 0 ? 1 : 0 : status;
    }

    /// <summary>Starts a list in the background: it neither reads the terminal nor keeps the simulation from settling.</summary>
    public async Coroutine<int> Start(ListItem item, Descriptors descriptors)
    {
        var parent = shell.Voice.IsInteractive ? null : shell.Process;
        var unattended = descriptors.With(0, new OpenFile(TextSource.Empty, null));
        var process = shell.Simulation.Processes.Start(
            item.Source,
            self =>
            {
                var isSingle = item.Commands is { Rest.Count: 0, First: { IsNegated: false, IsTimed: false, Commands: [SimpleCommand] } };
                var child = shell.Fork(self, runsOneCommand: isSingle);
                return RunGuarded(child, unattended, inner => child.RunSubshell([Foreground(item)], inner));
            },
            parent,
            Activity.Background);
        var job = shell.Jobs.Add(process, item.Source);
        shell.State.LastBackgroundId = process.LocalId;
        if (shell.Voice.IsInteractive && !shell.IsSubshell)
        {
            await descriptors.Error.Write($"[{job.Number}] {process.LocalId}\n");
        }

        return 0;
    }

    private static CommandList Foreground(ListItem item) =>
        new(item.Commands.Position, [item with { IsBackground = false }]);

    private async Coroutine<int> RunParts(IReadOnlyList<ShellCommand> commands, Descriptors descriptors)
    {
        var processes = new Process[commands.Count];
        var input = descriptors.Find(0);
        for (var i = 0; i < commands.Count; i++)
        {
            var pipe = i < commands.Count - 1 ? new Pipe(shell.Simulation) : null;
            processes[i] = StartPart(commands[i], input, pipe, descriptors);
            input = pipe is null ? null : new OpenFile(pipe.Reader, null);
        }

        var (last, failed) = (0, 0);
        for (var i = 0; i < processes.Length; i++)
        {
            last = await processes[i].WaitForExit();
            failed = last == 0 ? failed : last;
            if (i < processes.Length - 1)
            {
                NoteFailedPart(commands[i], last);
            }
        }

        return shell.State.Options.PipelineFailsWithAnyPart ? failed : last;
    }

    /// <summary>
    /// A pipeline's status is its last part's, so the failure of another part would go unnoticed. A part that ended because its reader
    /// stopped (broken pipe) does not count.
    /// </summary>
    private void NoteFailedPart(ShellCommand command, int status)
    {
        if (status is not (0 or BrokenPipeException.ExitCode) && shell.ConditionDepth == 0 && command is SimpleCommand simple)
        {
            shell.PartFailed?.Invoke([.. simple.Words.Select(static word => word.Source)], status);
        }
    }

    /// <summary>Starts one part; however it ends, its ends of the pipes are then closed.</summary>
    private Process StartPart(ShellCommand command, OpenFile? input, Pipe? output, Descriptors descriptors)
    {
        var own = descriptors.With(0, input);
        own = output is null ? own : own.With(1, new OpenFile(null, output.Writer));
        var process = shell.Simulation.Processes.Start(
            command is SimpleCommand { Words: [var name, ..] } ? name.Source : "subshell",
            self =>
            {
                var child = shell.Fork(self, runsOneCommand: command is SimpleCommand);
                return RunGuarded(child, own, async inner =>
                {
                    try
                    {
                        return await child.RunCommand(command, inner);
                    }
                    catch (ShellErrorException error)
                    {
                        await inner.Error.Write(child.Voice.Error(error.Position, error.Message));
                        return error.ExitCode;
                    }
                });
            },
            shell.Process,
            shell.Process.Activity);
        process.OnExit(_ =>
        {
            output?.CloseWriter();
            (input?.Input as Pipe)?.CloseReader();
        });
        return process;
    }

    private static async Coroutine<int> RunGuarded(
        Interpreter child, Descriptors descriptors, Func<Descriptors, Coroutine<int>> run)
    {
        child.Descriptors = descriptors;
        try
        {
            var status = await run(descriptors);
            return child.Jump is { Kind: JumpKind.Exit } ? child.State.LastStatus : status;
        }
        catch (BrokenPipeException)
        {
            return BrokenPipeException.ExitCode;
        }
        catch (Exception exception) when (ContainedRun.IsContained(exception))
        {
            return await child.Contain(exception, descriptors.Error);
        }
    }

    private static string TimeReport(TimeSpan real)
    {
        var minutes = (int)real.TotalMinutes;
        var seconds = (real - TimeSpan.FromMinutes(minutes)).TotalSeconds;
        return string.Create(
            System.Globalization.CultureInfo.InvariantCulture, $"\nreal\t{minutes}m{seconds:0.000}s\nuser\t0m0.000s\nsys\t0m0.000s\n");
    }
}
