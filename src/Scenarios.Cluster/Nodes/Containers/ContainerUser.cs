using Scenarios.Objects.Views.Core;
using Scenarios.Shell.Programs;

namespace Scenarios.Cluster.Nodes.Containers;

/// <summary>
/// The user that a container's processes run as (kubernetes, pkg/kubelet/kuberuntime/security_context.go): taken from the container's
/// security context, then the Pod's, then the image, which here is always root.
/// </summary>
internal static class ContainerUser
{
    public static ProgramUser Of(PodSpec pod, SecurityContext own)
    {
        var shared = pod.SecurityContext;
        if (!own.Exists && !shared.Exists)
        {
            return ProgramUser.Root;
        }

        var groups = new SortedSet<long>();
        foreach (var value in shared.SupplementalGroups)
        {
            if (value is IntegerValue number)
            {
                groups.Add(number.Integer);
            }
        }

        if (shared.FsGroup is { } files)
        {
            groups.Add(files);
        }

        var (user, group) = (own.RunAsUser ?? shared.RunAsUser ?? 0, own.RunAsGroup ?? shared.RunAsGroup ?? 0);
        return (user, group, groups.Count) == (0, 0, 0) ? ProgramUser.Root : new ProgramUser(user, group, [.. groups]);
    }

    /// <summary>
    /// Why the container must not be created; null when it may be (verifyRunAsNonRoot). Images run as root unless told otherwise.
    /// </summary>
    public static string? FindFault(Pod pod, string container, SecurityContext own)
    {
        var shared = pod.Spec.SecurityContext;
        if ((own.RunAsNonRoot ?? shared.RunAsNonRoot) != true)
        {
            return null;
        }

        var (user, where) = (own.RunAsUser ?? shared.RunAsUser,
            $"(pod: \"{pod.Metadata.Name}_{pod.Metadata.Namespace}({pod.Metadata.Uid})\", container: {container})");
        return user switch
        {
            null => $"container has runAsNonRoot and image will run as root {where}",
            0 => $"container's runAsUser breaks non-root policy {where}",
            _ => null,
        };
    }
}
