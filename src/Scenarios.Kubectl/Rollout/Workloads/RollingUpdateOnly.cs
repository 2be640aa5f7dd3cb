using Scenarios.Kubectl.CommandLine.Errors;

namespace Scenarios.Kubectl.Rollout.Workloads;

/// <summary>DaemonSets and StatefulSets tell their progress with one strategy only; the message is the same for both.</summary>
internal static class RollingUpdateOnly
{
    private const string RollingUpdate = "RollingUpdate";

    /// <exception cref="CommandFailedException">The strategy is another one.</exception>
    public static void Require(string strategy)
    {
        if (strategy != RollingUpdate)
        {
            throw new CommandFailedException("rollout status is only available for RollingUpdate strategy type");
        }
    }
}
