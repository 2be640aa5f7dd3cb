using System.Globalization;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Programs;

namespace Scenarios.Tools.Machine;

/// <summary>Processes that use a machine for the sake of using it: those of <c>stress</c> and its like.</summary>
internal static class Hogs
{
    // What a processor fills of memory in a second.
    private const double BytesPerSecond = 4e9;
    private const int Kibi = 1024;

    /// <summary>A process that computes until it is ended.</summary>
    public static void Compute(ProgramContext context) => Start(context, async self =>
    {
        self.IsComputing = true;
        await new Completion<Unit>(context.Simulation);
        return 0;
    });

    /// <summary>A process that fills so much memory.</summary>
    /// <param name="hang">How long it then keeps it before it does so anew; zero for good, null for not at all.</param>
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
            await new Completion<Unit>(context.Simulation);
            return 0;
        }
        finally
        {
            self.Account?.Hold(-bytes);
        }
    });

    /// <summary>An amount such as <c>150M</c> or <c>4Ki</c> in bytes; null where it is none.</summary>
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
