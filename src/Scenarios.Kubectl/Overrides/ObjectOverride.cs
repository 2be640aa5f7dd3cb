using Scenarios.Api.Patches;
using Scenarios.Api.Schema;
using Scenarios.Api.Serialization.Json;
using Scenarios.Api.Validation;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.Results;

namespace Scenarios.Kubectl.Overrides;

/// <summary>
/// <c>--overrides</c> of <c>run</c> and <c>expose</c>: changes the object that kubectl has built, by one of three kinds of patch, and reads
/// the result into its type again (kubectl, pkg/cmd/util/override_options.go, helpers.go Merge, JSONPatch, StrategicMerge).
/// </summary>
internal static class ObjectOverride
{
    public static FlagSet AddOverrides(this FlagSet flags) => flags.Text("overrides").Text("override-type", @default: "merge");

    /// <exception cref="CommandFailedException">The text is not a patch, or the result is not an object of a known kind.</exception>
    public static ApiObject Apply(CommandCall call, ApiObject made)
    {
        var text = call.Flags.Text("overrides");
        if (text.Length == 0)
        {
            return made;
        }

        var patched = call.Flags.Text("override-type") switch
        {
            "merge" => Merge(made.Tree, text),
            "json" => Of(JsonPatch.Apply(made.Tree, OperationsIn(text))),
            "strategic" => Strategic(made, text),
            var type => throw new CommandFailedException($"invalid override type: {type}"),
        };
        return new ApiObject(ReadAgain(patched));
    }

    private static ObjectValue Merge(ObjectValue made, string text) => JsonReader.Read(text).Value switch
    {
        ObjectValue patch => (ObjectValue)MergePatch.Apply(made, patch),
        ListValue => throw NoKind("array"),
        _ => throw new CommandFailedException("Invalid JSON Patch"),
    };

    private static ObjectValue Strategic(ApiObject made, string text) => JsonReader.Read(text).Value is ObjectValue patch
        ? Of(StrategicMergePatch.Apply(made.Tree, patch, ApiSchema.Kubernetes.TypeOf(ApiSchema.Kubernetes.Find(made.Tree)!)!))
        : throw new CommandFailedException("invalid JSON document");

    private static ListValue OperationsIn(string text)
    {
        var (value, error) = JsonReader.Read(text);
        return value switch
        {
            ListValue operations => operations,
            null => throw new CommandFailedException(error!),
            _ => throw new CommandFailedException($"json: cannot unmarshal {value.TypeName} into Go value of type jsonpatch.Patch"),
        };
    }

    private static ObjectValue Of(PatchResult result) => result.Value ?? throw new CommandFailedException(result.Error);

    private static CommandFailedException NoKind(string what) => new(
        $"couldn't get version/kind; json parse error: json: cannot unmarshal {what} into Go value of type struct {{ APIVersion string "
        + "\"json:\\\"apiVersion,omitempty\\\"\"; Kind string \"json:\\\"kind,omitempty\\\"\" }");

    private static ObjectValue ReadAgain(ObjectValue tree)
    {
        var (kind, version) = (tree.Text("kind"), tree.Text("apiVersion"));
        if (ApiSchema.Kubernetes.Find(tree) is not { } resource || ApiSchema.Kubernetes.TypeOf(resource) is not { } type)
        {
            throw new CommandFailedException($"no kind {GoText.Quote(kind)} is registered for version {GoText.Quote(version)} in "
                + "scheme \"pkg/scheme/scheme.go:28\"");
        }

        var fault = SchemaValidator.Decode(tree, type).TypeError;
        return fault.Length == 0 ? GoForm.Of(tree, type) : throw new CommandFailedException(fault);
    }
}
