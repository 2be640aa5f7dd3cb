using Scenarios.Api.Requests;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Kubectl.Delete;
using Scenarios.Kubectl.Results;

namespace Scenarios.Kubectl.Apply;

/// <summary><c>kubectl apply -f</c>, merging on the client's side (kubectl, pkg/cmd/apply/apply.go).</summary>
internal sealed class ApplyCommand : Command
{
    public override string Name => "apply";

    public override string Usage => "(-f FILENAME | -k DIRECTORY)";

    public override string Summary => "Apply a configuration to a resource by file name or stdin";

    public override FlagSet Flags => new FlagSet()
        .AddFiles().AddOutput().AddValidate().AddDryRun().AddRecord().AddFieldManager("kubectl-client-side-apply")
        .Text("selector", 'l')
        .AddDeletion().Boolean("prune").Boolean("all").TextArray("prune-allowlist").Boolean("openapi-patch", @default: true)
        .Boolean("server-side").Boolean("force-conflicts")
        .Boolean("overwrite", @default: true).Text("subresource")
        .NotBuilt(FlagKind.Text, "applyset");

    public override IReadOnlyList<Command> Commands =>
        [new EditLastAppliedCommand(), new SetLastAppliedCommand(), new ViewLastAppliedCommand()];

    public override async Coroutine<int> Run(CommandCall call)
    {
        if (call.Arguments.Count > 0)
        {
            throw call.UsageError($"Unexpected args: [{string.Join(' ', call.Arguments)}]");
        }

        var dryRun = await WriteFlags.DryRunOf(call);
        var files = WriteFlags.RequireFiles(call);
        Check(call, dryRun);
        var pruning = call.Flags.Boolean("prune") ? new Pruning(call, dryRun) : null;
        var application = new Application(call, dryRun, WriteFlags.OptionsOf(call, dryRun));
        var server = call.Flags.Boolean("server-side") ? new ServerSideApplication(call, dryRun) : null;
        var (targets, faults) = await new TargetBuilder(call)
            .ContinueOnError()
            .Files(files, call.Flags.Boolean("recursive"))
            .Validated(WriteFlags.OptionsOf(call, dryRun).FieldValidation != FieldValidation.Ignore)
            .RequireNamespace(call.IsNamespaceGiven)
            .LabelSelector(call.Flags.Text("selector"))
            .Build()
            .Collect();
        if (targets.Count == 0 && faults.Count == 0)
        {
            throw new CommandFailedException("no objects passed to apply");
        }

        // An invalid file or object does not keep the others from being applied.
        var errors = faults.Count == 0 ? [] : new List<CommandFailedException> { CommandFailedException.Aggregate(faults) };
        foreach (var target in targets)
        {
            try
            {
                await (ReferenceEquals(target, targets[0]) ? Coroutine.Completed : WriteFlags.Pause(call));
                await (server?.Apply(target) ?? application.Apply(target));
            }
            catch (CommandFailedException error)
            {
                errors.Add(error);
            }
        }

        if (errors.Count > 0)
        {
            throw CommandFailedException.Aggregate(errors);
        }

        await PrintObjects(call, dryRun, targets);
        await (pruning?.Run(targets) ?? Coroutine.Completed);
        return 0;
    }

    private static void Check(CommandCall call, DryRun dryRun)
    {
        var flags = call.Flags;
        if (dryRun == DryRun.Server && flags.Boolean("force"))
        {
            throw new CommandFailedException("--dry-run=server cannot be used with --force");
        }

        CheckServerSide(flags, dryRun);
        if (flags.Boolean("all") && flags.Text("selector").Length > 0)
        {
            throw new CommandFailedException("cannot set --all and --selector at the same time");
        }

        if (flags.Boolean("prune") && !flags.Boolean("all") && flags.Text("selector").Length == 0)
        {
            throw new CommandFailedException(
                "all resources selected for prune without explicitly passing --all. To prune all resources, pass the --all flag. "
                + "If you did not mean to prune all resources, specify a label selector");
        }
    }

    private static void CheckServerSide(FlagValues flags, DryRun dryRun)
    {
        if (flags.Text("subresource").Length > 0 && !flags.Boolean("server-side"))
        {
            throw new CommandFailedException("--subresource can only be specified for --server-side");
        }

        if (flags.Boolean("force-conflicts") && !flags.Boolean("server-side"))
        {
            throw new CommandFailedException("--force-conflicts only works with --server-side");
        }

        if (dryRun == DryRun.Client && flags.Boolean("server-side"))
        {
            throw new CommandFailedException("--dry-run=client doesn't work with --server-side (did you mean --dry-run=server instead?)");
        }

        if (flags.Boolean("force") && flags.Boolean("server-side"))
        {
            throw new CommandFailedException("--force cannot be used with --server-side");
        }
    }

    // With -o yaml or json, all objects are printed together at the end; several are printed as a List.
    private static async Coroutine PrintObjects(CommandCall call, DryRun dryRun, IReadOnlyList<Target> targets)
    {
        var printer = ResultPrinter.Of(call, dryRun);
        if (!printer.PrintsObjects)
        {
            return;
        }

        if (targets.Count == 1)
        {
            await printer.Print(targets[0].Read, string.Empty);
            return;
        }

        var list = new ObjectBuilder()
            .Add("apiVersion", "v1")
            .Add("items", ListValue.From(targets.Select(target => target.Read.Tree)))
            .Add("kind", "List")
            .Add("metadata", ObjectValue.Empty)
            .ToObject();
        await printer.Print(new ApiObject(list), string.Empty);
    }
}
