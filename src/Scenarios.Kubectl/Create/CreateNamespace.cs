using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.Kinds.Namespaces;

namespace Scenarios.Kubectl.Create;

/// <summary><c>kubectl create namespace</c> (kubectl, pkg/cmd/create/create_namespace.go).</summary>
internal sealed class CreateNamespace : CreateSubcommand
{
    public override string Name => "namespace";

    public override IReadOnlyList<string> Aliases => ["ns"];

    public override string Usage => "NAME [--dry-run=server|client|none]";

    protected override string Noun => "namespace";

    protected override string? FailurePrefix(CommandCall call) => null;

    protected override FlagSet AddFlags(FlagSet flags) => flags;

    protected override Coroutine<ApiObject> Generate(CommandCall call, string name, string @namespace) =>
        new(NamespaceGenerator.Generate(name).Object);
}
