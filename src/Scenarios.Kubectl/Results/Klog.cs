using System.Globalization;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;

namespace Scenarios.Kubectl.Results;

/// <summary>A line that kubectl writes through klog: prefixed with the date, the process id and the location in kubectl's source.</summary>
internal static class Klog
{
    /// <param name="place">File and line in the sources of 1.33, such as <c>helpers.go:703</c>.</param>
    public static Coroutine Warning(CommandCall call, string place, string text) => Print(call, 'W', place, text);

    /// <inheritdoc cref="Warning"/>
    public static Coroutine Error(CommandCall call, string place, string text) => Print(call, 'E', place, text);

    private static Coroutine Print(CommandCall call, char severity, string place, string text)
    {
        var time = call.Simulation.Now.UtcDateTime.ToString("MMdd HH:mm:ss.ffffff", CultureInfo.InvariantCulture);
        return call.PrintErrorLine($"{severity}{time} {call.Context.Process.Id,7} {place}] {text}");
    }
}
