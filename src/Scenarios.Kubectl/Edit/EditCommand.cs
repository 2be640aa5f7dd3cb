using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Kubectl.Results;

namespace Scenarios.Kubectl.Edit;

/// <summary><c>kubectl edit</c>, using the editor of KUBE_EDITOR or EDITOR (kubectl, pkg/cmd/edit/edit.go).</summary>
internal sealed class EditCommand : Command
{
    public override string Name => "edit";

    public override string Usage => "(RESOURCE/NAME | -f FILENAME)";

    public override string Summary => "Edit a resource on the server";

    public override FlagSet Flags => new FlagSet()
        .AddFiles().AddOutput().AddRecord().AddValidate().AddSaveConfig().AddFieldManager("kubectl-edit")
        .Boolean("output-patch")
        .Text("subresource")
        .Boolean("windows-line-endings");

    public override async Coroutine<int> Run(CommandCall call)
    {
        var (targets, errors) = await new TargetBuilder(call)
            .ContinueOnError()
            .Files(call.Flags.List("filename"), call.Flags.Boolean("recursive"))
            .RequireNamespace(call.IsNamespaceGiven)
            .Subresource(call.Flags.Text("subresource"))
            .TypesOrNames(call.Arguments, allowEmptySelector: true)
            .Latest()
            .Build()
            .Collect();
        if (errors.Count > 0)
        {
            throw CommandFailedException.Aggregate(errors);
        }

        if (targets.Count == 0)
        {
            throw new CommandFailedException("edit cancelled, no objects found");
        }

        await new EditSession(call, targets, ResultPrinter.Of(call)).Run();
        return 0;
    }
}
