using System.Globalization;
using Scenarios.Kernel.Limits;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;
using Scenarios.Tools.Machine;

namespace Scenarios.Tools.Screens;

/// <summary>
/// <c>watch [-n SECONDS] [-t] [-g] [-x] COMMAND</c>: repeats the command and prints its output until it is ended (procps). On a terminal
/// each output replaces the previous one; elsewhere it is appended.
/// </summary>
internal sealed class WatchProgram() : Tool("watch", new OptionSpec("n:td::gx", "bceCfpqrsvw")
{
    StopsAtOperand = true,
    LongNames = new Dictionary<string, char>(StringComparer.Ordinal)
    {
        ["interval"] = 'n', ["no-title"] = 't', ["differences"] = 'd', ["chgexit"] = 'g', ["exec"] = 'x',
    },
})
{
    private const double Shortest = 0.1;
    private const int Width = 80;

    /// <summary>The limit of rounds without a terminal, where something else must end it: <c>timeout</c>, <c>kill</c>.</summary>
    private const int UnseenRounds = 10_000;

    protected override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        var text = options.Value('n') ?? "2";
        if (!double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds))
        {
            return await Fail(context, $"failed to parse argument: '{text}'");
        }

        if (options.Operands.Count == 0)
        {
            await context.Error.Write("Usage:\n watch [options] command\n");
            return 1;
        }

        var line = string.Join(' ', options.Operands);
        var interval = Math.Max(seconds, Shortest);
        var command = options.Has('x') ? options.Operands : ["sh", "-c", line];
        string? before = null;
        for (var round = 1; context.OutputIsTerminal || round <= UnseenRounds; round++)
        {
            var title = options.Has('t') ? string.Empty : TitleOf(context, interval, line);
            var shown = await OutputOf(context, command);
            if (options.Has('g') && before is not null && before != shown)
            {
                return 0;
            }

            before = shown;
            await context.Output.Write((context.OutputIsTerminal ? ClearProgram.Screen : string.Empty) + title + shown);
            await context.Simulation.Processes.Sleep(Kernel.Time.Seconds.Span(interval));
        }

        throw new LimitReachedException(
            $"watch rounds = {UnseenRounds}", $"watch {line}, which never ends by itself: timeout SECONDS watch … ends it",
            context.Simulation.Seed, context.Simulation.Elapsed);
    }

    private static async Coroutine<string> OutputOf(ProgramContext context, IReadOnlyList<string> command)
    {
        var output = new TextBuffer();
        var inside = context with
        {
            Input = new TextSource(string.Empty),
            Output = output,
            Error = output,
            InputIsTerminal = false,
            OutputIsTerminal = false,
        };
        if (ProgramStarter.TryRun(inside, command) is { } running)
        {
            await running;
            return output.Text;
        }

        return $"watch: {command[0]}: No such file or directory\n";
    }

    /// <summary>The command and its interval on the left; host and time on the right.</summary>
    private static string TitleOf(ProgramContext context, double interval, string command)
    {
        var now = context.Simulation.Now;
        var host = context.Files.Read("/etc/hostname").Value?.Trim() ?? "localhost";
        var day = now.Day.ToString(CultureInfo.InvariantCulture).PadLeft(2);
        var right = string.Create(CultureInfo.InvariantCulture, $"{host}: {now:ddd MMM} {day} {now:HH:mm:ss yyyy}");
        var left = string.Create(CultureInfo.InvariantCulture, $"Every {interval:0.0}s: {command}");
        var room = Math.Max(Width - right.Length - 1, 0);
        left = left.Length > room ? $"{left[..Math.Max(room - 3, 0)]}..." : left.PadRight(room);
        return $"{left} {right}\n\n";
    }
}
