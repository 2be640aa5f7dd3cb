using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.Services;

/// <summary>The ports of a Service as one Pod offers them (kubernetes, staging/src/k8s.io/endpointslice/utils.go, FindPort).</summary>
internal static class TargetPorts
{
    public static ListValue Of(Service service, Pod pod, EndpointForm form)
    {
        var ports = new List<Value>();
        foreach (var port in service.Spec.Ports)
        {
            if (Resolve(pod, port) is { } number)
            {
                ports.Add(form.Port(port, number));
            }
        }

        form.SortPorts(ports);
        return ListValue.From(ports);
    }

    /// <summary>Whether all target ports are numbers, so that the ports are the same for every Pod.</summary>
    public static bool AreNumbers(Service service) => !service.Spec.Ports.Any(static port => port.TargetPort.Text is not null);

    private static long? Resolve(Pod pod, ServicePort port) => port.TargetPort.Text is not { } name
        ? port.TargetPort.Number
        : Named(pod.Spec.Containers, name, port.Protocol, onlySidecars: false)
            ?? Named(pod.Spec.InitContainers, name, port.Protocol, onlySidecars: true);

    private static long? Named(ViewList<Container> containers, string name, string protocol, bool onlySidecars)
    {
        foreach (var container in containers)
        {
            if (onlySidecars && container.RestartPolicy != ContainerRestartPolicy.Always)
            {
                continue;
            }

            foreach (var port in container.Ports)
            {
                if (port.Name == name && port.Protocol == protocol)
                {
                    return port.ContainerPortField;
                }
            }
        }

        return null;
    }
}
