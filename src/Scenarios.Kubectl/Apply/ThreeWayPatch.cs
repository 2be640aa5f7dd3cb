using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Api.Tree;
using Scenarios.Kubectl.CommandLine.Errors;

namespace Scenarios.Kubectl.Apply;

/// <summary>What a changed file means for the object on the server: deletions from the last applied one, everything else from the live one.</summary>
/// <param name="Fields">Empty where nothing is to be changed.</param>
internal sealed record ThreeWayPatch(PatchKind Kind, ObjectValue Fields)
{
    /// <param name="original">The text that was applied last; empty for none.</param>
    /// <param name="modified">The file's object, with its own text in the annotation.</param>
    public static ThreeWayPatch Make(ResourceType type, string original, ObjectValue modified, ObjectValue current) =>
        throw CommandFailedException.NotSimulated($"applying a change to a {type.Kind} that is there already");
}
