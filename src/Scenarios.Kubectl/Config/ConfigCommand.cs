using Scenarios.Kubectl.CommandLine;

namespace Scenarios.Kubectl.Config;

/// <summary><c>kubectl config</c>: the terminal's one context can be looked at and its namespace changed.</summary>
internal sealed class ConfigCommand : CommandGroup
{
    public override string Name => "config";

    public override string Summary => "Modify kubeconfig files";

    public override IReadOnlyList<Command> Commands { get; } =
    [
        new ConfigView(), new NotBuiltCommand("set-cluster"), new NotBuiltCommand("set-credentials"), new ConfigSetContext(),
        new NotBuiltCommand("set"), new NotBuiltCommand("unset"), new ConfigCurrentContext(), new ConfigUseContext(), new ConfigGetContexts(),
        new NotBuiltCommand("get-clusters"), new NotBuiltCommand("get-users"), new NotBuiltCommand("delete-cluster"),
        new NotBuiltCommand("delete-context"), new NotBuiltCommand("delete-user"), new NotBuiltCommand("rename-context"),
    ];
}
