using Scenarios.Cluster.Images;
using Scenarios.Cluster.Nodes.Containers;
using Scenarios.Cluster.Sandboxes;
using Scenarios.Shell.Files;

namespace Scenarios.Cluster.Nodes.Pods;

/// <summary>The files of one container.</summary>
internal sealed class ContainerFiles(ContainerStarter starter, ContainerSpec spec, ImageReference image, ImageEntry entry, Sandbox sandbox)
    : DeferredFileSystem
{
    protected override IFileSystem Make() => starter.FilesOf(spec, image, entry, sandbox);
}
