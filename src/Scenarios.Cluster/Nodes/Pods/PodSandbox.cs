using Scenarios.Cluster.Nodes.Context;
using Scenarios.Cluster.Nodes.Volumes;
using Scenarios.Cluster.Sandboxes;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Time;
using Scenarios.Objects.Views;

namespace Scenarios.Cluster.Nodes.Pods;

/// <summary>Creates and removes a Pod's network namespace, as its kubelet does.</summary>
internal static class PodSandbox
{
    /// <summary>Takes the runtime's time, and waits for a free address.</summary>
    public static async Coroutine Make(NodeContext node, PodWorker worker)
    {
        await worker.Pause(node.Latencies.MakeSandbox());
        if (worker.Run.IsHostNetwork)
        {
            Add(node, worker.Run, node.NodeAddress);
            return;
        }

        string? address;
        while ((address = node.Addresses.TryTake()) is null)
        {
            var cause = "plugin type=\"host-local\" failed (add): failed to allocate for range 0: no IP addresses available in range set";
            node.Events.Warning(
                worker.Run.Pod,
                "FailedCreatePodSandBox",
                $"Failed to create pod sandbox: rpc error: code = Unknown desc = failed to setup network for sandbox: {cause}");
            await worker.Pause(TimeSpan.FromSeconds(12), Activity.Background);
        }

        Add(node, worker.Run, address);
    }

    public static void Add(NodeContext node, PodRun run, string address)
    {
        var pod = run.Pod;
        run.Address = address;
        var hostname = run.IsHostNetwork ? node.NodeName : PodDns.HostnameOf(pod);
        run.Sandbox = new Sandbox
        {
            Namespace = pod.Namespace,
            PodName = pod.Name,
            NodeName = node.NodeName,
            Address = address,
            Hostname = hostname,
            Dns = PodDns.Of(pod),
            Host = run.IsHostNetwork ? node.Sandboxes.At(node.NodeAddress) : null,
            HostPorts = run.IsHostNetwork ? [] : PodHostPorts.Of(pod),
            Hosts = PodFiles.NamesOf(pod, hostname, address),
        };
        if (run.IsHostNetwork)
        {
            node.Sandboxes.AddName(run.Sandbox);
        }
        else if (address.Length > 0)
        {
            node.Addresses.Take(address);
            node.Sandboxes.Add(run.Sandbox);
        }
    }

    /// <summary>Removes the sandbox, if there is one.</summary>
    public static void Remove(NodeContext node, PodRun run)
    {
        if (run.Sandbox is { } sandbox)
        {
            node.Sandboxes.Remove(sandbox);
            if (!run.IsHostNetwork)
            {
                node.Addresses.Free(sandbox.Address);
            }
        }

        run.Sandbox = null;
    }
}
