using System.Globalization;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;

namespace Scenarios.Tools.Machine;

/// <summary><c>timeout [-s SIGNAL] [-k DURATION] [--preserve-status] DURATION COMMAND …</c>: ends a command that takes too long.</summary>
internal sealed class TimeoutProgram() : Tool("timeout", new OptionSpec("s:k:vPF")
{
    LongNames = new Dictionary<string, char>(StringComparer.Ordinal)
    {
        ["signal"] = 's', ["kill-after"] = 'k', ["verbose"] = 'v', ["preserve-status"] = 'P', ["foreground"] = 'F',
    },
    LongOnly = "PF",
    StopsAtOperand = true,
    ErrorExitCode = Wrong,
})
{
    private const int TimedOut = 124;
    private const int Wrong = 125;
    private const int FirstSignal = 128;

    private static readonly Dictionary<string, int> Signals = new(StringComparer.OrdinalIgnoreCase)
    {
        ["HUP"] = 1, ["INT"] = 2, ["QUIT"] = 3, ["KILL"] = 9, ["USR1"] = 10, ["USR2"] = 12, ["TERM"] = 15,
    };

    protected override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        if (options.Operands.Count < 2)
        {
            return await FailUsage(context, "missing operand");
        }

        if (SleepProgram.Seconds(options.Operands[0]) is not { } seconds)
        {
            return await FailUsage(context, $"invalid time interval '{options.Operands[0]}'");
        }

        if (SignalOf(options.Value('s') ?? "TERM") is not { } signal)
        {
            return await FailUsage(context, $"'{options.Value('s')}': invalid signal");
        }

        var command = options.Operands.Skip(1).ToList();
        if (context.Programs.Find(command[0]) is not { } program)
        {
            return await Fail(context, $"failed to run command '{command[0]}': No such file or directory", ProgramStarter.NotFound);
        }

        return await Run(context, program, command, seconds, signal, options.Has('P'));
    }

    private static async Coroutine<int> Run(
        ProgramContext context, IProgram program, List<string> command, double seconds, int signal, bool preservesStatus)
    {
        var child = context.Simulation.Processes.Start(
            string.Join(' ', command),
            process => ContainedRun.Run(program, context with { Process = process, Name = command[0], Arguments = [.. command.Skip(1)] }),
            context.Process,
            context.Process.Activity);
        var isOver = false;

        // No time at all means no limit.
        var alarm = seconds > 0 && !double.IsInfinity(seconds)
            ? context.Simulation.Schedule(Kernel.Time.Seconds.Span(seconds), "timeout", () =>
            {
                isOver = true;
                child.Kill(FirstSignal + signal);
            }, context.Process.SleepActivity)
            : null;
        try
        {
            var exitCode = await child.WaitForExit();
            return isOver && !preservesStatus && signal != 9 ? TimedOut : exitCode;
        }
        finally
        {
            alarm?.Cancel();
        }
    }

    private static int? SignalOf(string text)
    {
        var name = text.StartsWith("SIG", StringComparison.OrdinalIgnoreCase) ? text[3..] : text;
        return Signals.TryGetValue(name, out var signal) || int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out signal)
            ? signal
            : null;
    }
}
