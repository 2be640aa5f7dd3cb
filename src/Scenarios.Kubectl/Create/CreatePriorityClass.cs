using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.Kinds.PriorityClasses;

namespace Scenarios.Kubectl.Create;

/// <summary><c>kubectl create priorityclass</c> (kubectl, pkg/cmd/create/create_priorityclass.go).</summary>
internal sealed class CreatePriorityClass : CreateSubcommand
{
    public override string Name => "priorityclass";

    public override IReadOnlyList<string> Aliases => ["pc"];

    public override string Usage => "NAME --value=VALUE --global-default=BOOL [--dry-run=server|client|none]";

    protected override string Noun => "priorityclass";

    protected override FlagSet AddFlags(FlagSet flags) =>
        flags.Integer("value").Boolean("global-default").Text("description").Text("preemption-policy", @default: "PreemptLowerPriority");

    protected override Coroutine<ApiObject> Generate(CommandCall call, string name, string @namespace)
    {
        var flags = call.Flags;
        var generator = new PriorityClassGenerator(
            name, flags.Integer("value"), flags.Boolean("global-default"), flags.Text("description"), flags.Text("preemption-policy"));
        return new Coroutine<ApiObject>(generator.Generate().Object);
    }
}
