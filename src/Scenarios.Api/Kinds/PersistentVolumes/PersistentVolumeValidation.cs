using Scenarios.Api.Quantities;
using Scenarios.Api.Validation;
using Scenarios.Api.Validation.GoDiffs;
using Scenarios.Api.Validation.Volumes;

namespace Scenarios.Api.Kinds.PersistentVolumes;

/// <summary>PersistentVolumes (pkg/apis/core/validation, ValidatePersistentVolumeSpec and ValidatePersistentVolumeUpdate).</summary>
internal sealed class PersistentVolumeValidation : IKindValidation
{
    /// <summary>All fields except the one that is the volume's source.</summary>
    private static readonly string[] Common =
    [
        "accessModes", "capacity", "claimRef", "mountOptions", "nodeAffinity", "persistentVolumeReclaimPolicy", "storageClassName",
        "volumeAttributesClassName", "volumeMode",
    ];

    private const string MountOptions = "volume.beta.kubernetes.io/mount-options";
    private const string SourceName = "PersistentVolumeSource";

    private static readonly string[] Mountable =
    [
        "gcePersistentDisk", "awsElasticBlockStore", "glusterfs", "rbd", "quobyte", "iscsi", "cinder", "cephfs", "azureFile",
        "vsphereVolume", "azureDisk", "nfs",
    ];

    public void Validate(FieldNode candidate, FaultList faults)
    {
        var spec = candidate.Object("spec");
        faults.Check(spec, "accessModes");
        VolumeModes.ValidateAccess(spec, faults);
        ValidateCapacity(spec, faults);
        var policy = spec.Text("persistentVolumeReclaimPolicy");
        faults.Check(spec, "persistentVolumeReclaimPolicy");
        if (spec.Has("nodeAffinity"))
        {
            ValidateNodes(spec.Object("nodeAffinity"), spec.Object("nodeAffinity").Object("required"), faults);
        }

        ValidateSource(spec, faults);
        if (spec.Object("hostPath").Text("path") == "/" && policy == "Recycle")
        {
            faults.Forbidden(spec.PathOf("persistentVolumeReclaimPolicy"), "may not be 'recycle' for a hostPath mount of '/'");
        }

        faults.CheckAll(spec, "storageClassName", "volumeMode");
        if (candidate.Object("metadata").Object("annotations").Has(MountOptions) && !TakesMountOptions(spec))
        {
            faults.Forbidden($"metadata.annotations.{MountOptions}", "may not specify mount options for this volume type");
        }
    }

    public void ValidateUpdate(FieldNode candidate, FieldNode existing, FaultList faults)
    {
        var (spec, before) = (candidate.Object("spec"), existing.Object("spec"));
        if (!SourceOf(spec.Tree).Equals(SourceOf(before.Tree)))
        {
            var (source, old) =
                (GoValues.Of(spec.Tree, spec.Type!).Find(SourceName)!, GoValues.Of(before.Tree, spec.Type!).Find(SourceName)!);
            faults.Forbidden("spec.persistentvolumesource",
                $"spec.persistentvolumesource is immutable after creation\n{GoDiff.Of(old, source)}");
        }

        if (spec.Text("volumeMode") != before.Text("volumeMode"))
        {
            faults.Invalid("volumeMode", spec.Text("volumeMode"), FaultList.Immutable);
        }

        // Upstream omits the spec in the path.
        if (before.Has("nodeAffinity") && !Equals(spec.Tree["nodeAffinity"], before.Tree["nodeAffinity"]))
        {
            faults.InvalidObject("nodeAffinity", spec.Has("nodeAffinity") ? GoSyntax.Of(spec.Object("nodeAffinity")) : "\"null\"",
                "field is immutable, except for updating from beta label to GA");
        }
    }

    private static void ValidateCapacity(FieldNode spec, FaultList faults)
    {
        var capacity = spec.Object("capacity");
        if (capacity.Tree.Count == 0)
        {
            faults.Required(capacity.Path);
        }

        if (!capacity.Tree.ContainsKey("storage") || capacity.Tree.Count > 1)
        {
            var given = GoSyntax.OfList(spec, "capacity");
            faults.Add(new("FieldValueNotSupported", $"Unsupported value: {given}: supported values: \"storage\"", capacity.Path));
        }

        foreach (var (name, value) in capacity.Tree)
        {
            if (Quantity.Of(value).Sign < 0)
            {
                faults.Invalid($"{capacity.Path}[{name}]", Quantity.Of(value).Value, "must be a valid resource quantity");
            }

            if (Quantity.Of(value).Sign <= 0)
            {
                faults.Invalid($"{capacity.Path}[{name}]", Quantity.Of(value).ToString(), "must be greater than zero");
            }
        }
    }

    private static void ValidateNodes(FieldNode affinity, FieldNode required, FaultList faults)
    {
        if (affinity.Has("required"))
        {
            NodeSelectorValidation.Validate(required, faults);
        }
        else
        {
            faults.Required(affinity.PathOf("required"), "must specify required node constraints");
        }
    }

    private static void ValidateSource(FieldNode spec, FaultList faults)
    {
        var sources = VolumeSources.Validate(spec, isPersistent: true, faults, (kind, source) =>
        {
            if (kind != "local")
            {
                VolumeSources.ValidateShared(kind, source, isPersistent: true, faults);
                return;
            }

            faults.Check(source, "path");
            FilePathRules.ValidateWithoutBackSteps(source, "path", faults);
            if (!spec.Has("nodeAffinity"))
            {
                faults.Required(spec.PathOf("nodeAffinity"), "Local volume requires node affinity");
            }
        });
        if (sources == 0)
        {
            faults.Required(spec.Path, "must specify a volume type");
        }
    }

    private static bool TakesMountOptions(FieldNode spec) => Mountable.Any(spec.Has);

    private static ObjectValue SourceOf(ObjectValue spec)
    {
        foreach (var field in Common)
        {
            spec = spec.Without(field);
        }

        return spec;
    }
}
