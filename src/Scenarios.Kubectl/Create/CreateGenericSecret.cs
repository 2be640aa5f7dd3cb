using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.Kinds.Secrets;

namespace Scenarios.Kubectl.Create;

/// <summary><c>kubectl create secret generic</c> (kubectl, pkg/cmd/create/create_secret.go).</summary>
internal sealed class CreateGenericSecret : CreateSubcommand
{
    public override string Name => "generic";

    public override string Usage =>
        "NAME [--type=string] [--from-file=[key=]source] [--from-literal=key1=value1] [--dry-run=server|client|none]";

    public override string Summary => "Create a secret from a local file, directory, or literal value";

    protected override string Noun => "secret";

    // kubectl's own text has no colon either.
    protected override string FailurePrefix(CommandCall call) => "failed to create secret ";

    protected override FlagSet AddFlags(FlagSet flags) => flags.AddKeyValueSources().Text("type");

    protected override Coroutine<ApiObject> Generate(CommandCall call, string name, string @namespace) =>
        new(KeyValueFlags.Named(
            call,
            SecretGenerator.Generate(
                name,
                @namespace,
                call.Flags.Text("type"),
                KeyValueFlags.Read(call, name, isSecret: true).Entries).Object));
}
