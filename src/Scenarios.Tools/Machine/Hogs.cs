using System.Globalization;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Programs;

namespace Scenarios.Tools.Machine;

/// <summary>Processes whose only purpose is to use resources, as in <c>stress</c> and the like.</summary>
internal static class Hogs
{
    // How many bytes of memory one processor fills per second.
    private const double BytesPerSecond = 4e9;
    private const int Kibi = 1024;

    /// <summary>Starts a process that computes until it is killed.</summary>
    public static void Compute(ProgramContext context) => Start(context, async self =>
    {
        self.IsComputing = true;
        await new Completion<Unit>(context.Simulation.Processes);
        return 0;
    });

    /// <summary>Starts a process that fills this much memory.</summary>
    /// <param name="hang">How long it idles before it fills the memory again; zero to idle for good, null to never idle.</param>
    public static void Fill(ProgramContext context, long bytes, TimeSpan? hang) => Start(context, async self =>
    {
        try
        {
            self.IsComputing = true;
            await context.Simulation.Processes.Sleep(TimeSpan.FromSeconds(bytes / BytesPerSecond));
            self.Account?.Hold(bytes);
            while (hang is { } pause && pause > TimeSpan.Zero)
            {
                self.IsComputing = false;
                await context.Simulation.Processes.Sleep(pause);
                self.IsComputing = true;
                await context.Simulation.Processes.Sleep(TimeSpan.FromSeconds(bytes / BytesPerSecond));
            }

            self.IsComputing = hang is null;
            await new Completion<Unit>(context.Simulation.Processes);
            return 0;
        }
        finally
        {
            self.Account?.Hold(-bytes);
        }
    });

    /// <summary>An amount such as <c>150M</c> or <c>4Ki</c> in bytes; null when it is invalid.</summary>
    public static long? Bytes(string text)
    {
        var digits = text.TrimEnd('i', 'B', 'b', 'K', 'k', 'M', 'm', 'G', 'g');
        var factor = (digits.Length < text.Length ? char.ToUpperInvariant(text[digits.Length]) : 'B') switch
        {
            'K' => Kibi,
            'M' => Kibi * Kibi,
            'G' => Kibi * Kibi * Kibi,
            _ => 1,
        };
        return long.TryParse(digits, CultureInfo.InvariantCulture, out var count) && count >= 0 ? count * factor : null;
    }

    private static void Start(ProgramContext context, Func<Process, Coroutine<int>> main) => context.Simulation.Processes.Start(
        context.Name, main, context.Process, context.Process.Activity);
}
