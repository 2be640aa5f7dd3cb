using Scenarios.Kernel.Processes;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;

namespace Scenarios.Tools.Machine;

/// <summary><c>timeout [-s SIGNAL] [-k DURATION] [-v] [--preserve-status] DURATION COMMAND [ARGUMENT …]</c>.</summary>
internal sealed class TimeoutProgram() : Tool("timeout", new OptionSpec("s:k:pv", "f")
{
    StopsAtOperand = true,
    ErrorExitCode = 125,
    LongOnly = "p",
    LongNames = new Dictionary<string, char>(StringComparer.Ordinal)
    {
        ["signal"] = 's', ["kill-after"] = 'k', ["preserve-status"] = 'p', ["verbose"] = 'v', ["foreground"] = 'f',
    },
})
{
    private const int TimedOut = 124;
    private const int Killed = 137;

    protected override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        if (options.Operands.Count < 2)
        {
            return await FailUsage(context, "missing operand");
        }

        if (Duration(options.Operands[0]) is not { } limit || Duration(options.Value('k') ?? "0") is not { } killAfter)
        {
            return await FailUsage(context, $"invalid time interval '{options.Operands[0]}'");
        }

        if (SignalNames.Parse(options.Value('s') ?? "TERM") is not { } signal)
        {
            return await FailUsage(context, $"'{options.Value('s')}': invalid signal");
        }

        var command = options.Operands.Skip(1).ToList();
        if (context.Programs.Find(command[0]) is not { } program)
        {
            return await Fail(context, $"failed to run command '{command[0]}': No such file or directory", ProgramStarter.NotFound);
        }

        var process = context.Simulation.Processes.Start(
            string.Join(' ', command),
            self => ContainedRun.Run(program, context with { Process = self, Name = command[0], Arguments = command[1..] }),
            context.Process,
            context.Process.Activity);
        var sent = new List<int>();
        var timers = limit == TimeSpan.Zero ? [] : new[]
        {
            context.Simulation.Schedule(limit, "timeout", () => Send(process, signal, sent), context.Process.SleepActivity),
            context.Simulation.Schedule(
                limit + killAfter,
                "timeout: kill",
                () => Kill(process, killAfter, sent),
                context.Process.SleepActivity),
        };
        var status = await process.WaitForExit();
        foreach (var timer in timers)
        {
            timer.Cancel();
        }

        foreach (var number in options.Has('v') ? sent : [])
        {
            await Fail(context, $"sending signal {(number == 0 ? "0" : SignalNames.Of(number))} to command '{command[0]}'");
        }

        // With BusyBox, the status is always that of the command itself.
        return sent.Count == 0 || options.Has('p') || context.Userland == Userland.BusyBox || status == Killed ? status : TimedOut;
    }

    private static void Send(Process process, int signal, List<int> sent)
    {
        sent.Add(signal);
        if (signal > 0)
        {
            process.Signal(signal);
        }
    }

    private static void Kill(Process process, TimeSpan killAfter, List<int> sent)
    {
        if (killAfter > TimeSpan.Zero)
        {
            Send(process, 9, sent);
        }
    }

    private static TimeSpan? Duration(string text) => SleepProgram.Seconds(text) is { } seconds ? Kernel.Time.Seconds.Span(seconds) : null;
}
