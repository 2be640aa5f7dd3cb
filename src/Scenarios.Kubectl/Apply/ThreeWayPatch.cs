using Scenarios.Api.Patches;
using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Api.Serialization.Json;
using Scenarios.Kubectl.CommandLine.Errors;

namespace Scenarios.Kubectl.Apply;

/// <summary>
/// Computes what a changed file means for the object on the server: fields to remove by comparison with the last applied configuration,
/// everything else by comparison with the live object (kubectl, pkg/cmd/apply/patcher.go).
/// </summary>
/// <param name="Kind">Strategic for built-in kinds, merge for custom ones.</param>
/// <param name="Fields">Empty if there is nothing to change.</param>
internal sealed record ThreeWayPatch(PatchKind Kind, ObjectValue Fields)
{
    /// <param name="original">The last applied configuration; empty for none.</param>
    /// <param name="modified">The file's object, with its own text in the annotation.</param>
    /// <exception cref="CommandFailedException">The three do not fit together, for example because merge keys are missing in
    /// lists.</exception>
    public static ThreeWayPatch Make(ResourceType type, string original, ObjectValue modified, ObjectValue current)
    {
        var before = original.Length == 0 ? ObjectValue.Empty : JsonReader.Read(original).Value as ObjectValue ?? ObjectValue.Empty;
        if (ApiSchema.Kubernetes.TypeOf(type) is not { } schema)
        {
            return new ThreeWayPatch(PatchKind.Merge, MergePatch.CreateThreeWay(before, modified, current));
        }

        var result = StrategicMergePatch.CreateThreeWay(before, modified, current, schema);
        return result.IsSuccess
            ? new ThreeWayPatch(PatchKind.Strategic, result.Value)
            : throw new CommandFailedException(
                $"creating patch with:\noriginal:\n{original}\nmodified:\n{JsonWriter.WriteCompact(modified)}\n"
                + $"current:\n{JsonWriter.WriteCompact(current)}\nfor:: {result.Error}");
    }
}
