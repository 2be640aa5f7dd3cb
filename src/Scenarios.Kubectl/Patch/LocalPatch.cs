using Scenarios.Api.Patches;
using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Targets;

namespace Scenarios.Kubectl.Patch;

/// <summary>
/// <c>patch --local</c> and <c>--dry-run=client</c>: applies a patch within kubectl (kubectl, pkg/cmd/patch/patch.go, getPatchedJSON).
/// </summary>
internal static class LocalPatch
{
    private const string MissingKey = "doc is missing key: ";

    /// <exception cref="CommandFailedException">The patch does not fit the object.</exception>
    public static ApiObject Apply(Target target, PatchKind kind, Value patch)
    {
        var before = target.Read.Tree;
        if (kind == PatchKind.Merge)
        {
            return new ApiObject(MergePatch.Apply(before, patch) as ObjectValue ?? throw new CommandFailedException("Invalid JSON Patch"));
        }

        var result = kind == PatchKind.Strategic ? Strategic(target, patch)
            : patch is ListValue operations ? JsonPatch.Apply(before, operations)
            : throw new CommandFailedException($"json: cannot unmarshal {patch.TypeName} into Go value of type jsonpatch.Patch");
        return new ApiObject(result.Value ?? throw new CommandFailedException(InWords(result.Error)));
    }

    /// <summary>For a missing field, kubectl has a message of its own.</summary>
    private static string InWords(string error) => error.IndexOf(MissingKey, StringComparison.Ordinal) is >= 0 and var place
        ? $"Object to be patched is missing field ({error[(place + MissingKey.Length)..]})"
        : error;

    private static PatchResult Strategic(Target target, Value patch)
    {
        var type = ApiSchema.Kubernetes.TypeOf(target.Type) ?? throw new CommandFailedException(
            $"strategic merge patch is not supported for {target.Type.ApiVersion}, Kind={target.Type.Kind} locally, try --type merge");
        return StrategicMergePatch.Apply(target.Read.Tree, patch as ObjectValue ?? ObjectValue.Empty, type);
    }
}
