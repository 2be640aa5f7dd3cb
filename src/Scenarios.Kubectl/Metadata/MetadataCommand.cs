using Scenarios.Api.Requests;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Kubectl.Results;

namespace Scenarios.Kubectl.Metadata;

/// <summary>
/// What <c>kubectl label</c> and <c>annotate</c> have in common: pairs to set and keys to remove in one map of the metadata.
/// </summary>
internal abstract class MetadataCommand : Command
{
    public sealed override FlagSet Flags => new FlagSet()
        .AddFiles().AddOutput().AddDryRun().AddRecord().AddFieldManager($"kubectl-{Name}")
        .Boolean("overwrite").Boolean("list").Boolean("all").Boolean("all-namespaces", 'A')
        .Text("selector", 'l').Text("field-selector").Text("resource-version")
        .Boolean("local");

    /// <summary><c>label</c> or <c>annotation</c>.</summary>
    protected abstract string Noun { get; }

    /// <summary>The map's name in the metadata.</summary>
    protected string Map => Noun + "s";

    /// <exception cref="CommandFailedException">A pair is invalid.</exception>
    protected abstract MetadataPairs Parse(IReadOnlyList<string> pairs);

    /// <exception cref="CommandFailedException">A value would be overwritten.</exception>
    protected abstract void RefuseOverwriting(ObjectValue before, MetadataPairs pairs);

    /// <summary>The result in words, such as <c>labeled</c>.</summary>
    protected abstract string DoneText(ApiObject before, ApiObject after, bool overwrites);

    public sealed override async Coroutine<int> Run(CommandCall call)
    {
        var flags = call.Flags;
        var dryRun = await WriteFlags.DryRunOf(call);
        var printer = ResultPrinter.Of(call, dryRun);
        var (resources, texts) = ResourceArguments.Split(call.Arguments, Noun);
        var pairs = Parse(texts);
        Validate(call, resources, pairs, dryRun);
        var targets = Targets(call, resources);
        if (!targets.IsSingle && flags.Text("resource-version").Length > 0)
        {
            throw new CommandFailedException("--resource-version may only be used with a single resource");
        }

        await targets.Visit(async target =>
        {
            var before = target.Read;
            var after = await Change(call, target, pairs, dryRun);
            await (flags.Boolean("list")
                ? List(call, target, after, targets.IsSingle)
                : printer.Print(after, DoneText(before, after, flags.Boolean("overwrite"))));
        });
        return 0;
    }

    private static void Validate(CommandCall call, IReadOnlyList<string> resources, MetadataPairs pairs, DryRun dryRun)
    {
        var flags = call.Flags;
        var isLocal = flags.Boolean("local");
        var noun = ((MetadataCommand)call.Node.Command).Noun;
        var fault = flags switch
        {
            _ when flags.Boolean("list") && flags.Text("output").Length > 0 => "--list and --output may not be specified together",
            _ when flags.Boolean("all") && flags.Text("selector").Length > 0 => "cannot set --all and --selector at the same time",
            _ when flags.Boolean("all") && flags.Text("field-selector").Length > 0 =>
                "cannot set --all and --field-selector at the same time",
            _ when isLocal && dryRun == DryRun.Server => "cannot specify --local and --dry-run=server - did you mean --dry-run=client?",
            _ when isLocal && resources.Count > 0 =>
                $"can only use local files by -f {Example(noun)}.yaml or --filename={Example(noun)}.json when --local=true is set",
            _ when isLocal && flags.List("filename").Count == 0 =>
                $"one or more files must be specified as -f {Example(noun)}.yaml or --filename={Example(noun)}.json",
            _ when resources.Count == 0 && flags.List("filename").Count == 0 =>
                "one or more resources must be specified as <resource> <name> or <resource>/<name>",
            _ when pairs.Set.Count == 0 && pairs.Remove.Count == 0 && !flags.Boolean("list") => $"at least one {noun} update is required",
            _ => null,
        };
        if (fault is not null)
        {
            throw new CommandFailedException(fault);
        }
    }

    private static string Example(string noun) => noun == "label" ? "pod" : "rsrc";

    private static TargetList Targets(CommandCall call, IReadOnlyList<string> resources)
    {
        var flags = call.Flags;
        if (flags.Boolean("local"))
        {
            return new TargetBuilder(call).ContinueOnError().Local().Files(flags.List("filename"), flags.Boolean("recursive")).Build();
        }

        return new TargetBuilder(call)
            .ContinueOnError()
            .AllNamespaces(flags.Boolean("all-namespaces"))
            .Files(flags.List("filename"), flags.Boolean("recursive"))
            .RequireNamespace(call.IsNamespaceGiven)
            .LabelSelector(flags.Text("selector"))
            .FieldSelector(flags.Text("field-selector"))
            .TypesOrNames(resources, allowEmptySelector: flags.Boolean("all"))
            .Latest()
            .Build();
    }

    private async Coroutine<ApiObject> Change(CommandCall call, Target target, MetadataPairs pairs, DryRun dryRun)
    {
        var before = target.Read;
        var map = before.Metadata[Map] as ObjectValue ?? ObjectValue.Empty;
        var sends = dryRun != DryRun.Client && !call.Flags.Boolean("list") && !call.Flags.Boolean("local");
        if (sends && Noun == "label")
        {
            foreach (var key in pairs.Remove.Where(key => !map.ContainsKey(key)))
            {
                await call.PrintLine($"label {GoText.Quote(key)} not found.");
            }
        }

        if (!call.Flags.Boolean("overwrite"))
        {
            RefuseOverwriting(map, pairs);
        }

        if (!sends)
        {
            return before.With(["metadata", Map], Changed(map, pairs));
        }

        var options = WriteFlags.OptionsOf(call, dryRun);
        return await call.ValueOf(call.Api.Patch(
            target.Type,
            target.Namespace,
            target.Name,
            PatchKind.Merge,
            PatchOf(call, before, map, pairs),
            options));
    }

    private ObjectValue PatchOf(CommandCall call, ApiObject before, ObjectValue map, MetadataPairs pairs)
    {
        // If a key is typed twice, its last value is used.
        var changes = ObjectValue.Empty;
        foreach (var (key, value) in pairs.Set)
        {
            changes = map[key] is StringValue { Text: var text } && text == value
                ? changes.Without(key)
                : changes.With(key, new StringValue(value));
        }

        foreach (var key in pairs.Remove.Where(map.ContainsKey))
        {
            changes = changes.With(key, NullValue.Instance);
        }

        var patch = changes.Count == 0 ? ObjectValue.Empty : ObjectValue.Empty.WithPath(["metadata", Map], changes);
        var recorded = ChangeCause.Record(call, before);
        if (!ReferenceEquals(recorded, before))
        {
            patch = patch.WithPath(["metadata", "annotations", ChangeCause.Annotation], recorded.Annotations[ChangeCause.Annotation]!);
        }

        return call.Flags.Text("resource-version") is { Length: > 0 } version
            ? patch.WithPath(["metadata", "resourceVersion"], new StringValue(version))
            : patch;
    }

    private static ObjectValue Changed(ObjectValue map, MetadataPairs pairs)
    {
        foreach (var (key, value) in pairs.Set)
        {
            map = map.With(key, new StringValue(value));
        }

        return pairs.Remove.Aggregate(map, (current, key) => current.Without(key));
    }

    // kubectl iterates over a Go map, in random order; here it is sorted by key.
    private async Coroutine List(CommandCall call, Target target, ApiObject item, bool isSingle)
    {
        if (!isSingle)
        {
            await call.PrintLine($"Listing {Map} for {target.Type.Kind}.{target.Type.Group}/{target.Name}:");
        }

        foreach (var (key, value) in (item.Metadata[Map] as ObjectValue ?? ObjectValue.Empty).OrderBy(
            entry => entry.Key,
            StringComparer.Ordinal))
        {
            await call.PrintLine($"{(isSingle ? "" : " ")}{key}={(value as StringValue)?.Text}");
        }
    }
}
