using Scenarios.Api.Requests;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Kubectl.Results;
using AutoscalingScale = Scenarios.Objects.Views.Autoscaling.Scale;

namespace Scenarios.Kubectl.Scale;

/// <summary><c>kubectl scale</c> (kubectl, pkg/cmd/scale/scale.go; pkg/scale/scale.go).</summary>
internal sealed class ScaleCommand : Command
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    public override string Name => "scale";

    public override string Usage => "[--resource-version=version] [--current-replicas=count] --replicas=COUNT (-f FILENAME | TYPE NAME)";

    public override string Summary => "Set a new size for a deployment, replica set, or replication controller";

    public override FlagSet Flags => new FlagSet().AddFiles().AddOutput().AddDryRun().AddRecord()
        .Boolean("all")
        .Text("resource-version")
        .Integer("current-replicas", @default: -1)
        .Integer("replicas")
        .Text("selector", 'l')
        .Duration("timeout")
        .Require("replicas");

    public override async Coroutine<int> Run(CommandCall call)
    {
        var flags = call.Flags;
        var dryRun = await WriteFlags.DryRunOf(call);
        var printer = ResultPrinter.Of(call, dryRun);
        if (flags.Integer("replicas") < 0)
        {
            throw new CommandFailedException("The --replicas=COUNT flag is required, and COUNT must be greater than or equal to 0");
        }

        if (flags.Integer("current-replicas") < -1)
        {
            throw new CommandFailedException("The --current-replicas must specify an integer of -1 or greater");
        }

        var (targets, errors) = await Targets(call).Collect();
        if (flags.Text("resource-version").Length > 0 && targets.Count > 1)
        {
            throw new CommandFailedException("cannot use --resource-version with multiple resources");
        }

        if (targets.Count == 0)
        {
            throw new CommandFailedException(
                errors.Count == 0
                    ? "no objects passed to scale"
                    : $"no objects passed to scale {CommandFailedException.Aggregate(errors).Message}");
        }

        foreach (var target in targets)
        {
            if (dryRun != DryRun.Client)
            {
                await Scale(call, target, dryRun);
            }

            await printer.Print(target.Read, "scaled");
        }

        return errors.Count == 0 ? 0 : throw CommandFailedException.Aggregate(errors);
    }

    private static TargetList Targets(CommandCall call) =>
        new TargetBuilder(call)
            .ContinueOnError()
            .Files(call.Flags.List("filename"), call.Flags.Boolean("recursive"))
            .RequireNamespace(call.IsNamespaceGiven)
            .TypesOrNames(call.Arguments, allowEmptySelector: call.Flags.Boolean("all"))
            .LabelSelector(call.Flags.Text("selector"))
            .Build();

    private static async Coroutine Scale(CommandCall call, Target target, DryRun dryRun)
    {
        await CheckPreconditions(call, target);
        // Built by hand, as in kubectl: Go would omit a zero.
        var patch = ObjectValue.Empty.WithPath(["spec", "replicas"], IntegerValue.Of(call.Flags.Integer("replicas")));
        var options = new WriteOptions { FieldValidation = FieldValidation.Warn, DryRun = dryRun == DryRun.Server };
        await call.ValueOf(call.Api.Patch(target.Type, target.Namespace, target.Name, PatchKind.Merge, patch, options, "scale"));
        if (call.Flags.Duration("timeout") is var timeout && timeout != TimeSpan.Zero && dryRun == DryRun.None)
        {
            await WaitFor(call, target, timeout);
        }

        var recorded = ChangeCause.Record(call, target.Read);
        if (dryRun == DryRun.None && !ReferenceEquals(recorded, target.Read))
        {
            var annotations = AnyKind.PatchOf(new() { Annotations = recorded.Annotations });
            call.Api.Patch(target.Type, target.Namespace, target.Name, PatchKind.Merge, annotations, options);
        }
    }

    // Waits until there are as many replicas as requested, or somebody else has requested another number (kubectl, pkg/scale/scale.go).
    private static async Coroutine WaitFor(CommandCall call, Target target, TimeSpan timeout)
    {
        var wanted = call.Flags.Integer("replicas");
        var deadline = call.Simulation.Elapsed + timeout;
        while (true)
        {
            var scale = new AutoscalingScale((await call.ValueOf(call.Api.Get(target.Type, target.Namespace, target.Name, "scale"))).Tree);
            if (scale.Spec.Replicas != wanted || scale.Status.Replicas == wanted)
            {
                return;
            }

            if (call.Simulation.Elapsed >= deadline)
            {
                throw new CommandFailedException($"timed out waiting for {GoText.Quote(target.Name)} to be synced");
            }

            await call.Simulation.Processes.Sleep(Poll);
        }
    }

    private static async Coroutine CheckPreconditions(CommandCall call, Target target)
    {
        var (size, version) = (call.Flags.Integer("current-replicas"), call.Flags.Text("resource-version"));
        if (size == -1 && version.Length == 0)
        {
            return;
        }

        var scaled = await call.ValueOf(call.Api.Get(target.Type, target.Namespace, target.Name, "scale"));
        var scale = new AutoscalingScale(scaled.Tree);
        var actual = scale.Spec.Replicas;
        if (size != -1 && actual != size)
        {
            throw new CommandFailedException($"Expected replicas to be {size}, was {actual}");
        }

        if (version.Length > 0 && scale.Metadata.ResourceVersion != version)
        {
            throw new CommandFailedException($"Expected resource version to be {version}, was {scale.Metadata.ResourceVersion}");
        }
    }
}
