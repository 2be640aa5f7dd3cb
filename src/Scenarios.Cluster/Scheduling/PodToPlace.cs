using Scenarios.Api.Objects;
using Scenarios.Api.Tree;

namespace Scenarios.Cluster.Scheduling;

/// <summary>A Pod that waits for a node, with what the filters and scores ask of it read once.</summary>
internal sealed class PodToPlace
{
    public PodToPlace(ApiObject pod)
    {
        Pod = pod;
        Placement = Placement.Of(pod, string.Empty);
        Tolerations = pod.ListAt("spec", "tolerations");
        NodeSelector = pod.ObjectAt("spec", "nodeSelector");
        NodeAffinity = pod.ObjectAt("spec", "affinity", "nodeAffinity");
    }

    public ApiObject Pod { get; }

    public Placement Placement { get; }

    public Demand Demand => Placement.Demand;

    public ListValue Tolerations { get; }

    public ObjectValue NodeSelector { get; }

    public ObjectValue NodeAffinity { get; }
}
