namespace Scenarios.Cluster.ApiServer.Strategies;

/// <summary>Deployments (kubernetes, pkg/registry/apps/deployment).</summary>
internal sealed class DeploymentStrategy() : WorkloadStrategy(KnownResources.Deployments);
