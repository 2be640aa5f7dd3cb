using Scenarios.Api.Patches;
using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Kubectl.Results;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Set;

/// <summary><c>kubectl set image</c> (kubectl, pkg/cmd/set/set_image.go).</summary>
internal sealed class SetImageCommand : Command
{
    public override string Name => "image";

    public override string Usage => "(-f FILENAME | TYPE NAME) CONTAINER_NAME_1=CONTAINER_IMAGE_1 ... CONTAINER_NAME_N=CONTAINER_IMAGE_N";

    public override string Summary => "Update the image of a pod template";

    public override FlagSet Flags => new FlagSet()
        .AddFiles().AddOutput().AddDryRun().AddRecord().AddFieldManager("kubectl-set")
        .Boolean("all")
        .Text("selector", 'l')
        .NotBuilt(FlagKind.Boolean, "local");

    public override async Coroutine<int> Run(CommandCall call)
    {
        var dryRun = await WriteFlags.DryRunOf(call);
        var printer = ResultPrinter.Of(call, dryRun);
        var (resources, pairs) = ResourceArguments.Split(call.Arguments, "image");
        var images = Parse(pairs);
        var (targets, faults) = await Targets(call, resources).Collect();
        if (faults.Count > 0)
        {
            throw CommandFailedException.Aggregate(faults);
        }

        Validate(call, resources, images);
        var errors = new List<CommandFailedException>();
        foreach (var target in targets)
        {
            try
            {
                if (await Change(call, target, images, dryRun, errors) is { } changed)
                {
                    await printer.PrintTyped(changed, "image updated");
                }
            }
            catch (CommandFailedException error)
            {
                errors.Add(error);
            }
        }

        return errors.Count == 0 ? 0 : throw CommandFailedException.Aggregate(errors);
    }

    private static TargetList Targets(CommandCall call, IReadOnlyList<string> resources) =>
        new TargetBuilder(call)
            .ContinueOnError()
            .Files(call.Flags.List("filename"), call.Flags.Boolean("recursive"))
            .RequireNamespace(call.IsNamespaceGiven)
            .LabelSelector(call.Flags.Text("selector"))
            .TypesOrNames(resources, allowEmptySelector: call.Flags.Boolean("all"))
            .Latest()
            .Build();

    private static List<KeyValuePair<string, string>> Parse(IReadOnlyList<string> pairs)
    {
        var invalid = pairs.Where(pair => pair.IndexOf('=') <= 0).ToList();
        return invalid.Count == 0
            ? [.. pairs.Select(pair => new KeyValuePair<string, string>(pair[..pair.IndexOf('=')], pair[(pair.IndexOf('=') + 1)..]))]
            : throw new CommandFailedException($"invalid image format: {string.Join(", ", invalid)}");
    }

    private static void Validate(CommandCall call, IReadOnlyList<string> resources, List<KeyValuePair<string, string>> images)
    {
        var errors = new List<CommandFailedException>();
        if (call.Flags.Boolean("all") && call.Flags.Text("selector").Length > 0)
        {
            errors.Add(new("cannot set --all and --selector at the same time"));
        }

        if (resources.Count == 0 && call.Flags.List("filename").Count == 0)
        {
            errors.Add(new("one or more resources must be specified as <resource> <name> or <resource>/<name>"));
        }

        if (images.Count == 0)
        {
            errors.Add(new("at least one image update is required"));
        }
        else if (images.Count > 1 && images.Exists(image => image.Key == "*"))
        {
            errors.Add(new("all containers are already specified by *, but saw more than one container_name=container_image pairs"));
        }

        if (errors.Count > 0)
        {
            throw CommandFailedException.Aggregate(errors);
        }
    }

    private static async Coroutine<ApiObject?> Change(
        CommandCall call, Target target, List<KeyValuePair<string, string>> images, DryRun dryRun, List<CommandFailedException> errors)
    {
        var changed = PodSpecs.Change(target.Read, spec => WithImages(spec, images, errors))
            ?? throw new CommandFailedException($"error: {target.Type.Plural}/{target.Name} the object is not a pod or does not have a pod template: *{target.Type.Version}.{target.Type.Kind}\n");
        changed = ChangeCause.Record(call, changed);
        if (changed.Equals(target.Read))
        {
            return null;
        }

        if (dryRun == DryRun.Client)
        {
            return changed;
        }

        var patch = StrategicMergePatch.Create(target.Read.Tree, changed.Tree, ApiSchema.Kubernetes.TypeOf(target.Type)!).ValueOrThrow();
        var options = WriteFlags.OptionsOf(call, dryRun);
        var result = call.Api.Patch(target.Type, target.Namespace, target.Name, PatchKind.Strategic, patch, options);
        await call.Warn(result.Warnings);
        return result.Value ?? throw new CommandFailedException($"failed to patch image update to pod template: {result.Status!.Message}");
    }

    private static PodSpec WithImages(PodSpec spec, List<KeyValuePair<string, string>> images, List<CommandFailedException> errors)
    {
        foreach (var (container, image) in images)
        {
            (spec, var found) = ImageUpdate.Set(spec, container, image);
            if (!found)
            {
                errors.Add(new($"error: unable to find container named {GoText.Quote(container)}"));
            }
        }

        return spec;
    }
}
