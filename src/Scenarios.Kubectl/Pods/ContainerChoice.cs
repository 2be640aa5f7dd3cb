using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Pods;

/// <summary>Determines which container of a Pod a command means (kubectl, pkg/cmd/util/podcmd/podcmd.go).</summary>
internal static class ContainerChoice
{
    private const string DefaultContainerAnnotation = "kubectl.kubernetes.io/default-container";

    /// <summary>
    /// Returns the container: the named one, the annotation's, or the first, which is reported on stderr if there are others.
    /// </summary>
    /// <param name="name">Empty for the default.</param>
    /// <exception cref="CommandFailedException">There is no such container.</exception>
    public static async Coroutine<Container> Find(CommandCall call, Pod pod, string name, bool quiet)
    {
        if (name.Length > 0)
        {
            return ByName(pod, name) is { Exists: true } named
                ? named
                : throw new CommandFailedException($"container {name} not found in pod {pod.Name}");
        }

        var containers = pod.Spec.Containers;
        if (containers.Count == 0)
        {
            throw new CommandFailedException($"pod {pod.Namespace}/{pod.Name} does not have any containers");
        }

        if (pod.Annotations[DefaultContainerAnnotation] is { Length: > 0 } annotation
            && ByName(pod, annotation) is { Exists: true } annotated)
        {
            return annotated;
        }

        var first = containers[0];
        var all = AllNames(pod.Spec);
        if (!quiet && all.Count > 1)
        {
            await call.PrintErrorLine($"Defaulted container {GoText.Quote(first.Name)} out of: {string.Join(", ", all)}");
        }

        return first;
    }

    private static Container ByName(Pod pod, string name)
    {
        foreach (var list in Lists(pod.Spec))
        {
            if (list.FirstOrDefault(container => container.Name == name) is { Exists: true } found)
            {
                return found;
            }
        }

        return default;
    }

    // An ephemeral container has the same fields as a container, and one more.
    private static ViewList<Container>[] Lists(PodSpec spec) => [spec.Containers, spec.InitContainers, new(spec.EphemeralContainers.Items)];

    private static List<string> AllNames(PodSpec spec) =>
    [
        .. spec.Containers.Select(static container => container.Name),
        .. spec.EphemeralContainers.Select(static container => $"{container.Name} (ephem)"),
        .. spec.InitContainers.Select(static container => $"{container.Name} (init)"),
    ];
}
