using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.Nodes.Context;
using Scenarios.Cluster.Nodes.Environment;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;
using Scenarios.Shell.Files;

namespace Scenarios.Cluster.Nodes.Volumes;

/// <summary>What the kubelet writes into a Pod's volumes, and why it cannot.</summary>
internal sealed class VolumeWriter(NodeContext node, IMountingPod mounting)
{
    /// <summary>Whether the kubelet writes the volume's files, and containers only read them.</summary>
    public static bool IsWritten(Volume volume) =>
        volume.ConfigMap.Exists || volume.Secret.Exists || volume.Projected.Exists || volume.DownwardAPI.Exists;

    /// <summary>Whether a volume shows an object.</summary>
    public static bool Shows(Volume volume, bool isSecret, string name) =>
        ObjectSource.Of(volume).Any(source => source.IsSecret == isSecret && source.Name == name);

    /// <summary>Whether a volume shows fields of its Pod, which can change.</summary>
    public static bool ShowsPod(Volume volume) =>
        volume.DownwardAPI.Exists || volume.Projected.Sources.Any(static source => source.DownwardAPI.Exists);

    /// <summary>Why a volume cannot be mounted, in the kubelet's wording; null when it can.</summary>
    public string? FaultOf(Volume volume) =>
        (FaultOfSources(volume) ?? ContentOf(volume, new KnownObjects(node.Informers), isOnlyChecked: true).Fault) is { } fault
        ? $"MountVolume.SetUp failed for volume \"{volume.Name}\" : {fault}"
        : null;

    /// <summary>A volume's files, built from the current objects.</summary>
    /// <param name="isOnlyChecked">True when only the paths of files matter, so that no token is made: every Pod is checked, but hardly any
    /// is ever looked into.</param>
    public VolumeContent ContentOf(Volume volume, KnownObjects objects, bool isOnlyChecked = false)
    {
        var content = new VolumeContent { IsOnlyChecked = isOnlyChecked, Group = mounting.Pod.Spec.SecurityContext.FsGroup };
        var mode = ObjectSource.ModeOf(volume.Projected.DefaultMode);
        if (ObjectSource.OwnOf(volume) is { } own)
        {
            AddObject(content, own, objects);
        }

        foreach (var source in volume.Projected.Sources)
        {
            Add(content, source, objects, mode);
        }

        AddFields(content, volume.DownwardAPI.Items, ObjectSource.ModeOf(volume.DownwardAPI.DefaultMode));
        return content;
    }

    private string? FaultOfSources(Volume volume)
    {
        // The volume's type, whatever it is: the known types are those of the list.
        foreach (var (kind, _) in volume.Tree)
        {
            if (kind is not ("name" or "configMap" or "secret" or "projected" or "emptyDir" or "downwardAPI" or "hostPath"))
            {
                return $"volumes of type {kind} are not simulated";
            }
        }

        foreach (var source in ObjectSource.Of(volume))
        {
            if (FaultOfObject(source) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    private string? FaultOfObject(ObjectSource source)
    {
        var found = new KnownObjects(node.Informers).Find(source.IsSecret, mounting.Pod.Namespace, source.Name);
        if (found is null)
        {
            return source.IsOptional == true ? null : $"{(source.IsSecret ? "secret" : "configmap")} \"{source.Name}\" not found";
        }

        var data = new ObjectData(found, source.IsSecret);
        foreach (var item in source.Items)
        {
            if (source.IsOptional != true && !data.Has(item.Key))
            {
                return $"references non-existent {(source.IsSecret ? "secret" : "config")} key: {item.Key}";
            }
        }

        return null;
    }

    private void Add(VolumeContent content, VolumeProjection projection, KnownObjects objects, int mode)
    {
        if (ObjectSource.Of(projection, mode) is { } source)
        {
            AddObject(content, source, objects);
        }

        if (projection.ServiceAccountToken.Exists)
        {
            content.Add(
                projection.ServiceAccountToken.Path,
                content.IsOnlyChecked ? string.Empty : TokenOf(projection.ServiceAccountToken),
                content.Group is null ? mode : FileRights.Octal("600"));
        }

        AddFields(content, projection.DownwardAPI.Items, mode);
    }

    private string TokenOf(ServiceAccountTokenProjection projection)
    {
        var pod = mounting.Pod;
        var account = node.Api.Get(KnownResources.ServiceAccounts, pod.Namespace, pod.Spec.ServiceAccountName).Value;
        var machine = node.Api.Get(KnownResources.Nodes, string.Empty, node.NodeName).Value;
        return account is null
            ? string.Empty
            : ServiceAccountToken.For(projection, pod, ServiceAccount.Of(account), machine, node.Simulation.Now);
    }

    private void AddFields(VolumeContent content, ViewList<DownwardAPIVolumeFile> items, int mode)
    {
        foreach (var item in items)
        {
            content.Add(item.Path, content.IsOnlyChecked ? string.Empty : TextOf(item), (int)(item.Mode ?? mode));
        }
    }

    private string TextOf(DownwardAPIVolumeFile item)
    {
        var pod = new PodFacts(mounting.Pod, PodDns.HostnameOf(mounting.Pod), mounting.Address, node.NodeAddress);
        return item.ResourceFieldRef.Exists
            ? ResourceFields.ValueOf(
                pod.Pod,
                null,
                item.ResourceFieldRef,
                node.Informers.Of<Node>().Find(string.Empty, pod.Pod.Spec.NodeName))
            : pod.Field(item.FieldRef.FieldPath) ?? string.Empty;
    }

    private void AddObject(VolumeContent content, ObjectSource source, KnownObjects objects)
    {
        if (objects.Find(source.IsSecret, mounting.Pod.Namespace, source.Name) is not { } found)
        {
            return;
        }

        var data = new ObjectData(found, source.IsSecret);
        foreach (var item in source.Items)
        {
            if (data.Find(item.Key) is { } value)
            {
                content.Add(item.Path, value, (int)(item.Mode ?? source.Mode));
            }
        }

        if (source.Items.Count > 0)
        {
            return;
        }

        foreach (var (key, value) in data.Sorted())
        {
            content.Add(key, value, source.Mode);
        }
    }
}
