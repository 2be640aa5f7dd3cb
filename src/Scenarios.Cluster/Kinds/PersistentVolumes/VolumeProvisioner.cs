using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.Machinery;
using Scenarios.Cluster.Volumes;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;
using Scenarios.Objects.Views.Storage;

namespace Scenarios.Cluster.Kinds.PersistentVolumes;

/// <summary>
/// A provisioner as clusters run it in addition to Kubernetes' own controllers (sig-storage-lib-external-provisioner, controller.go; the
/// volumes are those of rancher's local-path-provisioner): creates a volume for each claim that asks for one, and deletes it once released.
/// </summary>
internal sealed class VolumeProvisioner(ComponentContext context, string provisioner) : IController
{
    private const string Provisioned = "pv.kubernetes.io/provisioned-by";
    private const string Asked = "volume.kubernetes.io/storage-provisioner";
    private const string HostName = "kubernetes.io/hostname";
    private const string Folder = "/opt/local-path-provisioner";

    private readonly EventRecorder _events = context.Events(provisioner);
    private readonly VolumeWrites _writes = new(context, context.Events(provisioner));

    public string Name => provisioner;

    public IReadOnlyList<ControllerWatch> Watches { get; } = [ControllerWatch.Of<PersistentVolumeClaim>(),
        ControllerWatch.Of<PersistentVolume>()];

    public ReconcileResult Reconcile(ObjectKey key)
    {
        if (key.Namespace.Length > 0)
        {
            return _writes.FindClaim(key.Namespace, key.Name) is { IsBeingDeleted: false } claim ? Provide(claim) : ReconcileResult.Done;
        }

        if (_writes.FindVolume(key.Name) is { IsBeingDeleted: false } volume && volume.Status.Phase == PersistentVolumePhase.Released
            && volume.Metadata.Annotations[Provisioned] == provisioner
            && volume.Spec.PersistentVolumeReclaimPolicy == PersistentVolumeReclaimPolicy.Delete)
        {
            _writes.Remove(volume);
        }

        return ReconcileResult.Done;
    }

    private ReconcileResult Provide(PersistentVolumeClaim claim)
    {
        var annotations = claim.Metadata.Annotations;
        var name = $"pvc-{claim.Uid}";
        if (claim.Spec.VolumeName.Length > 0 || annotations[Asked] != provisioner || _writes.FindVolume(name) is not null
            || context.Informers.Of<StorageClass>().Find(string.Empty, VolumeClass.Of(claim)) is not { } @class)
        {
            return ReconcileResult.Done;
        }

        var node = annotations[ClaimBinding.SelectedNode];
        if (@class.VolumeBindingMode == VolumeBindingMode.WaitForFirstConsumer && node is null)
        {
            return ReconcileResult.Done;
        }

        if ((node ?? AnyNode()) is not { } chosen)
        {
            return ReconcileResult.Retry;
        }

        _events.Normal(claim, "Provisioning", $"External provisioner is provisioning volume for claim \"{claim.Namespace}/{claim.Name}\"");
        if (context.Api.Create(KnownResources.PersistentVolumes, string.Empty, VolumeOf(claim, @class, name, chosen),
            ComponentWrites.Options).Value is null)
        {
            return ReconcileResult.Retry;
        }

        _events.Normal(claim, "ProvisioningSucceeded", $"Successfully provisioned volume {name}");
        return ReconcileResult.Done;
    }

    /// <summary>The node for a volume that is created before any Pod uses it: the first without taints that is schedulable.</summary>
    private string? AnyNode()
    {
        foreach (var node in context.Informers.Of<Node>().InOrder())
        {
            if (!node.Spec.Unschedulable && node.Spec.Taints.Count == 0)
            {
                return node.Name;
            }
        }

        return null;
    }

    /// <summary>A volume on the disk of a node.</summary>
    private PersistentVolume VolumeOf(PersistentVolumeClaim claim, StorageClass @class, string name, string node)
    {
        var capacity = new ObjectBuilder(1).AddIfSet(ResourceName.Storage, claim.Spec.Resources.Requests.Fields[ResourceName.Storage]);
        var volume = PersistentVolume.New with
        {
            Metadata = new() { Name = name },
            Spec = new()
            {
                Capacity = new(capacity.ToObject()),
                HostPath = new() { Path = $"{Folder}/{name}_{claim.Namespace}_{claim.Name}", Type = HostPathType.DirectoryOrCreate },
                AccessModes = new(claim.Spec.AccessModes.Items),
                PersistentVolumeReclaimPolicy = @class.ReclaimPolicy,
                StorageClassName = @class.Name,
            },
        };
        volume = volume with
        {
            Metadata = volume.Metadata with
            {
                Annotations = volume.Metadata.Annotations.With(Provisioned,
            provisioner)
            }
        };
        volume = ClaimBinding.WithClaim(volume, claim);
        return volume with
        {
            Spec = volume.Spec with
            {
                NodeAffinity = new()
                {
                    Required = new()
                    {
                        NodeSelectorTerms = [new() { MatchExpressions = [new() { Key = HostName, Operator = NodeSelectorOperator.In,
                            Values = [node] }] }],
                    },
                },
            },
        };
    }
}
