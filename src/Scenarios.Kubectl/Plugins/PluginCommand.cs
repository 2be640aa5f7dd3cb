using Scenarios.Kubectl.CommandLine;

namespace Scenarios.Kubectl.Plugins;

/// <summary><c>kubectl plugin</c> (kubectl, pkg/cmd/plugin/plugin.go).</summary>
internal sealed class PluginCommand : CommandGroup
{
    public override string Name => "plugin";

    public override string Summary => "Provides utilities for interacting with plugins";

    public override IReadOnlyList<Command> Commands => [new PluginListCommand()];
}
