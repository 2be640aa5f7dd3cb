using Scenarios.Kubectl.CommandLine.Errors;

namespace Scenarios.Kubectl.Rollout.Workloads;

/// <summary>DaemonSets and StatefulSets report their progress for one strategy only; the error message is the same for both.</summary>
internal static class RollingUpdateOnly
{
    private const string RollingUpdate = "RollingUpdate";

    /// <exception cref="CommandFailedException">The strategy is not RollingUpdate.</exception>
    public static void Require(string strategy)
    {
        if (strategy != RollingUpdate)
        {
            throw new CommandFailedException("rollout status is only available for RollingUpdate strategy type");
        }
    }
}
