using Scenarios.Api.Requests;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.Applied;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Kubectl.Edit;
using Scenarios.Kubectl.Raw;
using Scenarios.Kubectl.Results;

namespace Scenarios.Kubectl.Create;

/// <summary><c>kubectl create -f</c>, and the parent of <c>kubectl create KIND</c> (kubectl, pkg/cmd/create/create.go).</summary>
internal sealed class CreateCommand : Command
{
    public override string Name => "create";

    public override string Usage => "-f FILENAME";

    public override string Summary => "Create a resource from a file or from stdin";

    public override FlagSet Flags => new FlagSet()
        .AddFiles().AddOutput().AddSaveConfig().AddValidate().AddDryRun().AddRecord().AddFieldManager("kubectl-create")
        .Text("selector", 'l')
        .Boolean("edit")
        .Boolean("windows-line-endings")
        .Text("raw");

    public override IReadOnlyList<Command> Commands =>
    [
        new CreateNamespace(),
        new CreateQuota(),
        new CreateSecret(),
        new CreateConfigMap(),
        new CreateServiceAccount(),
        new CreateService(),
        new CreateDeployment(),
        new CreateRole(isClusterScoped: true),
        new CreateRoleBinding(isClusterScoped: true),
        new CreateRole(isClusterScoped: false),
        new CreateRoleBinding(isClusterScoped: false),
        new CreatePodDisruptionBudget(),
        new CreatePriorityClass(),
        new CreateJob(),
        new CreateCronJob(),
        new CreateIngress(),
        new CreateToken(),
    ];

    public override async Coroutine<int> Run(CommandCall call)
    {
        if (call.Flags.Text("raw").Length > 0)
        {
            return await RawRequest.Run(call, "POST");
        }

        if (call.Arguments.Count > 0)
        {
            throw call.UsageError($"Unexpected args: [{string.Join(' ', call.Arguments)}]");
        }

        if (call.Flags.Boolean("edit"))
        {
            return await Edit(call);
        }

        var dryRun = await WriteFlags.DryRunOf(call);
        var printer = ResultPrinter.Of(call, dryRun);
        var targets = new TargetBuilder(call)
            .ContinueOnError()
            .Files(WriteFlags.RequireFiles(call), call.Flags.Boolean("recursive"))
            .Validated(WriteFlags.OptionsOf(call, dryRun).FieldValidation != FieldValidation.Ignore)
            .RequireNamespace(call.IsNamespaceGiven)
            .LabelSelector(call.Flags.Text("selector"))
            .Build();
        var count = 0;
        await targets.Visit(async target =>
        {
            await (count == 0 ? Coroutine.Completed : WriteFlags.Pause(call));
            await Create(call, target, dryRun);
            count++;
            await printer.Print(target.Read, "created");
        });
        return count > 0 ? 0 : throw new CommandFailedException("no objects passed to create");
    }

    // One file after the other; the label selector is ignored.
    private static async Coroutine<int> Edit(CommandCall call)
    {
        if (call.Flags.Text("output") is not ("" or "json" or "yaml") and var format)
        {
            throw new CommandFailedException(
                $"unable to match a printer suitable for the output format {GoText.Quote(format)}, allowed formats are: json,yaml");
        }

        var printer = ResultPrinter.Of(call);
        await new TargetBuilder(call)
            .ContinueOnError()
            .Files(WriteFlags.RequireFiles(call), call.Flags.Boolean("recursive"))
            .RequireNamespace(call.IsNamespaceGiven)
            .Build()
            .Visit(target => new EditSession(call, [target], printer, EditMode.Create).Run());
        return 0;
    }

    private static async Coroutine Create(CommandCall call, Target target, DryRun dryRun)
    {
        // Without --save-config, the annotation is updated only if it already exists.
        var item = target.Read;
        item = call.Flags.Boolean("save-config") || LastApplied.Of(item).Length > 0 ? LastApplied.Annotate(item) : item;
        target.Object = ChangeCause.Record(call, item);
        if (dryRun == DryRun.Client)
        {
            return;
        }

        var result = call.Api.Create(target.Type, target.Namespace, target.Object, WriteFlags.OptionsOf(call, dryRun));
        await call.Warn(result.Warnings);
        target.Object = result.Value ?? throw SourceError.Add("creating", target.Source, new CommandFailedException(result.Status!));
        target.Name = target.Object.Name;
    }
}
