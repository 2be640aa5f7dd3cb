using Scenarios.Api.Objects;

namespace Scenarios.Cluster.Scheduling;

/// <summary>What one Pod takes of the node it is on, kept so that exactly that is given back when it goes.</summary>
internal sealed record Placement(string Node, Demand Demand, string OwnerUid, IReadOnlyList<HostPort> HostPorts)
{
    public static Placement Of(ApiObject pod, string node) => new(node, Demand.Of(pod), ControllerOf(pod), HostPort.ListOf(pod));

    private static string ControllerOf(ApiObject pod)
    {
        foreach (var owner in pod.OwnerReferences)
        {
            if (owner.Controller)
            {
                return owner.Uid;
            }
        }

        return string.Empty;
    }
}
