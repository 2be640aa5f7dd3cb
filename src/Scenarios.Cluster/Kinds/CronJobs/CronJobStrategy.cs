using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Strategies;

namespace Scenarios.Cluster.Kinds.CronJobs;

/// <summary>CronJobs (kubernetes, pkg/registry/batch/cronjob).</summary>
internal sealed class CronJobStrategy() : WorkloadStrategy(KnownResources.CronJobs);
