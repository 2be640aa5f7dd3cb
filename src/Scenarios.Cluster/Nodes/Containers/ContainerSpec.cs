using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Nodes.Containers;

/// <summary>A container as its Pod's spec describes it.</summary>
internal sealed class ContainerSpec(Objects.Views.Core.Container container)
{
    /// <summary>All its fields.</summary>
    public Objects.Views.Core.Container Fields { get; } = container;

    public string Name { get; } = container.Name;

    /// <summary>The image reference as the user wrote it.</summary>
    public string Image { get; } = container.Image;

    /// <summary>Whether this is a sidecar: an init container that keeps running beside the others.</summary>
    public bool IsSidecar => Fields.RestartPolicy == ContainerRestartPolicy.Always;

    /// <summary>Resolves a port given by number or by the name of one of the container's ports; null when no port has that name.</summary>
    public int? PortNumber(IntOrString port)
    {
        if (port.Number is { } number)
        {
            return (int)number;
        }

        foreach (var known in Fields.Ports)
        {
            if (port.Text is { } name && known.Name == name)
            {
                return (int)known.ContainerPortField;
            }
        }

        return null;
    }
}
