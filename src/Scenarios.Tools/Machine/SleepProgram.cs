using System.Globalization;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;

namespace Scenarios.Tools.Machine;

/// <summary><c>sleep NUMBER[smhd] …</c>: virtual time; <c>infinity</c> never ends.</summary>
internal sealed class SleepProgram() : Tool("sleep", new OptionSpec(string.Empty))
{
    /// <summary>Longer than any simulation: such a sleep only ends by being killed.</summary>
    private const double Endless = 3e9;

    protected override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        if (options.Operands.Count == 0)
        {
            return await FailUsage(context, "missing operand");
        }

        double seconds = 0;
        foreach (var operand in options.Operands)
        {
            if (Seconds(operand) is not { } interval)
            {
                return await FailUsage(context, $"invalid time interval '{operand}'");
            }

            seconds += interval;
        }

        if (seconds >= Endless)
        {
            await new Completion<Unit>(context.Simulation.Processes);
        }

        await context.Simulation.Processes.Sleep(Kernel.Time.Seconds.Span(seconds));
        return 0;
    }

    /// <summary>A number with an optional unit; null for anything else.</summary>
    internal static double? Seconds(string text)
    {
        var (digits, factor) = text switch
        {
            [.. var number, 's'] => (number, 1.0),
            [.. var number, 'm'] => (number, 60.0),
            [.. var number, 'h'] => (number, 3600.0),
            [.. var number, 'd'] => (number, 86400.0),
            _ => (text, 1.0),
        };
        if (digits is "inf" or "infinity" or "INF" or "INFINITY")
        {
            return double.PositiveInfinity;
        }

        return double.TryParse(
            digits,
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
            CultureInfo.InvariantCulture,
            out var value) && !double.IsNaN(value)
            ? value * factor
            : null;
    }
}
