using Scenarios.Api.Requests;
using Scenarios.Cluster.Tests.Nodes;

namespace Scenarios.Cluster.Tests.Kinds.PersistentVolumes;

/// <summary>A cluster with volumes and claims, each made in one line.</summary>
internal sealed class StorageFixture
{
    public ClusterFixture Cluster { get; } = new();

    /// <summary>A hostPath volume for one writer.</summary>
    public StorageFixture Volume(string name, string size, string more = "", string source = "hostPath: {path: /tmp/data}")
    {
        Cluster.Create(
            $"apiVersion: v1\nkind: PersistentVolume\nmetadata: {{name: {name}}}\n"
            + $"spec: {{capacity: {{storage: {size}}}, accessModes: [ReadWriteOnce], storageClassName: manual, {source}{more}}}");
        return this;
    }

    public StorageFixture Claim(string name, string size, string more = "", string @class = "manual")
    {
        Cluster.Create(
            $"apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {{name: {name}}}\n"
            + $"spec: {{accessModes: [ReadWriteOnce], storageClassName: \"{@class}\", resources: {{requests: {{storage: "
            + $"{size}}}}}{more}}}");
        return this;
    }

    public StorageFixture Class(string name, string provisioner, string mode)
    {
        Cluster.Create($"apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: {{name: {name}}}\nprovisioner: "
            + $"{provisioner}\nvolumeBindingMode: {mode}");
        return this;
    }

    /// <summary>A Pod that mounts the claim at /data.</summary>
    public StorageFixture Pod(string name, string claim, string command = "sleep 3600")
    {
        Cluster.Create($$"""
            apiVersion: v1
            kind: Pod
            metadata: {name: {{name}}}
            spec:
              terminationGracePeriodSeconds: 1
              containers:
              - {name: main, image: "busybox:1.36", command: [sh, -c, "{{command}}"], volumeMounts: [{name: d, mountPath: /data}]}
              volumes: [{name: d, persistentVolumeClaim: {claimName: {{claim}} } }]
            """);
        return this;
    }

    public StorageFixture Settle()
    {
        Cluster.Settle();
        return this;
    }

    public StorageFixture Pass(int seconds)
    {
        Cluster.Simulation.RunFor(TimeSpan.FromSeconds(seconds));
        return this;
    }

    /// <summary>The phase and what it is bound to; empty if the object is gone.</summary>
    public string StateOfClaim(string name) => Get("PersistentVolumeClaim", "default", name) is { } claim
        ? $"{claim.TextAt("status", "phase")} {claim.TextAt("spec", "volumeName")}".Trim()
        : string.Empty;

    /// <inheritdoc cref="StateOfClaim"/>
    public string StateOfVolume(string name) => Get("PersistentVolume", string.Empty, name) is { } volume
        ? $"{volume.TextAt("status", "phase")} {volume.TextAt("spec", "claimRef", "name")}".Trim()
        : string.Empty;

    public void Delete(string kind, string name) => Cluster.Api
        .Delete(ClusterFixture.Type(kind), kind == "PersistentVolume" ? string.Empty : "default", name, new DeleteOptions())
        .IsSuccess.ShouldBeTrue();

    private ApiObject? Get(string kind, string @namespace, string name) =>
        Cluster.Api.Get(ClusterFixture.Type(kind), @namespace, name).Value;
}
