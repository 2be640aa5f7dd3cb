using Scenarios.Kernel.Processes;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;

namespace Scenarios.Tools.Machine;

/// <summary><c>stress [--cpu N] [--io N] [--vm N] [--vm-bytes B] [--vm-hang N] [--hdd N] [--timeout N]</c>.</summary>
internal sealed class StressProgram() : Tool("stress", new OptionSpec("c:i:m:d:t:qvknB:H:")
{
    LongOnly = "BH",
    LongNames = new Dictionary<string, char>(StringComparer.Ordinal)
    {
        ["cpu"] = 'c', ["io"] = 'i', ["vm"] = 'm', ["hdd"] = 'd', ["timeout"] = 't', ["quiet"] = 'q', ["verbose"] = 'v', ["vm-keep"] = 'k',
        ["dry-run"] = 'n', ["vm-bytes"] = 'B', ["vm-hang"] = 'H',
    },
})
{
    private const string UsualBytes = "256M";

    protected override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        var counts = new Dictionary<char, int>();
        foreach (var hog in "cimd")
        {
            if (!int.TryParse(options.Value(hog) ?? "0", System.Globalization.CultureInfo.InvariantCulture, out var count) || count < 0)
            {
                return await FailUsage(context, $"unrecognized option: {options.Value(hog)}");
            }

            counts[hog] = count;
        }

        if (Hogs.Bytes(options.Value('B') ?? UsualBytes) is not { } bytes
            || SleepProgram.Seconds(options.Value('t') ?? "inf") is not { } seconds)
        {
            return await FailUsage(context, "invalid number");
        }

        var prefix = $"stress: info: [{context.Process.LocalId}] ";
        await context.Output.Write(
            $"{prefix}dispatching hogs: {counts['c']} cpu, {counts['i']} io, {counts['m']} vm, {counts['d']} hdd\n");
        var hang = SleepProgram.Seconds(options.Value('H') ?? string.Empty) is { } pause ? TimeSpan.FromSeconds(pause) : default(TimeSpan?);
        for (var index = 0; index < counts['c'] + counts['i'] + counts['d']; index++)
        {
            Hogs.Compute(context);
        }

        for (var index = 0; index < counts['m']; index++)
        {
            Hogs.Fill(context, bytes, hang);
        }

        if (double.IsInfinity(seconds))
        {
            await new Completion<Unit>(context.Simulation.Processes);
        }

        await context.Simulation.Processes.Sleep(TimeSpan.FromSeconds(seconds));
        context.Process.KillChildren();
        await context.Output.Write($"{prefix}successful run completed in {(long)seconds}s\n");
        return 0;
    }
}
