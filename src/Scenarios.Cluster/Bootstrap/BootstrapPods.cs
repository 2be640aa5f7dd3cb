using System.Globalization;
using Scenarios.Cluster.Kinds.DaemonSets;
using Scenarios.Cluster.Sandboxes;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Apps;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Bootstrap;

/// <summary>What kubeadm runs besides CoreDNS: the static Pods of the control plane, and kube-proxy on every node.</summary>
internal static class BootstrapPods
{
    /// <summary>The hash of the template in proxy.yaml, checked by a test.</summary>
    public const string ProxyHash = "84c68674f8";

    private const string Namespace = "kube-system";
    private static readonly StringValue Replace = new("replace");

    public static void WriteStatic(BootstrapWriter writer, ApiObject node, int nodes)
    {
        var owner = (OwnerReference.ToController(node) with { BlockOwnerDeletion = false }).ToTree();
        foreach (var file in (string[])["etcd", "static-pods"])
        {
            var pods = writer.Create(
                file,
                ("owner", owner),
                ("node", new StringValue(node.Name)),
                ("address", new StringValue(BootstrapNodes.AddressOf(0))),
                ("podNetwork", new StringValue(PodRange.NetworkOf(nodes))),
                ("seen", new StringValue(Timestamp.FormatMicro(writer.Now))));
            foreach (var pod in pods)
            {
                writer.SetStatus(pod, Running(Pod.Of(pod), 0, "Burstable", writer.Now));
            }
        }
    }

    public static void WriteProxy(BootstrapWriter writer, IReadOnlyList<string> nodes)
    {
        var set = DaemonSet.Of(writer.Create(
            "proxy",
            ("nodes", IntegerValue.Of(nodes.Count)),
            ("podNetwork", new StringValue(PodRange.NetworkOf(nodes.Count))))[^1]);
        writer.Create(RevisionOf(set).Tree);
        var template = DaemonPodTemplate.PodOf(set, ProxyHash);
        template = template with { Metadata = template.Metadata with { Namespace = Namespace } };
        for (var index = 0; index < nodes.Count; index++)
        {
            var pod = DaemonPodTemplate.For(template, nodes[index]);
            var created = writer.Create((pod with { Spec = pod.Spec with { NodeName = nodes[index] } }).Tree);
            writer.SetStatus(created, Running(Pod.Of(created), index, "BestEffort", writer.Now));
        }
    }

    private static ControllerRevision RevisionOf(DaemonSet set) => ControllerRevision.New with
    {
        Metadata = new()
        {
            Name = $"{set.Name}-{ProxyHash}",
            Namespace = Namespace,
            Labels = set.Spec.Template.Metadata.Labels.With(DaemonPodTemplate.HashLabel, ProxyHash),
            Annotations = set.Annotations,
            OwnerReferences = new(ListValue.Of(OwnerReference.ToController(set).ToTree())),
        },
        Data = ObjectValue.Of(("spec", ObjectValue.Of(("template", set.Spec.Template.Tree.With("$patch", Replace))))),
        Revision = 1,
    };

    /// <summary>The status of a host network Pod that has been running since it was created.</summary>
    private static ObjectValue Running(Pod pod, int node, string quality, DateTimeOffset now)
    {
        var (address, container) = (BootstrapNodes.AddressOf(node), pod.Spec.Containers[0]);
        var conditions = Array.ConvertAll(
            ["PodReadyToStartContainers", "Initialized", "Ready", "ContainersReady", "PodScheduled"],
            (string type) => new PodCondition
            {
                Type = type,
                LastProbeTime = null,
                Status = ConditionStatus.True,
                LastTransitionTime = now,
            });
        return new PodStatus
        {
            Phase = PodPhase.Running,
            Conditions = ViewList.Of<PodCondition>(conditions),
            HostIP = address,
            HostIPs = ViewList.Of<HostIP>([new HostIP { Ip = address }]),
            PodIP = address,
            PodIPs = ViewList.Of<PodIP>([new PodIP { Ip = address }]),
            StartTime = now,
            QosClass = quality,
            ContainerStatuses = ViewList.Of<ContainerStatus>([StatusOf(container, Digits($"{pod.Name}/{node}"), now)]),
        }.Tree;
    }

    private static ContainerStatus StatusOf(Container container, string digits, DateTimeOffset now) => new()
    {
        Name = container.Name,
        State = new() { Running = new() { StartedAt = now } },
        LastState = new(ObjectValue.Empty),
        Ready = true,
        RestartCount = 0,
        Started = true,
        Image = container.Image,
        ImageID = $"sha256:{Digits(container.Image)}",
        ContainerID = $"containerd://{digits}",
    };

    /// <summary>64 hexadecimal digits, always the same for the same text.</summary>
    private static string Digits(string text)
    {
        var state = 14695981039346656037UL;
        return string.Concat(Enumerable.Range(0, 4).Select(part =>
        {
            foreach (var item in text)
            {
                state = unchecked((state ^ item) * 1099511628211UL);
            }

            return state.ToString("x16", CultureInfo.InvariantCulture);
        }));
    }
}
