using Scenarios.Api.Quantities;
using Scenarios.Cluster.Nodes.Context;
using Scenarios.Objects.Views.Core;
using Scenarios.Shell.Files;

namespace Scenarios.Cluster.Nodes.Volumes;

/// <summary>What the volumes of a Pod are stored on, and who owns new files there.</summary>
internal sealed class VolumeKinds(NodeContext node, IMountingPod pod)
{
    private const string Memory = "Memory";

    /// <summary>The node's disk.</summary>
    public FileVolume Disk { get; } = new("/dev/vda1", "ext4", SizeOf(node, "ephemeral-storage"));

    /// <summary>The mode of the root directory of a volume that the kubelet writes.</summary>
    public static int ModeOf(Volume volume) => FileRights.Octal(volume.ConfigMap.Exists ? "777" : "1777");

    public FileVolume Of(Volume volume)
    {
        var isMemory = volume.Secret.Exists || volume.Projected.Exists || volume.DownwardAPI.Exists || volume.EmptyDir.Medium == Memory;
        return isMemory ? new FileVolume("tmpfs", "tmpfs", LimitOf(volume.EmptyDir)) : Disk;
    }

    /// <summary>The rights of an emptyDir's root directory: everybody may write, and new files belong to the Pod's group.</summary>
    public FileRights RightsOfEmpty() => pod.Pod.Spec.SecurityContext.FsGroup is { } group
        ? new FileRights(FileRights.Octal("2777"), 0, group)
        : new FileRights(FileRights.Octal("777"));

    // The lower of the Pod's memory limit and the requested size (kubernetes, pkg/volume/emptydir, calculateEmptyDirMemorySize).
    private long? LimitOf(EmptyDirVolumeSource source)
    {
        var size = SizeOf(node, "memory");
        var limits = pod.Pod.Spec.Containers
            .Select(static container => BytesOf(container.Resources.Limits.Fields["memory"]))
            .ToList();
        if (limits.TrueForAll(static limit => limit is not null))
        {
            size = Least(size, limits.Sum());
        }

        return Least(size, source.SizeLimit is { } own ? Quantity.Parse(own).Value : null);
    }

    private static long? Least(long? one, long? other) => (one, other) switch
    {
        ({ } first, { } second) => Math.Min(first, second),
        _ => one ?? other,
    };

    private static long? SizeOf(NodeContext node, string resource) =>
        node.Informers.Of<Node>().Find(string.Empty, node.NodeName) is { } machine
            ? BytesOf(machine.Status.Allocatable.Fields[resource])
            : null;

    private static long? BytesOf(Value? value) => value is null ? null : Quantity.Of(value).Value;
}
