using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.Kinds.ServiceAccounts;

namespace Scenarios.Kubectl.Create;

/// <summary><c>kubectl create serviceaccount</c> (kubectl, pkg/cmd/create/create_serviceaccount.go).</summary>
internal sealed class CreateServiceAccount : CreateSubcommand
{
    public override string Name => "serviceaccount";

    public override IReadOnlyList<string> Aliases => ["sa"];

    public override string Usage => "NAME [--dry-run=server|client|none]";

    public override string Summary => "Create a service account with the specified name";

    protected override string Noun => "serviceaccount";

    protected override FlagSet AddFlags(FlagSet flags) => flags;

    protected override Coroutine<ApiObject> Generate(CommandCall call, string name, string @namespace) =>
        new(ServiceAccountGenerator.Generate(name, @namespace).Object);
}
