using Scenarios.Cluster.Images;
using Scenarios.Cluster.Nodes.Environment;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Nodes.Context;

/// <summary>
/// Pods that do nothing that anybody could notice without looking at their containers, such as kube-proxy: they have no address of their
/// own, their servers listen on no port, and nothing probes them. They are most of a new cluster, and are seldom looked at.
/// </summary>
internal static class QuietPods
{
    /// <param name="isProbed">Whether the kubelet runs the probes of its containers.</param>
    public static bool Includes(NodeContext node, Pod pod, bool isProbed)
    {
        var spec = pod.Spec;
        if (!spec.HostNetwork || spec.ShareProcessNamespace == true || spec.InitContainers.Count > 0 || spec.EphemeralContainers.Count > 0)
        {
            return false;
        }

        foreach (var container in spec.Containers)
        {
            if (!IsQuiet(node, container) || (isProbed && HasProbes(container)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsQuiet(NodeContext node, Container container) =>
        ImageReference.TryParse(container.Image) is { } image
        && node.Images.Find(image) is { } entry
        && entry.Servers.GetValueOrDefault(ProgramOf(container, entry)) is { Ports.Count: 0, Answers.Count: 0, ExitAfter: null }
        && EnvironmentBuilder.IsOfPod(container);

    private static string ProgramOf(Container container, ImageEntry entry) =>
        container.Command.Count > 0 ? container.Command[0] : entry.Entrypoint.Count > 0 ? entry.Entrypoint[0] : string.Empty;

    private static bool HasProbes(Container container) =>
        container.LivenessProbe.Exists || container.ReadinessProbe.Exists || container.StartupProbe.Exists;
}
