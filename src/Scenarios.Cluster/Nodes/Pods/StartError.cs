using Scenarios.Cluster.Nodes.Containers;
using Scenarios.Cluster.Nodes.Context;
using Scenarios.Kernel.Processes;

namespace Scenarios.Cluster.Nodes.Pods;

/// <summary>A container whose command is not in its image: the runtime creates it but cannot start it.</summary>
internal static class StartError
{
    private const int ExitCode = 128;

    public static string MessageFor(string command) =>
        "failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start "
        + "container process: "
        + $"exec: \"{command}\": {Cause(command)}: unknown";

    /// <summary>What Go's exec.LookPath says.</summary>
    public static string Cause(string command) =>
        command.Contains('/') ? $"stat {command}: no such file or directory" : "executable file not found in $PATH";

    public static void Set(NodeContext node, PodWorker worker, ContainerSlot slot, Container container, string command)
    {
        var message = MessageFor(command);
        node.Events.Warning(worker.Run.Pod, "Failed", $"Error: {message}", EventPaths.Of(slot));
        slot.Refuse(new WaitingCause.RunContainerError(message));
        container.EndedBy = new("StartError", message);
        container.StartedAt = DateTimeOffset.UnixEpoch;
        container.ExitCode = ExitCode;
        container.FinishedAt = node.Simulation.Now;
        container.Log.Close();
        slot.End(willRestart: false);

        // A process that ends at once, so that waiting for the container's end needs no special case.
        container.Main = node.Simulation.Processes.Start(command, static _ => new Coroutine<int>(ExitCode));
    }
}
