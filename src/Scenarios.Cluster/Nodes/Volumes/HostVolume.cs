using Scenarios.Cluster.Nodes.Context;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;
using Scenarios.Shell.Files;

namespace Scenarios.Cluster.Nodes.Volumes;

/// <summary>
/// A volume that is a path of the node: a hostPath, or a local volume, whose path must exist (kubernetes, pkg/volume/hostpath and
/// pkg/volume/local).
/// </summary>
/// <param name="Name">The name of the Pod's volume, or of the PersistentVolume.</param>
/// <param name="Type">The type that a hostPath requires of its path; empty for any.</param>
internal readonly record struct HostVolume(string Name, string Path, string Type, bool IsLocal)
{
    public static HostVolume? Of(Volume volume) =>
        volume.HostPath.Exists ? new(volume.Name, FilePath.Resolve("/", volume.HostPath.Path), volume.HostPath.Type, IsLocal: false) : null;

    public static HostVolume? Of(PersistentVolume volume) =>
        volume.Spec.HostPath.Exists ? new(
            volume.Name, FilePath.Resolve("/", volume.Spec.HostPath.Path), volume.Spec.HostPath.Type, IsLocal: false)
        : volume.Spec.Local.Exists ? new(volume.Name, FilePath.Resolve("/", volume.Spec.Local.Path), string.Empty, IsLocal: true)
        : null;

    /// <summary>
    /// Why it cannot be mounted, in the kubelet's wording; null when it can, after missing paths have been created if the type says so.
    /// </summary>
    public string? FaultOn(NodeFiles node)
    {
        var kind = node.Root.KindOf(Path);
        if (IsLocal)
        {
            return kind is null
                ? $"MountVolume.NewMounter initialization failed for volume \"{Name}\" : path \"{Path}\" does not exist"
                : null;
        }

        return Refusal(node, kind) is { } refusal
            ? $"MountVolume.SetUp failed for volume \"{Name}\" : hostPath type check failed: {refusal}"
            : null;
    }

    private string? Refusal(NodeFiles node, FileKind? kind)
    {
        switch (Type)
        {
            case HostPathType.DirectoryOrCreate when kind is null:
                FileTree.MakeDirectories(node.Root, Path);
                return null;
            case HostPathType.FileOrCreate when kind is null:
                return node.Root.Write(Path, string.Empty).Error is null ? null : $"open {Path}: no such file or directory";
            case HostPathType.Directory or HostPathType.DirectoryOrCreate:
                return kind == FileKind.Directory ? null : $"{Path} is not a directory";
            case HostPathType.File or HostPathType.FileOrCreate:
                return kind == FileKind.File ? null : $"{Path} is not a file";
            case HostPathType.Socket:
                return $"{Path} is not a socket file";
            case HostPathType.CharDevice:
                return kind == FileKind.Device ? null : $"{Path} is not a character device";
            case HostPathType.BlockDevice:
                return $"{Path} is not a block device";
            default:
                // The container runtime creates a directory when the path is missing.
                FileTree.MakeDirectories(node.Root, Path);
                return null;
        }
    }
}
