using Scenarios.Cluster.Images;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Nodes.Faults;

/// <summary>
/// The faults that are active now in what nodes work with: containers, and the registries that images come from. Shared by all nodes.
/// </summary>
internal sealed class NodeFaults
{
    private readonly List<PodFault> _faults = [];
    private readonly List<string> _silentRegistries = [];

    /// <summary>Whether there are no faults, so that callers can skip the other checks.</summary>
    public bool AreNone => _faults.Count == 0;

    public void Add(PodFault fault) => _faults.Add(fault);

    public void Remove(PodFault fault) => _faults.Remove(fault);

    public void Silence(string registry) => _silentRegistries.Add(registry);

    public void Mend(string registry) => _silentRegistries.Remove(registry);

    public bool IsSilent(ImageReference image) =>
        _silentRegistries.Count > 0
            && _silentRegistries.Exists(registry => registry.Length == 0
            || string.Equals(registry, image.Domain, StringComparison.OrdinalIgnoreCase));

    /// <summary>The extra time that the container takes to start.</summary>
    public TimeSpan DelayOf(Pod pod, string container)
    {
        var delay = TimeSpan.Zero;
        foreach (var fault in _faults)
        {
            if (fault.Kind == PodFaultKind.SlowStart && fault.Delay > delay && fault.IsOf(pod, container))
            {
                delay = fault.Delay;
            }
        }

        return delay;
    }

    /// <summary>How many processors the container shall use; where a fault names no container, the Pod's first one does.</summary>
    public double LoadOf(Pod pod, string container) => _faults.Where(fault => fault.Kind == PodFaultKind.Load
        && (fault.Container.Length > 0 || pod.Spec.Containers[0].Name == container) && fault.IsOf(pod, container))
        .Sum(static fault => fault.Processors);

    /// <param name="probe">Readiness, Liveness or Startup.</param>
    public bool Fails(Pod pod, string container, string probe) =>
        _faults.Exists(fault => fault.Kind == PodFaultKind.Probe && fault.Probe == probe && fault.IsOf(pod, container));
}
