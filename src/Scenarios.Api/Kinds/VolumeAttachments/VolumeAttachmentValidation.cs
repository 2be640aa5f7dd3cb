using Scenarios.Api.Validation;
using Scenarios.Api.Validation.Volumes;

namespace Scenarios.Api.Kinds.VolumeAttachments;

/// <summary>VolumeAttachments (pkg/apis/storage/validation, ValidateVolumeAttachment and the additions of version 1).</summary>
internal sealed class VolumeAttachmentValidation : IKindValidation
{
    private const string ExactlyOne = "must specify exactly one of inlineVolumeSpec and persistentVolumeName";

    public void Validate(FieldNode candidate, FaultList faults)
    {
        var spec = candidate.Object("spec");
        faults.Check(spec, "attacher");
        var source = spec.Object("source");
        var (isInline, isNamed) = (source.Has("inlineVolumeSpec"), source.Has("persistentVolumeName"));
        if (!isInline && !isNamed)
        {
            faults.Required(source.Path, ExactlyOne);
        }
        else if (isInline && isNamed)
        {
            faults.Forbidden(source.Path, ExactlyOne);
        }
        else if (isNamed && source.Text("persistentVolumeName").Length == 0)
        {
            faults.Required(source.PathOf("persistentVolumeName"), "must specify non empty persistentVolumeName");
        }

        faults.InvalidEach(spec.PathOf("nodeName"), spec.Text("nodeName"), NameRules.Dns1123Subdomain(spec.Text("nodeName")));
    }

    public void ValidateCreate(FieldNode candidate, FaultList faults)
    {
        Validate(candidate, faults);
        var spec = candidate.Object("spec");
        DriverVolumes.ValidateName(spec, "attacher", faults);
        if (spec.Object("source").Has("persistentVolumeName") && spec.Object("source").Text("persistentVolumeName") is var name)
        {
            faults.InvalidEach(spec.Object("source").PathOf("persistentVolumeName"), name, NameRules.Dns1123Subdomain(name));
        }
    }

    public void ValidateUpdate(FieldNode candidate, FieldNode existing, FaultList faults)
    {
        var spec = candidate.Object("spec");
        if (!spec.Tree.Equals(existing.Object("spec").Tree))
        {
            faults.InvalidObject("spec", GoSyntax.Of(spec), FaultList.Immutable);
        }
    }
}
