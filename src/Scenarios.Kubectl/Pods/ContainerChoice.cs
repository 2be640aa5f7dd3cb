using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;

namespace Scenarios.Kubectl.Pods;

/// <summary>Which container of a Pod a command means (kubectl, pkg/cmd/util/podcmd/podcmd.go).</summary>
internal static class ContainerChoice
{
    private const string DefaultContainerAnnotation = "kubectl.kubernetes.io/default-container";

    /// <summary>The container's name: the one given, the annotation's, or the first, which is said on stderr where there are others.</summary>
    /// <param name="name">Empty for the default.</param>
    /// <exception cref="CommandFailedException">There is no such container.</exception>
    public static async Coroutine<ObjectValue> Find(CommandCall call, ApiObject pod, string name, bool quiet)
    {
        if (name.Length > 0)
        {
            return ByName(pod, name) ?? throw new CommandFailedException($"container {name} not found in pod {pod.Name}");
        }

        var containers = pod.ListAt("spec", "containers");
        if (containers.Count == 0)
        {
            throw new CommandFailedException($"pod {pod.Namespace}/{pod.Name} does not have any containers");
        }

        if (pod.Annotations[DefaultContainerAnnotation] is StringValue { Text.Length: > 0 } annotation && ByName(pod, annotation.Text) is { } annotated)
        {
            return annotated;
        }

        var first = (ObjectValue)containers[0];
        var all = AllNames(pod);
        if (!quiet && all.Count > 1)
        {
            await call.PrintErrorLine($"Defaulted container {GoText.Quote(NameOf(first))} out of: {string.Join(", ", all)}");
        }

        return first;
    }

    public static string NameOf(ObjectValue container) => (container["name"] as StringValue)?.Text ?? string.Empty;

    private static ObjectValue? ByName(ApiObject pod, string name)
    {
        foreach (var list in (ReadOnlySpan<string>)["containers", "initContainers", "ephemeralContainers"])
        {
            foreach (var container in pod.ListAt("spec", list))
            {
                if (container is ObjectValue fields && NameOf(fields) == name)
                {
                    return fields;
                }
            }
        }

        return null;
    }

    private static List<string> AllNames(ApiObject pod)
    {
        var names = new List<string>();
        names.AddRange(pod.ListAt("spec", "containers").Select(container => NameOf((ObjectValue)container)));
        names.AddRange(pod.ListAt("spec", "ephemeralContainers").Select(container => $"{NameOf((ObjectValue)container)} (ephem)"));
        names.AddRange(pod.ListAt("spec", "initContainers").Select(container => $"{NameOf((ObjectValue)container)} (init)"));
        return names;
    }
}
