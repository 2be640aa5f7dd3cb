using Scenarios.Kernel;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;
using Scenarios.Kernel.Time;
using Scenarios.Shell.Programs;

namespace Scenarios.Cluster.Nodes.Containers;

/// <summary>Runs an additional command in a running container: exec, exec probes, hooks.</summary>
internal static class ContainerCommand
{
    /// <returns>The process; null when the container has no such program.</returns>
    public static Process? Start(
        Simulation simulation,
        Container container,
        IReadOnlyList<string> command,
        ITextInput input,
        ITextOutput output,
        ITextOutput error,
        bool hasTerminal = false)
    {
        if (container.Programs.Find(command[0]) is not { } program)
        {
            return null;
        }

        // Dies with the container's main process, like everything in its PID namespace.
        var process = simulation.Processes.Start(
            string.Join(' ', command),
            self => ContainedRun.Run(program, container.Context(
                simulation, self, command[0], [.. command.Skip(1)], input, output, error) with
            {
                InputIsTerminal = hasTerminal,
                OutputIsTerminal = hasTerminal,
            }),
            container.Main,
            sleeping: Activity.Background);
        process.ComesFromOutside = true;
        return process;
    }
}
