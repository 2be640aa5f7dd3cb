using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.Nodes.Containers;
using Scenarios.Cluster.Nodes.Environment;
using Scenarios.Cluster.Nodes.Pods;
using Scenarios.Shell.Files;

namespace Scenarios.Cluster.Nodes.Volumes;

/// <summary>
/// The volumes of one Pod. Checked before its sandbox is made; their files are put together when a container first looks.
/// ConfigMaps and Secrets are read at that moment and not refreshed.
/// </summary>
internal sealed class PodVolumes(NodeContext node, PodWorker worker)
{
    private Dictionary<string, IFileSystem> Made => field ??= new(StringComparer.Ordinal);

    /// <summary>The first reason why the volumes cannot be mounted, in the kubelet's words; null when they can.</summary>
    public string? FindFault()
    {
        var pod = worker.Run.Pod;
        foreach (var volume in pod.ListAt("spec", "volumes"))
        {
            if ((FaultOf(pod.Namespace, (ObjectValue)volume) ?? ContentOf((ObjectValue)volume).Fault) is { } fault)
            {
                return $"MountVolume.SetUp failed for volume \"{Text(volume, "name")}\" : {fault}";
            }
        }

        return null;
    }

    /// <summary>The mounts of one container.</summary>
    public IEnumerable<FileMount> MountsOf(ContainerSpec spec)
    {
        foreach (var mount in spec.VolumeMounts)
        {
            var name = Text(mount, "name");
            var isReadOnly = mount.Find("readOnly") is BooleanValue { Boolean: true };
            if (FindVolume(name) is { } volume)
            {
                var files = FilesOf(name, volume);
                var source = Text(mount, "subPath") is { Length: > 0 } subPath ? FilePath.Resolve("/", subPath) : "/";
                MakeDirectories(files, source);

                var path = FilePath.Resolve("/", Text(mount, "mountPath"));
                yield return new FileMount(path, files, source, isReadOnly || IsAlwaysReadOnly(volume));
            }
        }
    }

    /// <summary>What a subPath names need not be there: the kubelet makes a directory of it.</summary>
    private static void MakeDirectories(IFileSystem files, string path)
    {
        if (path != "/" && files.KindOf(path) is null)
        {
            MakeDirectories(files, FilePath.Parent(path));
            files.MakeDirectory(path);
        }
    }

    private static bool IsAlwaysReadOnly(ObjectValue volume) =>
        volume.ContainsKey("configMap") || volume.ContainsKey("secret") || volume.ContainsKey("projected") || volume.ContainsKey("downwardAPI");

    private string? FaultOf(string @namespace, ObjectValue volume)
    {
        foreach (var (kind, source) in volume)
        {
            switch (kind)
            {
                case "configMap" or "secret":
                    return FaultOfObject(@namespace, source, kind == "secret");
                case "projected":
                    return source.Find("sources") is ListValue sources
                        ? sources.OfType<ObjectValue>().Select(one => FaultOf(@namespace, one)).FirstOrDefault(fault => fault is not null)
                        : null;
                case "name" or "emptyDir" or "downwardAPI" or "hostPath" or "serviceAccountToken" or "clusterTrustBundle":
                    break;
                default:
                    return $"volumes of type {kind} are not simulated";
            }
        }

        return null;
    }

    private string? FaultOfObject(string @namespace, Value source, bool isSecret)
    {
        var name = Text(source, "name") is { Length: > 0 } text ? text : Text(source, "secretName");
        var isOptional = source.Find("optional") is BooleanValue { Boolean: true };
        var found = node.Informers.Of(isSecret ? KnownResources.Secrets : KnownResources.ConfigMaps).Find(@namespace, name);
        if (found is null)
        {
            return isOptional ? null : $"{(isSecret ? "secret" : "configmap")} \"{name}\" not found";
        }

        var data = ObjectData.Of(found, isSecret);
        foreach (var item in source.Find("items") as ListValue ?? ListValue.Empty)
        {
            if (!isOptional && !data.ContainsKey(Text(item, "key")))
            {
                return $"references non-existent {(isSecret ? "secret" : "config")} key: {Text(item, "key")}";
            }
        }

        return null;
    }

    private ObjectValue? FindVolume(string name)
    {
        foreach (var volume in worker.Run.Pod.ListAt("spec", "volumes"))
        {
            if (Text(volume, "name") == name)
            {
                return (ObjectValue)volume;
            }
        }

        return null;
    }

    private IFileSystem FilesOf(string name, ObjectValue volume)
    {
        if (!Made.TryGetValue(name, out var files))
        {
            files = volume["hostPath"] is { } host ? node.HostPath(Text(host, "path")) : Make(volume);
            Made.Add(name, files);
        }

        return files;
    }

    private MemoryFileSystem Make(ObjectValue volume)
    {
        return new MemoryFileSystem(ContentOf(volume).Build(), node.Simulation);
    }

    private VolumeContent ContentOf(ObjectValue volume)
    {
        var content = new VolumeContent();
        AddFiles(content, volume);
        return content;
    }

    private void AddFiles(VolumeContent content, ObjectValue volume)
    {
        foreach (var (kind, source) in volume)
        {
            switch (kind)
            {
                case "configMap" or "secret":
                    AddObject(content, source, kind == "secret");
                    break;
                case "projected":
                    foreach (var one in (source.Find("sources") as ListValue ?? ListValue.Empty).OfType<ObjectValue>())
                    {
                        AddFiles(content, one);
                    }

                    break;
                case "serviceAccountToken":
                    content.Add(Text(source, "path"), ServiceAccountToken.For(worker.Run.Pod));
                    break;
                case "downwardAPI":
                    AddFields(content, source);
                    break;
                default:
                    break;
            }
        }
    }

    private void AddFields(VolumeContent content, Value source)
    {
        foreach (var item in source.Find("items") as ListValue ?? ListValue.Empty)
        {
            var pod = worker.Facts();
            var text = item.Find("resourceFieldRef") is { } resource
                ? ResourceFields.ValueOf(pod.Pod, null, resource, NodeOf(pod.Pod))
                : pod.Field(Text(item.Find("fieldRef"), "fieldPath")) ?? string.Empty;
            content.Add(Text(item, "path"), text);
        }
    }

    private void AddObject(VolumeContent content, Value source, bool isSecret)
    {
        var name = Text(source, "name") is { Length: > 0 } text ? text : Text(source, "secretName");
        var found = node.Informers.Of(isSecret ? KnownResources.Secrets : KnownResources.ConfigMaps).Find(worker.Run.Pod.Namespace, name);
        var data = found is null ? [] : ObjectData.Of(found, isSecret);
        if (source.Find("items") is ListValue items)
        {
            foreach (var item in items)
            {
                if (data.TryGetValue(Text(item, "key"), out var value))
                {
                    content.Add(Text(item, "path"), value);
                }
            }

            return;
        }

        foreach (var (key, value) in data)
        {
            content.Add(key, value);
        }
    }

    private ApiObject? NodeOf(ApiObject pod) => node.Informers.Of(KnownResources.Nodes).Find(string.Empty, pod.TextAt("spec", "nodeName"));

    private static string Text(Value? fields, string name) => (fields?.Find(name) as StringValue)?.Text ?? string.Empty;
}
