using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.Config.Files;

namespace Scenarios.Kubectl.Config;

/// <summary><c>kubectl config</c>: shows and changes kubeconfig files.</summary>
internal sealed class ConfigCommand : CommandGroup
{
    public override string Name => "config";

    public override string Summary => "Modify kubeconfig files";

    public override IReadOnlyList<Command> Commands { get; } =
    [
        new ConfigView(), new ConfigSetCluster(), new ConfigSetCredentials(), new ConfigSetContext(), new ConfigSet(isUnset: false),
        new ConfigSet(isUnset: true), new ConfigCurrentContext(), new ConfigUseContext(), new ConfigGetContexts(),
        new ConfigGetNames(
            ConfigFile.Clusters), new ConfigGetNames(ConfigFile.Users), new ConfigDelete("cluster"), new ConfigDelete("context"),
        new ConfigDelete("user"), new ConfigRenameContext(),
    ];
}
