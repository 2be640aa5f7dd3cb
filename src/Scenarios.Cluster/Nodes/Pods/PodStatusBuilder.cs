using Scenarios.Api.Kinds.Pods;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Nodes.Pods;

/// <summary>
/// Builds a Pod's whole status from what the kubelet knows (kubernetes, pkg/kubelet/kubelet_pods.go, generateAPIPodStatus).
/// </summary>
internal static class PodStatusBuilder
{
    /// <param name="current">The stored status: what others own is kept, and so are the times of unchanged conditions.</param>
    public static ObjectValue Build(PodRun run, PodStatus current, string hostAddress, DateTimeOffset now)
    {
        var phase = run.Phase();

        // The kubelet does not report a Pod as ended while any of it may still run, that is, before its sandbox is gone
        // (status_manager.go, mergePodStatus).
        var isEnding = phase is PodPhase.Succeeded or PodPhase.Failed
            && (run.Sandbox is not null || run.AllSlots.Any(static slot => slot.IsRunning));
        var status = new ObjectBuilder(run.Address.Length > 0 ? 9 : 7)
            .AddShared("phase", isEnding && current.Phase.Length > 0 ? current.Phase : phase)
            .Add("conditions", PodConditions.Build(run, run.PhaseOfConditions(), current.Conditions, now))
            .AddIfSet("message", isEnding ? null : run.Failure?.Message)
            .AddIfSet("reason", isEnding ? null : run.Failure?.Reason)
            .AddShared("hostIP", hostAddress)
            .Add("hostIPs", ListValue.Of(Address(StringValue.Shared(hostAddress)).Shared()).Shared());
        if (run.Address.Length > 0)
        {
            var address = new StringValue(run.Address);
            status.Add("podIP", address).Add("podIPs", ListValue.Of(Address(address)));
        }

        status.Add("startTime", Timestamp.ValueOf(run.StartTime));
        if (run.InitSlots.Length > 0)
        {
            status.Add("initContainerStatuses", ContainerStatuses.Build(run.InitSlots));
        }

        status
            .Add("containerStatuses", ContainerStatuses.Build(run.SlotsByName))
            .AddSharedIfSet("qosClass", current.QosClass.Length > 0 ? current.QosClass : QualityOfService.Of(run.Pod.Spec))
            .AddIfSet("nominatedNodeName", current.NominatedNodeName);
        if (run.EphemeralSlots.Count > 0)
        {
            var byName = run.EphemeralSlots.OrderBy(static slot => slot.Spec.Name, StringComparer.Ordinal);
            status.Add("ephemeralContainerStatuses", ContainerStatuses.Build([.. byName]));
        }

        return status.ToObject();
    }

    private static ObjectValue Address(StringValue address) => ObjectValue.Of(("ip", address));
}
