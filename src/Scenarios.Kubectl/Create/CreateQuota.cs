using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.Kinds.ResourceQuotas;

namespace Scenarios.Kubectl.Create;

/// <summary><c>kubectl create quota</c> (kubectl, pkg/cmd/create/create_quota.go).</summary>
internal sealed class CreateQuota : CreateSubcommand
{
    public override string Name => "quota";

    public override IReadOnlyList<string> Aliases => ["resourcequota"];

    public override string Usage => "NAME [--hard=key1=value1,key2=value2] [--scopes=Scope1,Scope2] [--dry-run=server|client|none]";

    protected override string Noun => "quota";

    protected override FlagSet AddFlags(FlagSet flags) => flags.Text("hard").Text("scopes");

    protected override Coroutine<ApiObject> Generate(CommandCall call, string name, string @namespace) =>
        new(new ResourceQuotaGenerator(name, @namespace, call.Flags.Text("hard"), call.Flags.Text("scopes")).Generate().Object);
}
