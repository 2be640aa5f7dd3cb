using Scenarios.Cluster.Nodes.Containers;
using Scenarios.Cluster.Nodes.Context;

namespace Scenarios.Cluster.Nodes.Pods;

/// <summary>Starts the probes of a container that has just been started.</summary>
internal delegate void ProbeStart(NodeContext node, PodWorker worker, ContainerSlot slot, PodStatusWriter status);
