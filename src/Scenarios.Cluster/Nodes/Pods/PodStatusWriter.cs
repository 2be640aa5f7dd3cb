using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.Nodes.Context;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Nodes.Pods;

/// <summary>Writes a Pod's status to the API server: at once, or after a delay together with any other changes until then.</summary>
internal sealed class PodStatusWriter(NodeContext node, PodRun run)
{
    private bool _isRequested;

    /// <summary>Requests a write within the second in which the kubelet looks at its containers (PLEG relists every second).</summary>
    public void Request(TimeSpan after)
    {
        if (!_isRequested)
        {
            _isRequested = true;
            node.Simulation.Schedule(after, "kubelet: status", WriteNow);
        }
    }

    public void WriteNow()
    {
        _isRequested = false;
        if (node.IsSilent)
        {
            return;
        }

        var pod = run.Pod;
        if (node.Api.Get(KnownResources.Pods, pod.Namespace, pod.Name).Value is not { } stored || stored.Uid != pod.Uid)
        {
            return;
        }

        var status = PodStatusBuilder.Build(run, new PodStatus(stored.Status), node.NodeAddress, node.Simulation.Now);
        if (!status.Equals(stored.Status))
        {
            node.Api.Update(
                KnownResources.Pods,
                pod.Namespace,
                Pod.Of(stored) with { Status = new(status) },
                ComponentWrites.Kubelet,
                "status").ValueOrThrow();
        }
    }
}
