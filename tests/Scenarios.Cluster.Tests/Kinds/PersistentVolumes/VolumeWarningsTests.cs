using Scenarios.Api.Requests;
using Scenarios.Api.Serialization.Yaml;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.Tests.Nodes;

namespace Scenarios.Cluster.Tests.Kinds.PersistentVolumes;

/// <summary>What the server warns of when a PersistentVolume is created.</summary>
internal sealed class VolumeWarningsTests
{
    [TestCase("", "hostPath: {path: /a}", "")]
    [TestCase("volume.beta.kubernetes.io/mount-options", "nfs: {server: a, path: /a}",
        "metadata.annotations[volume.beta.kubernetes.io/mount-options]: deprecated since v1.31; use \"mountOptions\" attribute instead")]
    [TestCase("volume.beta.kubernetes.io/storage-class", "hostPath: {path: /a}",
        "metadata.annotations[volume.beta.kubernetes.io/storage-class]: deprecated since v1.8; use \"storageClassName\" attribute instead")]
    [TestCase("", "hostPath: {path: /a}\n  persistentVolumeReclaimPolicy: Recycle",
        "spec.persistentVolumeReclaimPolicy: The Recycle reclaim policy is deprecated. Instead, the recommended approach is to use dynamic "
        + "provisioning.")]
    [TestCase("", "cephfs: {monitors: [a]}", "spec.cephfs: deprecated in v1.28, non-functional in v1.31+")]
    [TestCase("", "storageos: {volumeName: a}", "spec.storageOS: deprecated in v1.22, non-functional in v1.25+")]
    public void Warnings_OfAVolume_TellWhatIsOld(string annotation, string source, string expected)
    {
        var fixture = new ClusterFixture();
        var annotations = annotation.Length == 0 ? string.Empty : $", annotations: {{{annotation}: hard}}";
        var result = fixture.Api.Create(KnownResources.PersistentVolumes, string.Empty, Manifest($$"""
            apiVersion: v1
            kind: PersistentVolume
            metadata: {name: old{{annotations}}}
            spec:
              capacity: {storage: 1Gi}
              accessModes: [ReadWriteOnce]
              {{source}}
            """), new WriteOptions());

        string.Join('\n', result.Warnings).ShouldBe(expected);
    }

    private static ApiObject Manifest(string yaml) => new((ObjectValue)YamlReader.Read(yaml, "volume.yaml").Documents.Single().Value);
}
