using Scenarios.Kubectl.CommandLine;

namespace Scenarios.Kubectl.Program;

/// <summary>
/// A command of kubectl for code that completes or explains command lines: its words and flags. Contains only what is simulated.
/// </summary>
public sealed class CommandOutline
{
    private readonly CommandNode _node;

    private CommandOutline(CommandNode node) => _node = node;

    /// <summary>kubectl itself.</summary>
    public static CommandOutline Kubectl { get; } = new(CommandTable.Kubectl);

    public string Name => _node.Command.Name;

    /// <summary>The words that users type to reach it, such as <c>kubectl rollout status</c>.</summary>
    public string Path => _node.Path;

    /// <summary>Nested commands, in kubectl's order.</summary>
    public IEnumerable<CommandOutline> Commands =>
        _node.Children.Where(child => child.Command is not NotBuiltCommand).Select(child => new CommandOutline(child));

    /// <summary>Its flags; those that all commands have come last.</summary>
    public IEnumerable<FlagOutline> Flags =>
        _node.Flags.All.Where(flag => flag.IsBuilt).Select(flag => new FlagOutline(flag.Name, flag.Shorthand, flag.ValueWhenBare is null));

    /// <summary>The nested command of this name or alias; null if there is none.</summary>
    public CommandOutline? Find(string name) => _node.Find(name) is { } child ? new CommandOutline(child) : null;
}
