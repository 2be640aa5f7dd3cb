using Scenarios.Kubectl.Auth;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.Config;
using Scenarios.Kubectl.Describe;
using Scenarios.Kubectl.Events;
using Scenarios.Kubectl.Explain;
using Scenarios.Kubectl.Get;
using Scenarios.Kubectl.Help;
using Scenarios.Kubectl.Information;
using Scenarios.Kubectl.Kustomize.Commands;
using Scenarios.Kubectl.Logs;
using Scenarios.Kubectl.Plugins;
using Scenarios.Kubectl.Proxy;
using Scenarios.Kubectl.Top;

namespace Scenarios.Kubectl.Program;

/// <summary>The commands that only read.</summary>
internal static class ReadingCommands
{
    public static IEnumerable<Command> All() =>
    [
        new ApiResourcesCommand(),
        new ApiVersionsCommand(),
        new ClusterInfoCommand(),
        new AuthCommand(),
        new ConfigCommand(),
        new ProxyCommand(),
        new DescribeCommand(),
        new EventsCommand(),
        new ExplainCommand(),
        new GetCommand(),
        new LogsCommand(),
        new TopCommand(),
        new KustomizeCommand(),
        new VersionCommand(),
        new HelpCommand(),
        new OptionsCommand(),
        new CompletionCommand(),
        new AlphaCommand(),
        new PluginCommand(),
    ];
}
