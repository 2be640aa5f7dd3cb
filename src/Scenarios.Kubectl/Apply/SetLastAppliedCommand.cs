using Scenarios.Api.Requests;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.Applied;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Kubectl.Results;

namespace Scenarios.Kubectl.Apply;

/// <summary><c>kubectl apply set-last-applied</c> (kubectl, pkg/cmd/apply/apply_set_last_applied.go).</summary>
internal sealed class SetLastAppliedCommand : Command
{
    public override string Name => "set-last-applied";

    public override string Usage => "-f FILENAME";

    public override string Summary => "Set the last-applied-configuration annotation on a live object to match the contents of a file";

    public override FlagSet Flags => new FlagSet().TextSlice("filename", 'f').AddOutput().AddDryRun().Boolean("create-annotation");

    public override async Coroutine<int> Run(CommandCall call)
    {
        var dryRun = await WriteFlags.DryRunOf(call);
        var printer = ResultPrinter.Of(call, dryRun);
        var found = new List<(Target Target, ApiObject Live, string Text)>();
        await new TargetBuilder(call)
            .Files(call.Flags.List("filename"), recursive: false)
            .RequireNamespace(call.IsNamespaceGiven)
            .Build()
            .Visit(async target =>
            {
                var text = JsonWriter.WriteCompact(target.Read.Tree) + "\n";
                var live = await call.ValueOf(target.Fetch(call.Api));
                var before = LastApplied.Of(live);
                if (before.Length == 0 && !call.Flags.Boolean("create-annotation"))
                {
                    throw new CommandFailedException(
                        $"no last-applied-configuration annotation found on resource: {target.Name}, to create the annotation, "
                        + "run the command with --create-annotation");
                }

                if (before.Trim() == text.Trim())
                {
                    await call.PrintLine($"set-last-applied {target.Name}: no changes required.");
                }
                else
                {
                    found.Add((target, live, text));
                }
            });
        foreach (var (target, live, text) in found)
        {
            var after = live;
            if (dryRun != DryRun.Client)
            {
                var patch = ObjectValue.Empty.WithPath(["metadata", "annotations", LastApplied.Annotation], new StringValue(text));
                after = await call.ValueOf(call.Api.Patch(
                    target.Type, target.Namespace, target.Name, PatchKind.Merge, patch, WriteFlags.OptionsOf(call, dryRun)));
            }

            await printer.Print(after, "configured");
        }

        return 0;
    }
}
