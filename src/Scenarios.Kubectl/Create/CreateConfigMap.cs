using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.Kinds.ConfigMaps;

namespace Scenarios.Kubectl.Create;

/// <summary><c>kubectl create configmap</c> (kubectl, pkg/cmd/create/create_configmap.go).</summary>
internal sealed class CreateConfigMap : CreateSubcommand
{
    public override string Name => "configmap";

    public override IReadOnlyList<string> Aliases => ["cm"];

    public override string Usage => "NAME [--from-file=[key=]source] [--from-literal=key1=value1] [--dry-run=server|client|none]";

    public override string Summary => "Create a config map from a local file, directory or literal value";

    protected override string Noun => "configmap";

    protected override FlagSet AddFlags(FlagSet flags) => flags.AddKeyValueSources();

    protected override Coroutine<ApiObject> Generate(CommandCall call, string name, string @namespace) =>
        new(KeyValueFlags.Named(
            call, ConfigMapGenerator.Generate(name, @namespace, KeyValueFlags.Read(call, name, isSecret: false).Entries).Object));
}
