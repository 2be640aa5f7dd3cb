using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Strategies;

namespace Scenarios.Cluster.Kinds.Deployments;

/// <summary>Deployments (kubernetes, pkg/registry/apps/deployment).</summary>
internal sealed class DeploymentStrategy() : WorkloadStrategy(KnownResources.Deployments);
