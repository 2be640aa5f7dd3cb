using System.Globalization;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;

namespace Scenarios.Kubectl.Results;

/// <summary>A line that kubectl writes through klog: with the date, the process's number and the place in kubectl's source before it.</summary>
internal static class KlogWarning
{
    /// <param name="line">The line in pkg/cmd/util/helpers.go of kubectl 1.33.</param>
    public static Coroutine Print(CommandCall call, int line, string text)
    {
        var time = call.Simulation.Now.UtcDateTime.ToString("MMdd HH:mm:ss.ffffff", CultureInfo.InvariantCulture);
        return call.PrintErrorLine($"W{time} {call.Context.Process.Id,7} helpers.go:{line}] {text}");
    }
}
