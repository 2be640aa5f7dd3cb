using Scenarios.Api.Serialization.Json;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.Applied;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Kubectl.Edit;
using Scenarios.Kubectl.Results;

namespace Scenarios.Kubectl.Apply;

/// <summary><c>kubectl apply edit-last-applied</c> (kubectl, pkg/cmd/apply/apply_edit_last_applied.go).</summary>
internal sealed class EditLastAppliedCommand : Command
{
    public override string Name => "edit-last-applied";

    public override string Usage => "(RESOURCE/NAME | -f FILENAME)";

    public override string Summary => "Edit latest last-applied-configuration annotations of a resource/object";

    public override FlagSet Flags => new FlagSet()
        .AddFiles().AddOutput().AddRecord().AddValidate().AddFieldManager("kubectl-client-side-apply")
        .Boolean("windows-line-endings");

    public override async Coroutine<int> Run(CommandCall call)
    {
        var printer = ResultPrinter.Of(call);
        var (targets, errors) = await new TargetBuilder(call)
            .ContinueOnError()
            .Files(call.Flags.List("filename"), call.Flags.Boolean("recursive"))
            .RequireNamespace(call.IsNamespaceGiven)
            .TypesOrNames(call.Arguments, allowEmptySelector: true)
            .Latest()
            .Build()
            .Collect();
        if (errors.Count > 0)
        {
            throw CommandFailedException.Aggregate(errors);
        }

        var applied = targets.Where(static target => LastApplied.Of(target.Read).Length > 0).Select(Applied).ToList();
        if (applied.Count == 0)
        {
            throw new CommandFailedException(
                "no last-applied-configuration annotation found on resources, to create the annotation, use command `kubectl apply "
                + "set-last-applied --create-annotation`");
        }

        await new EditSession(call, applied, printer, EditMode.LastApplied).Run();
        return 0;
    }

    private static Target Applied(Target target) => new(target.Type, target.Namespace, target.Name)
    {
        Object = new ApiObject((ObjectValue)JsonReader.ReadOrThrow(LastApplied.Of(target.Read))),
    };
}
