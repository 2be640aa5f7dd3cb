namespace Scenarios.Kubectl.Rollout.Workloads;

/// <summary>The rollout operations of a kind whose rollouts can be paused.</summary>
internal interface IPausableRollout : IWorkloadRollout
{
    bool IsPaused(ApiObject item);

    ApiObject WithPaused(ApiObject item, bool isPaused);
}
