using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.Results;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Set;

/// <summary><c>kubectl set image</c> (kubectl, pkg/cmd/set/set_image.go).</summary>
internal sealed class SetImageCommand : Command
{
    public override string Name => "image";

    public override string Usage => "(-f FILENAME | TYPE NAME) CONTAINER_NAME_1=CONTAINER_IMAGE_1 ... CONTAINER_NAME_N=CONTAINER_IMAGE_N";

    public override string Summary => "Update the image of a pod template";

    public override FlagSet Flags => SetRun.FlagsOfAll();

    public override async Coroutine<int> Run(CommandCall call)
    {
        var run = new SetRun(call, await WriteFlags.DryRunOf(call), "image updated", "failed to patch image update to pod template: ");
        var (resources, pairs) = ResourceArguments.Split(call.Arguments, "image");
        var images = Parse(pairs);
        var targets = await run.Targets(resources);
        Validate(call, resources, images);
        foreach (var target in targets)
        {
            await run.Change(target, item => PodSpecs.Change(item, spec => WithImages(spec, images, run.Errors)));
        }

        return run.EndOrThrow();
    }

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
