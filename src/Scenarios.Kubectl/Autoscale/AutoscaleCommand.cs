using Scenarios.Api.Requests;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.Applied;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Kubectl.Kinds.HorizontalPodAutoscalers;
using Scenarios.Kubectl.Results;
using Scenarios.Objects.Views.AutoscalingV2;

namespace Scenarios.Kubectl.Autoscale;

/// <summary>
/// <c>kubectl autoscale</c>: creates a HorizontalPodAutoscaler for an object that can be scaled (kubectl, pkg/cmd/autoscale/autoscale.go).
/// </summary>
internal sealed class AutoscaleCommand : Command
{
    public override string Name => "autoscale";

    public override string Usage => "(-f FILENAME | TYPE NAME | TYPE/NAME) [--min=MINPODS] --max=MAXPODS [--cpu-percent=CPU]";

    public override string Summary => "Auto-scale a deployment, replica set, stateful set, or replication controller";

    public override FlagSet Flags => new FlagSet()
        .AddFiles().AddOutput().AddDryRun().AddRecord().AddSaveConfig().AddFieldManager("kubectl-autoscale")
        .Integer("min", @default: -1)
        .Integer("max", @default: -1)
        .Integer("cpu-percent", @default: -1)
        .Text("name")
        .Require("max");

    public override async Coroutine<int> Run(CommandCall call)
    {
        var dryRun = await WriteFlags.DryRunOf(call);
        var (minimum, maximum) = (call.Flags.Integer("min"), call.Flags.Integer("max"));
        if (maximum < 1)
        {
            throw new CommandFailedException(
                FormattableString.Invariant($"--max=MAXPODS is required and must be at least 1, max: {maximum}"));
        }

        if (maximum < minimum)
        {
            throw new CommandFailedException(
                FormattableString.Invariant($"--max=MAXPODS must be larger or equal to --min=MINPODS, max: {maximum}, min: {minimum}"));
        }

        var printer = ResultPrinter.Of(call, dryRun);
        var count = 0;
        await Targets(call).Visit(async target =>
        {
            await Autoscale(call, target, dryRun, printer);
            count++;
        });
        return count > 0 ? 0 : throw new CommandFailedException("no objects passed to autoscale");
    }

    private static TargetList Targets(CommandCall call) => new TargetBuilder(call)
        .ContinueOnError()
        .Files(call.Flags.List("filename"), call.Flags.Boolean("recursive"))
        .RequireNamespace(call.IsNamespaceGiven)
        .TypesOrNames(call.Arguments, allowEmptySelector: false)
        .Build();

    private static async Coroutine Autoscale(CommandCall call, Target target, DryRun dryRun, ResultPrinter printer)
    {
        var type = target.Type;
        if (!type.Subresources.Contains("scale", StringComparer.Ordinal))
        {
            var resource = $"{type.Group}/{type.Version}, Resource={type.Plural}";
            throw new CommandFailedException(
                $"cannot autoscale a {type.Kind}: could not find scale subresource for {resource} in discovery information");
        }

        var item = ChangeCause.Record(call, Generator(call, target).Generate().Object);
        if (dryRun == DryRun.Client)
        {
            await printer.PrintTyped(item, "created");
            return;
        }

        item = call.Flags.Boolean("save-config") ? LastApplied.AnnotateTyped(item) : item;
        var options = new WriteOptions
        {
            FieldManager = call.Flags.Text("field-manager"),
            FieldValidation = FieldValidation.Warn,
            DryRun = dryRun == DryRun.Server,
        };
        var autoscalers = call.Resources.Find("horizontalpodautoscalers");
        await printer.PrintTyped(await call.ValueOf(call.Api.Create(autoscalers, call.Namespace, item, options)), "autoscaled");
    }

    private static HorizontalPodAutoscalerGenerator Generator(CommandCall call, Target target)
    {
        var flags = call.Flags;
        var name = flags.Text("name");
        var reference = new CrossVersionObjectReference
        {
            Kind = target.Type.Kind, Name = target.Name,
            ApiVersion = target.Type.ApiVersion
        };
        return new HorizontalPodAutoscalerGenerator(
            name.Length > 0 ? name : target.Name,
            call.IsNamespaceGiven ? call.Namespace : string.Empty,
            reference,
            flags.Integer("min"),
            flags.Integer("max"),
            flags.Integer("cpu-percent"));
    }
}
