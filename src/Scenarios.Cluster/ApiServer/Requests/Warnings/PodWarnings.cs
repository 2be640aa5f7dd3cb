using System.Globalization;
using Scenarios.Api.Quantities;
using Scenarios.Api.Schema;
using Scenarios.Api.Validation;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.ApiServer.Requests.Warnings;

/// <summary>What is unusual in the containers of a Pod or Pod template but is allowed (kubernetes, pkg/api/pod/warnings.go).</summary>
internal static class PodWarnings
{
    // The kinds whose strategies look at the name; StatefulSets and DaemonSets do not (pkg/registry/*/strategy.go).
    private static readonly string[] NamesBecomeNamesOfPods = ["CronJob", "Deployment", "Job", "ReplicaSet", "ReplicationController"];

    /// <param name="sent">The object as the client sent it: clients are not warned about annotations that the server adds.</param>
    public static IReadOnlyList<string> Of(ResourceType type, ApiObject item, ApiObject sent)
    {
        if (PodPlace.Of(type, item) is not { } pod)
        {
            return [];
        }

        var found = new List<string>();
        var isPod = type.Kind == "Pod";
        if ((isPod || NamesBecomeNamesOfPods.Contains(type.Kind)) && item.Name.Length > 0
            && NameRules.Dns1123Label(item.Name) is { Count: > 0 } broken)
        {
            var use = isPod ? "the Pod's hostname" : "Pod names and hostnames";
            found.Add($"metadata.name: this is used in {use}, which can result in surprising behavior; a DNS label is recommended: "
                + $"[{string.Join(' ', broken)}]");
        }

        PodSpecWarnings.Find(new PodSpec(pod.Spec), isPod ? sent.Annotations : pod.Annotations, pod.Path, found);
        var containers = ContainersOf(new PodSpec(pod.Spec), pod.Path);
        foreach (var (container, place) in containers)
        {
            FindHiddenVariables(container, place, found);
            FindFractions(container, place, found);
        }

        FindPorts(containers, found);
        return found;
    }

    private static List<PlacedContainer> ContainersOf(PodSpec spec, string path)
    {
        var containers = new List<PlacedContainer>();
        foreach (var (list, items) in ((string, ViewList<Container>)[])[
            ("initContainers", spec.InitContainers),
            ("containers", spec.Containers),
        ])
        {
            for (var index = 0; index < items.Count; index++)
            {
                containers.Add(new(items[index], string.Create(CultureInfo.InvariantCulture, $"{path}.{list}[{index}]")));
            }
        }

        return containers;
    }

    private static void FindHiddenVariables(Container container, string path, List<string> found)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < container.Env.Count; index++)
        {
            // A variable whose value refers to its own previous value hides nothing.
            var variable = container.Env[index];
            var reference = $"$({variable.Name})";
            var extends = !variable.ValueFrom.Exists && variable.Value != reference
                && variable.Value.Contains(reference, StringComparison.Ordinal);
            if (!names.Add(variable.Name) && !extends)
            {
                found.Add(string.Create(CultureInfo.InvariantCulture,
                    $"{path}.env[{index}]: hides previous definition of {GoText.Quote(variable.Name)}, which may be dropped when using "
                    + $"apply"));
            }
        }
    }

    // Bytes cannot be divided.
    private static void FindFractions(Container container, string path, List<string> found)
    {
        var resources = container.Tree["resources"];
        foreach (var list in (string[])["limits", "requests"])
        {
            foreach (var name in (string[])["memory", "ephemeral-storage"])
            {
                if (resources?.Find(list, name) is { } amount && Quantity.Of(amount).IsFractional)
                {
                    found.Add($"{path}.resources.{list}[{name}]: fractional byte value {GoText.Quote(Quantity.Of(amount).ToString())} "
                        + "is invalid, must be an integer");
                }
            }
        }
    }

    private static void FindPorts(List<PlacedContainer> containers, List<string> found)
    {
        var before = new List<PlacedPort>();
        foreach (var (container, path) in containers)
        {
            for (var index = 0; index < container.Ports.Count; index++)
            {
                var port = container.Ports[index];
                var place = string.Create(CultureInfo.InvariantCulture, $"{path}.ports[{index}]");
                if (port.HostIP.Length > 0 && port.HostPort == 0)
                {
                    found.Add(string.Create(
                        CultureInfo.InvariantCulture,
                        $"{place}: hostIP set without hostPort: {{Name:{port.Name} HostPort:0 ContainerPort:{port.ContainerPortField} "
                        + $"Protocol:{port.Protocol} HostIP:{port.HostIP}}}"));
                }

                foreach (var (other, otherPlace) in before)
                {
                    if (Clash(port, other) is { } clash)
                    {
                        found.Add($"{place}: {clash} port definition with {otherPlace}");
                    }
                }

                before.Add(new(port, place));
            }
        }
    }

    private static string? Clash(ContainerPort port, ContainerPort other)
    {
        if (port.ContainerPortField != other.ContainerPortField || port.Protocol != other.Protocol)
        {
            return null;
        }

        var (host, otherHost) = (port.HostPort, other.HostPort);
        if (host == otherHost && port.HostIP == other.HostIP)
        {
            return "duplicate";
        }

        return host == 0 || otherHost == 0 ? "overlapping"
            : host == otherHost && (port.HostIP.Length == 0) != (other.HostIP.Length == 0) ? "dangerously ambiguous"
            : null;
    }

    // Classes, because lists of value tuples would have to be JIT-compiled when the first Pod is created.
    private sealed record PlacedContainer(Container Container, string Path);

    private sealed record PlacedPort(ContainerPort Port, string Path);
}
