using Scenarios.Cluster.Nodes.Containers;
using Pod = Scenarios.Objects.Views.Core.Pod;

namespace Scenarios.Cluster.Nodes.Volumes;

/// <summary>The Pod whose volumes are mounted, as far as they look at it.</summary>
internal interface IMountingPod
{
    /// <summary>The newest object.</summary>
    Pod Pod { get; }

    /// <summary>Its address; empty while it has none.</summary>
    string Address { get; }

    /// <summary>The containers that are running.</summary>
    IEnumerable<Container> Running { get; }
}
