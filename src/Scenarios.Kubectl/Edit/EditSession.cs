using System.Globalization;
using Scenarios.Api.Patches;
using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Api.Serialization.Yaml;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Randomness;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Kubectl.Printing;
using Scenarios.Kubectl.Results;

namespace Scenarios.Kubectl.Edit;

/// <summary>
/// Edits the same file again and again until the saved version is accepted or the user gives up (kubectl,
/// pkg/cmd/util/editor/editoptions.go). A version that is refused as invalid is opened again with the reasons; if it is then saved
/// unchanged, the command ends.
/// </summary>
internal sealed class EditSession(CommandCall call, IReadOnlyList<Target> targets, ResultPrinter printer, EditMode mode = EditMode.Patch)
{
    private const int MostRounds = 100;
    private readonly Editor _editor = new(call);
    private readonly SeededRandom _names =
        call.Simulation.Random(string.Create(CultureInfo.InvariantCulture, $"kubectl edit {call.Context.Process.Id}"));
    private readonly bool _isJson = call.Flags.Text("output") == "json";
    private List<EditReason> _reasons = [];
    private string _path = string.Empty;

    /// <exception cref="CommandFailedException">No usable version was saved.</exception>
    public async Coroutine Run()
    {
        var original = (_isJson ? string.Empty : EditText.HeaderOf([], mode)) + Print(TreeOf(targets));
        var text = original;
        var edited = string.Empty;
        for (var round = 0; round < MostRounds; round++)
        {
            var before = edited;
            var isAgain = _reasons.Count > 0;
            edited = await Edit(text);
            if (isAgain && EditText.Strip(before) == EditText.Strip(edited))
            {
                throw await Keep("Edit cancelled, no valid changes were saved.");
            }

            if (await IsCancelled(original, edited))
            {
                return;
            }

            _reasons = [];
            await Apply(edited);
            if (_reasons.Count == 0)
            {
                call.Context.Files.Remove(_path);
                return;
            }

            text = EditText.HeaderOf(_reasons, mode) + EditText.Strip(edited);
        }

        throw await Keep(string.Create(CultureInfo.InvariantCulture, $"Edit cancelled after {MostRounds} rounds without a valid change."));
    }

    private async Coroutine<string> Edit(string text)
    {
        var last = _path;
        _path = string.Create(CultureInfo.InvariantCulture, $"/tmp/kubectl-edit-{_names.Next(int.MaxValue)}.{(_isJson ? "json" : "yaml")}");
        call.Context.Files.Write(_path, text);
        try
        {
            await _editor.Open(_path);
        }
        catch (CommandFailedException error)
        {
            // If the first call of the editor fails, nothing has been changed yet.
            _path = last;
            throw await Keep(error.Message);
        }

        if (last.Length > 0)
        {
            call.Context.Files.Remove(last);
        }

        return call.Context.Files.Read(_path).Value ?? string.Empty;
    }

    private async Coroutine<bool> IsCancelled(string original, string edited)
    {
        var words = EditText.Strip(original) == EditText.Strip(edited) ? "Edit cancelled, no changes made."
            : !EditText.HasContent(edited) ? "Edit cancelled, saved file was empty."
            : string.Empty;
        if (words.Length == 0)
        {
            return false;
        }

        call.Context.Files.Remove(_path);
        await call.PrintErrorLine(words);
        return true;
    }

    private async Coroutine Apply(string edited)
    {
        var manifest = YamlReader.Read(edited, "edited-file");
        if (manifest.Error is { } error)
        {
            _reasons.Add(new EditReason($"The edited file had a syntax error: {error.KubectlMessage}", []));
            return;
        }

        foreach (var tree in manifest.Documents.SelectMany(document => ItemsOf(document.Value)))
        {
            var item = new ApiObject(tree);
            var target = targets.FirstOrDefault(known => IsOf(known, item))
                ?? throw await Keep($"no original object found for {item.Kind} {GoText.Quote(item.Name)}");
            await (mode switch
            {
                EditMode.LastApplied => Annotate(target, item),
                EditMode.Create => Create(target, item),
                _ => Apply(target, item),
            });
        }
    }

    // The last-applied configuration has no uid: the object is recognized by its name.
    private bool IsOf(Target known, ApiObject item) => mode == EditMode.LastApplied
        ? (known.Read.Kind, known.Read.ApiVersion, known.Read.Name) == (item.Kind, item.ApiVersion, item.Name)
        : known.Read.Uid == item.Uid;

    // Lists of custom resources have no merge strategy.
    private static (PatchKind Kind, ObjectValue Patch) PatchOf(ResourceType type, ObjectValue before, ObjectValue after) =>
        ApiSchema.Kubernetes.TypeOf(type) is { } structure
            ? (PatchKind.Strategic, StrategicMergePatch.Create(before, after, structure).ValueOrThrow())
            : (PatchKind.Merge, MergePatch.Create(before, after));

    private async Coroutine Apply(Target target, ApiObject item)
    {
        var before = target.Read;
        if (item.ApiVersion != before.ApiVersion || item.Kind != before.Kind || item.Name != before.Name)
        {
            throw await Keep("At least one of apiVersion, kind and name was changed");
        }

        item = ChangeCause.Record(call, call.Flags.Boolean("save-config") ? Kubectl.Applied.LastApplied.Annotate(item) : item);
        if (item.Tree.Equals(ManagedFields.Hide(before.Tree)))
        {
            await printer.Print(before, "skipped");
            return;
        }

        var (kind, patch) = PatchOf(target.Type, ManagedFields.Hide(before.Tree), item.Tree);
        if (call.Flags.Boolean("output-patch"))
        {
            await call.PrintLine($"Patch: {patch}");
        }

        var result = call.Api.Patch(
            target.Type,
            target.Namespace,
            target.Name,
            kind,
            patch,
            WriteFlags.OptionsOf(call, DryRun.None),
            call.Flags.Text("subresource"));
        await call.Warn(result.Warnings);
        if (result.IsSuccess)
        {
            await printer.Print(result.Value, "edited");
        }
        else
        {
            await Refuse(target, result.Status);
        }
    }

    private async Coroutine Annotate(Target target, ApiObject item)
    {
        if (item.Tree.Equals(target.Read.Tree))
        {
            await printer.Print(item, "skipped");
            return;
        }

        var text = new StringValue(JsonWriter.WriteCompact(item.Tree));
        var patch = ObjectValue.Empty.WithPath(["metadata", "annotations", Kubectl.Applied.LastApplied.Annotation], text);
        var result = call.Api.Patch(
            target.Type, target.Namespace, item.Name, PatchKind.Merge, patch, WriteFlags.OptionsOf(call, DryRun.None));
        await call.Warn(result.Warnings);
        await printer.Print(result.IsSuccess ? item : throw await Keep(new CommandFailedException(result.Status)), "edited");
    }

    private async Coroutine Create(Target target, ApiObject item)
    {
        item = ChangeCause.Record(call, call.Flags.Boolean("save-config") ? Kubectl.Applied.LastApplied.Annotate(item) : item);
        var result = call.Api.Create(target.Type, target.Namespace, item, WriteFlags.OptionsOf(call, DryRun.None));
        await call.Warn(result.Warnings);
        await printer.Print(result.Value ?? throw await Keep(new CommandFailedException(result.Status!)), "created");
    }

    /// <summary>An invalid object can be edited again; for any other error, the file is kept and the command ends.</summary>
    private async Coroutine Refuse(Target target, ApiStatus status)
    {
        var name =
            $"{(target.Type.Group.Length > 0 ? $"{target.Type.Plural}.{target.Type.Group}" : target.Type.Plural)} "
            + $"{GoText.Quote(target.Name)}";
        if (status.Reason == StatusReason.Invalid)
        {
            _reasons.Add(new EditReason($"{name} was not valid", [.. status.Causes.Select(cause => $"{cause.Field}: {cause.Message}")]));
            await call.PrintErrorLine($"error: {name} is invalid");
            return;
        }

        var isMissing = status.Reason == StatusReason.NotFound;
        await call.PrintErrorLine(
            isMissing ? $"error: {name} could not be found on the server" : $"error: {name} could not be patched: {status.Message}");
        await call.PrintErrorLine(isMissing
            ? $"The edits you made on deleted resources have been saved to {GoText.Quote(_path)}"
            : $"You can run `kubectl replace -f {_path}` to try this update again.");
        throw CommandFailedException.Silent();
    }

    /// <summary>Before the command fails, prints where the file is, if there is one.</summary>
    private Coroutine<CommandFailedException> Keep(string message) => Keep(new CommandFailedException(message));

    private async Coroutine<CommandFailedException> Keep(CommandFailedException failure)
    {
        if (_path.Length > 0 && call.Context.Files.Read(_path).Value is not null)
        {
            await call.PrintErrorLine($"A copy of your changes has been stored to {GoText.Quote(_path)}");
        }

        return failure;
    }

    private string Print(ObjectValue tree) =>
        _isJson ? new JsonPrinter(showsManagedFields: false).Print(tree) : new YamlPrinter(showsManagedFields: false).Print(tree);

    private static IEnumerable<ObjectValue> ItemsOf(Value value) => value switch
    {
        ObjectValue list when list["kind"] is StringValue { Text: "List" } && list["items"] is ListValue items =>
            items.OfType<ObjectValue>(),
        ObjectValue one => [one],
        _ => [],
    };

    /// <summary>One object is edited directly, several as a list.</summary>
    private static ObjectValue TreeOf(IReadOnlyList<Target> targets)
    {
        if (targets.Count == 1)
        {
            return targets[0].Read.Tree;
        }

        return new ObjectBuilder()
            .Add("apiVersion", "v1")
            .Add("items", ListValue.From(targets.Select(target => ManagedFields.Hide(target.Read.Tree))))
            .Add("kind", "List")
            .Add("metadata", ObjectValue.Empty)
            .ToObject();
    }
}
