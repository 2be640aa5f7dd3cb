using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using PodView = Scenarios.Objects.Views.Core.Pod;

namespace Scenarios.Kubectl.Logs;

/// <summary>One container whose log is requested; follows <c>logsForObject</c>.</summary>
internal sealed record LogSource(string Namespace, string Pod, string Container)
{
    private const string DefaultContainer = "kubectl.kubernetes.io/default-container";

    /// <param name="container">Empty for the default container, or for all with <c>--all-containers</c>.</param>
    /// <exception cref="CommandFailedException">The Pod has no such container.</exception>
    public static async Coroutine<IReadOnlyList<LogSource>> ListOf(CommandCall call, PodView pod, string container)
    {
        var inits = pod.Spec.InitContainers.Select(static item => item.Name);
        var mains = pod.Spec.Containers.Select(static item => item.Name);
        var ephemerals = pod.Spec.EphemeralContainers.Select(static item => item.Name);
        IReadOnlyList<string> all = [.. inits, .. mains, .. ephemerals];
        if (call.Flags.Boolean("all-containers"))
        {
            return [.. all.Select(name => new LogSource(pod.Namespace, pod.Name, name))];
        }

        if (container.Length == 0 && pod.Annotations[DefaultContainer] is { Length: > 0 } preferred)
        {
            container = all.Contains(preferred) ? preferred : string.Empty;
            if (container.Length == 0)
            {
                await call.PrintErrorLine($"Default container name {GoText.Quote(preferred)} not found in pod {pod.Name}");
            }
        }

        if (container.Length == 0)
        {
            container = mains[0];
            if (all.Count > 1 && !call.Flags.Boolean("all-pods"))
            {
                var names = string.Join(
                    ", ",
                    (IEnumerable<string>)[
                        .. mains,
                        .. ephemerals.Select(name => $"{name} (ephem)"),
                        .. inits.Select(name => $"{name} (init)"),
                    ]);
                await call.PrintErrorLine($"Defaulted container {GoText.Quote(container)} out of: {names}");
            }
        }

        return all.Contains(container)
            ? [new LogSource(pod.Namespace, pod.Name, container)]
            : throw new CommandFailedException($"container {container} is not valid for pod {pod.Name}");
    }
}
