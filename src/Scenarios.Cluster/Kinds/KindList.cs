using Scenarios.Cluster.Kinds.Deployments;
using Scenarios.Cluster.Kinds.Endpoints;
using Scenarios.Cluster.Kinds.EndpointSlices;
using Scenarios.Cluster.Kinds.Namespaces;
using Scenarios.Cluster.Kinds.ReplicaSets;
using Scenarios.Cluster.Machinery;

namespace Scenarios.Cluster.Kinds;

/// <summary>The kinds that the cluster does more with than store them, one a line, under their resource's name, in the order in which their controllers start.</summary>
internal static class KindList
{
    private static readonly OrderedDictionary<string, KindParts> Known = new(StringComparer.Ordinal)
    {
        ["deployments.apps"] = new() { Controllers = [static context => new DeploymentController(context)] },
        ["replicasets.apps"] = new() { Controllers = [static context => new ReplicaSetController(context)] },
        ["endpointslices.discovery.k8s.io"] = new() { Controllers = [static context => new EndpointSliceController(context)] },
        ["endpoints"] = new() { Controllers = [static context => new EndpointsController(context), static context => new EndpointSliceMirroringController(context)] },
        ["namespaces"] = new() { Controllers = [static context => new NamespaceContentController(context), static context => new NamespaceController(context)] },
        ["services"] = new(),
    };

    /// <summary>By resource and group, such as <c>deployments.apps</c>.</summary>
    public static IReadOnlyDictionary<string, KindParts> All => Known;

    /// <summary>The controllers of all kinds.</summary>
    public static List<IController> Controllers(ComponentContext context) =>
        [.. Known.Values.SelectMany(static parts => parts.Controllers).Select(make => make(context))];
}
