using Scenarios.Kubectl.CommandLine;

namespace Scenarios.Kubectl.Program;

/// <summary>
/// All commands of kubectl 1.33 in the order in which kubectl adds them (pkg/cmd/cmd.go), including those that are not built.
/// </summary>
internal static class CommandTable
{
    private static readonly string[] Order =
    [
        "create", "expose", "run", "set",
        "explain", "get", "edit", "delete",
        "rollout", "scale", "autoscale",
        "certificate", "cluster-info", "top", "cordon", "uncordon", "drain", "taint",
        "describe", "logs", "attach", "exec", "port-forward", "proxy", "cp", "auth", "debug", "events",
        "diff", "apply", "patch", "replace", "wait", "kustomize",
        "label", "annotate", "completion",
        "alpha", "api-resources", "api-versions", "config", "plugin", "version", "options", "help",
    ];

    /// <summary>kubectl itself.</summary>
    public static CommandNode Kubectl { get; } = Build();

    private static CommandNode Build()
    {
        var built = new Dictionary<string, Command>(StringComparer.Ordinal);
        foreach (var command in (IEnumerable<Command>)[.. ReadingCommands.All(), .. WritingCommands.All()])
        {
            built.Add(command.Name, command);
        }

        var root = new RootCommand([.. Order.Select(name => built.Remove(name, out var command) ? command : new NotBuiltCommand(name))]);
        return built.Count == 0
            ? new CommandNode(root, "kubectl")
            : throw new InvalidOperationException($"kubectl has no command {built.Keys.First()}.");
    }
}
