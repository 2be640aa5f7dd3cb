using System.Globalization;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.PortForward;

/// <summary>
/// Translates ports as typed into ports of the Pod: names into numbers, a Service's port into its target port (kubectl,
/// pkg/cmd/portforward/portforward.go translateServicePortToTargetPort, convertPodNamedPortToNumber, checkUDPPorts;
/// pkg/util/service_port.go, pod_port.go).
/// </summary>
internal static class PortTranslation
{
    private const string Udp = "UDP";

    /// <param name="owner">The object that was named: a Pod, or the object through which the Pod was found.</param>
    /// <exception cref="CommandFailedException">The port does not exist, or it is a UDP port.</exception>
    public static IReadOnlyList<string> Translate(IReadOnlyList<string> ports, ApiObject owner, Pod pod) => owner.Kind == Service.Kind
        ? [.. ports.Select(port => OfService(port, Service.Of(owner), pod))]
        : [.. ports.Select(port => OfPod(port, pod))];

    private static string OfService(string port, Service service, Pod pod)
    {
        var (local, remote) = Split(port);
        if (!TryNumber(remote, out var number))
        {
            number = ServicePortNamed(service, remote);
            local = local == remote ? Text(number) : local;
        }

        RefuseUdp(remote, number, service.Spec.Ports.Select(static entry => (entry.Port, entry.Protocol)));
        return Join(local, Text(TargetOf(service, pod, number)));
    }

    private static string OfPod(string port, Pod pod)
    {
        var (local, remote) = Split(port);
        var isNumber = TryNumber(remote, out var number);
        number = isNumber ? number : ContainerPortNamed(pod, remote);
        RefuseUdp(remote, number, DeclaredPorts(pod).Select(static entry => (entry.ContainerPortField, entry.Protocol)));
        return isNumber ? port : Join(local == remote ? Text(number) : local, Text(number));
    }

    private static long TargetOf(Service service, Pod pod, long number)
    {
        foreach (var port in service.Spec.Ports)
        {
            if (port.Port != number)
            {
                continue;
            }

            if (service.Spec.ClusterIP == "None")
            {
                return number;
            }

            return port.TargetPort switch
            {
                { Number: { } target and not 0 } => target,
                { Text: { Length: > 0 } name } => ContainerPortNamed(pod, name),
                _ => port.Port,
            };
        }

        throw new CommandFailedException($"Service {service.Name} does not have a service port {number}");
    }

    private static long ServicePortNamed(Service service, string name)
    {
        foreach (var port in service.Spec.Ports)
        {
            if (port.Name == name)
            {
                return port.Port;
            }
        }

        throw new CommandFailedException($"Service '{service.Name}' does not have a named port '{name}'");
    }

    private static long ContainerPortNamed(Pod pod, string name)
    {
        foreach (var port in DeclaredPorts(pod))
        {
            if (port.Name == name)
            {
                return port.ContainerPortField;
            }
        }

        throw new CommandFailedException($"Pod '{pod.Name}' does not have a named port '{name}'");
    }

    // Sidecars are init containers as well; init containers that have ended have no ports.
    private static List<ContainerPort> DeclaredPorts(Pod pod)
    {
        var ports = new List<ContainerPort>();
        foreach (var container in pod.Spec.InitContainers)
        {
            if (container.RestartPolicy == "Always")
            {
                ports.AddRange(container.Ports.Select(static port => port));
            }
        }

        foreach (var container in pod.Spec.Containers)
        {
            ports.AddRange(container.Ports.Select(static port => port));
        }

        return ports;
    }

    private static void RefuseUdp(string typed, long number, IEnumerable<(long Number, string Protocol)> declared)
    {
        var protocols = declared.Where(port => port.Number == number).Select(static port => port.Protocol).ToList();
        if (protocols.Contains(Udp) && protocols.TrueForAll(static protocol => protocol == Udp))
        {
            throw new CommandFailedException($"UDP protocol is not supported for {typed}");
        }
    }

    private static (string Local, string Remote) Split(string port) =>
        port.Split(':') is [var local, var remote] ? (local, remote) : (port.Split(':')[0], port.Split(':')[0]);

    private static string Join(string local, string remote) => local == remote ? remote : $"{local}:{remote}";

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static bool TryNumber(string text, out long number) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}
