using System.Text;
using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.ControllerRevisions;

/// <summary>ControllerRevisions (pkg/apis/apps/validation, ValidateControllerRevision).</summary>
internal sealed class ControllerRevisionValidation : IKindValidation
{
    public void Validate(FieldNode candidate, FaultList faults) => StatusRules.NotNegative(candidate, faults, "revision");

    public void ValidateCreate(FieldNode candidate, FaultList faults)
    {
        Validate(candidate, faults);
        if (!candidate.Has("data"))
        {
            faults.Required(candidate.PathOf("data"), "data is mandatory");
        }
    }

    public void ValidateUpdate(FieldNode candidate, FieldNode existing, FaultList faults)
    {
        var data = candidate.Tree["data"] ?? NullValue.Instance;
        if (data.Equals(existing.Tree["data"]))
        {
            return;
        }

        // Go prints the bytes of the text.
        var bytes = Encoding.UTF8.GetBytes(JsonWriter.WriteCompact(data, FieldOrder.Sorted)).Select(static item => $"0x{item:x}");
        faults.InvalidObject(
            candidate.PathOf("data"), $"runtime.RawExtension{{Raw:[]uint8{{{string.Join(", ", bytes)}}}, Object:runtime.Object(nil)}}",
                FaultList.Immutable);
    }
}
