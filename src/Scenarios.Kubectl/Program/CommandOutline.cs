using Scenarios.Kubectl.CommandLine;

namespace Scenarios.Kubectl.Program;

/// <summary>
/// A command of kubectl as whoever completes or explains a command line needs it: its words and flags. Only what is simulated is in it.
/// </summary>
public sealed class CommandOutline
{
    private readonly CommandNode _node;

    private CommandOutline(CommandNode node) => _node = node;

    /// <summary>kubectl itself.</summary>
    public static CommandOutline Kubectl { get; } = new(CommandTable.Kubectl);

    public string Name => _node.Command.Name;

    /// <summary>What one types to reach it, such as <c>kubectl rollout status</c>.</summary>
    public string Path => _node.Path;

    /// <summary>Nested commands, in kubectl's order.</summary>
    public IEnumerable<CommandOutline> Commands =>
        _node.Children.Where(child => child.Command is not NotBuiltCommand).Select(child => new CommandOutline(child));

    /// <summary>Its flags, those of all commands last.</summary>
    public IEnumerable<FlagOutline> Flags =>
        _node.Flags.All.Where(flag => flag.IsBuilt).Select(flag => new FlagOutline(flag.Name, flag.Shorthand, flag.ValueWhenBare is null));

    /// <summary>The nested command of this name or alias, or null.</summary>
    public CommandOutline? Find(string name) => _node.Find(name) is { } child ? new CommandOutline(child) : null;
}
