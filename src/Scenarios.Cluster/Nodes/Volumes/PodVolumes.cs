using System.Globalization;
using Scenarios.Api.Schema;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.Machinery;
using Scenarios.Cluster.Nodes.Containers;
using Scenarios.Cluster.Nodes.Context;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;
using Scenarios.Shell.Files;

namespace Scenarios.Cluster.Nodes.Volumes;

/// <summary>
/// The volumes of one Pod. They are checked before its sandbox is created; their files are built when a container first looks, or when
/// something that they show is about to change.
/// </summary>
internal sealed class PodVolumes(NodeContext node, IMountingPod pod)
{
    private const long LowestNumber = 1_000_000_000;

    private Dictionary<string, (IFileSystem Files, WrittenLayer? Written)> Made => field ??= new(StringComparer.Ordinal);

    /// <summary>The node's disk.</summary>
    public FileVolume Disk => Kinds.Disk;

    private VolumeKinds Kinds => field ??= new(node, pod);

    // It has no state, and very many Pods would keep it.
    private VolumeWriter Writer => new(node, pod);

    private ViewList<Volume> All => pod.Pod.Spec.Volumes;

    private ClaimedVolumes Claims => field ??= new(node);

    /// <summary>The first reason why the volumes cannot be mounted, in the kubelet's wording; null when they can.</summary>
    public string? FindFault()
    {
        foreach (var volume in All)
        {
            if (FaultOf(volume) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    /// <summary>
    /// The kubelet's message when it has waited for its volumes in vain (kubernetes, pkg/kubelet/volumemanager/volume_manager.go).
    /// </summary>
    public string Unmounted()
    {
        var names = All.Where(volume => FaultOf(volume) is not null).Select(static volume => volume.Name).Order(StringComparer.Ordinal);
        return $"Unable to attach or mount volumes: unmounted volumes=[{string.Join(' ', names)}], unattached volumes=[], "
            + "failed to process volumes=[]: context deadline exceeded";
    }

    /// <summary>The mounts of one container.</summary>
    public IEnumerable<FileMount> MountsOf(ContainerSpec spec)
    {
        for (var index = 0; index < spec.Fields.VolumeMounts.Count; index++)
        {
            var mount = spec.Fields.VolumeMounts[index];
            var volume = All.FirstOrDefault(item => item.Name == mount.Name);
            if (!volume.Exists)
            {
                continue;
            }

            var (files, written) = FilesOf(volume);
            var root = HostOf(volume)?.Path ?? "/";
            var source = root;
            if (mount.SubPath.Length > 0)
            {
                source = FilePath.Resolve(root, mount.SubPath);
                // A subPath mounts the file itself, not the link to the newest version, so it never changes.
                files = written is null ? files : new MemoryFileSystem(written.Current, node.Simulation);
                // The path that a subPath names may be missing: the kubelet creates a directory.
                FileTree.MakeDirectories(files, source, made => files.SetRights(made, files.RightsOf("/")));
                source = FileLinks.Resolve(files, source) ?? source;
            }

            var isReadOnly = mount.ReadOnly || written is not null || volume.PersistentVolumeClaim.ReadOnly;
            yield return new FileMount(FilePath.Resolve("/", mount.MountPath), files, source, isReadOnly) { Volume = Kinds.Of(volume) };
        }
    }

    /// <summary>
    /// An object has changed, but volumes must show it only later: builds those that show it in their old state, unless they are built
    /// already.
    /// </summary>
    /// <returns>Whether any volume shows the object.</returns>
    public bool Keep(ResourceType type, InformerChange change)
    {
        var isSecret = ReferenceEquals(type, KnownResources.Secrets);
        var before = new KnownObjects(node.Informers, type, change);
        var any = false;
        foreach (var volume in All)
        {
            if (VolumeWriter.Shows(volume, isSecret, change.Object.Name))
            {
                any = true;
                _ = FilesOf(volume, before);
            }
        }

        if (any)
        {
            LookIntoContainers();
        }

        return any;
    }

    /// <summary>Whether any volume that has been built shows fields of the Pod.</summary>
    public bool ShowPod() => All.Any(volume => VolumeWriter.ShowsPod(volume) && Made.ContainsKey(volume.Name));

    /// <summary>Writes the volumes again from the current objects. A volume that cannot be written stays as it was.</summary>
    /// <returns>Why the first such volume could not be written; null when all could.</returns>
    public string? Renew()
    {
        string? fault = null;
        foreach (var volume in All)
        {
            if (!Made.TryGetValue(volume.Name, out var made) || made.Written is not { } written)
            {
                continue;
            }

            if (Writer.FaultOf(volume) is { } reason)
            {
                fault ??= reason;
            }
            else
            {
                var content = Writer.ContentOf(volume, new KnownObjects(node.Informers));
                if (written.Differs(content))
                {
                    written.Replace(content, Build(volume, content));
                }
            }
        }

        return fault;
    }

    /// <summary>
    /// Forces running containers to build their files, which are also built on first access: they must have what existed when they started.
    /// </summary>
    private void LookIntoContainers()
    {
        foreach (var container in pod.Running)
        {
            _ = container.Files.KindOf("/");
        }
    }

    private (IFileSystem Files, WrittenLayer? Written) FilesOf(Volume volume) => FilesOf(volume, new KnownObjects(node.Informers));

    private (IFileSystem Files, WrittenLayer? Written) FilesOf(Volume volume, KnownObjects objects)
    {
        var name = volume.Name;
        if (!Made.TryGetValue(name, out var made))
        {
            made = Make(volume, objects);
            Made.Add(name, made);
        }

        return made;
    }

    private (IFileSystem Files, WrittenLayer? Written) Make(Volume volume, KnownObjects objects)
    {
        if (HostOf(volume) is not null)
        {
            return (node.Files.Root, null);
        }

        if (!VolumeWriter.IsWritten(volume))
        {
            var empty = FileLayerBuilder.OfVolume().SetRights("/", Kinds.RightsOfEmpty()).MadeAt(node.Simulation.Now).Build();
            return (new MemoryFileSystem(empty, node.Simulation) { Volume = Kinds.Of(volume) }, null);
        }

        var content = Writer.ContentOf(volume, objects);
        var written = new WrittenLayer(content, Build(volume, content));
        return (new MemoryFileSystem(written, node.Simulation), written);
    }

    // The directory's name consists of the time and a unique number.
    private FileLayer Build(Volume volume, VolumeContent content)
    {
        var now = node.Simulation.Now;
        var stamp = now.UtcDateTime.ToString("..yyyy_MM_dd_HH_mm_ss.", CultureInfo.InvariantCulture);
        var random = node.Simulation.Random($"volume {pod.Pod.Metadata.Uid} {volume.Name} {stamp}");
        var number = LowestNumber + random.Next(int.MaxValue);
        return content.Build(stamp + number.ToString(CultureInfo.InvariantCulture), VolumeKinds.ModeOf(volume), now);
    }

    private HostVolume? HostOf(Volume volume)
    {
        if (!volume.PersistentVolumeClaim.Exists)
        {
            return HostVolume.Of(volume);
        }

        return Claims.Find(pod.Pod.Namespace, volume.PersistentVolumeClaim.ClaimName) is { } claimed ? HostVolume.Of(claimed) : null;
    }

    private string? FaultOf(Volume volume)
    {
        if (volume.PersistentVolumeClaim is { Exists: true } source)
        {
            if (Claims.FaultOf(pod.Pod.Namespace, source.ClaimName) is { } fault)
            {
                return $"Unable to attach or mount volumes: unmounted volumes=[{volume.Name}], unattached volumes=[], failed to "
                    + $"process volumes=[{volume.Name}]: {fault}";
            }

            if (HostOf(volume) is null)
            {
                return $"MountVolume.SetUp failed for volume \"{volume.Name}\" : only PersistentVolumes of types hostPath and local "
                    + $"are simulated";
            }
        }

        return HostOf(volume) is { } host ? host.FaultOn(node.Files) : Writer.FaultOf(volume);
    }
}
