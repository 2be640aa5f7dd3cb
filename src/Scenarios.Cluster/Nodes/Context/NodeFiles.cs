using Scenarios.Kernel;
using Scenarios.Shell.Files;

namespace Scenarios.Cluster.Nodes.Context;

/// <summary>The files of a node, which Pods access through hostPath and local volumes. They outlive the Pods.</summary>
internal sealed class NodeFiles
{
    private static readonly string[] Directories =
    [
        "/etc/kubernetes/manifests", "/home", "/mnt", "/opt", "/proc", "/root", "/run", "/srv", "/sys", "/usr/bin", "/var/lib/kubelet",
        "/var/log/containers", "/var/log/pods", "/var/run",
    ];

    public NodeFiles(Simulation simulation, string nodeName)
    {
        var layer = new FileLayerBuilder();
        foreach (var directory in Directories)
        {
            layer.AddDirectory(directory);
        }

        Root = new MemoryFileSystem(layer.AddFile("/etc/hostname", nodeName + "\n").Build(), simulation);
    }

    public IFileSystem Root { get; }
}
