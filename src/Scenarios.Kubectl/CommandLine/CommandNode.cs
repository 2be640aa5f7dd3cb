using Scenarios.Kubectl.CommandLine.Flags;

namespace Scenarios.Kubectl.CommandLine;

/// <summary>
/// A command at its position in the command table. Flags and nested commands are created on first use, because a process that runs one
/// command does not need those of the others. Immutable from outside, shared by all threads.
/// </summary>
internal sealed class CommandNode
{
    private readonly Lazy<FlagSet> _flags;
    private readonly Lazy<IReadOnlyList<CommandNode>> _children;

    public CommandNode(Command command, string path)
    {
        Command = command;
        Path = path;
        _flags = new(() => new FlagSet().Include(command.Flags).Include(GlobalFlags.All));
        _children = new(() => [.. command.Commands.Select(child => new CommandNode(child, $"{path} {child.Name}"))]);
    }

    public Command Command { get; }

    /// <summary>The words that users type to reach it, such as <c>kubectl create deployment</c>.</summary>
    public string Path { get; }

    /// <summary>Its own flags and those of all commands.</summary>
    public FlagSet Flags => _flags.Value;

    /// <summary>Nested commands, in kubectl's order.</summary>
    public IReadOnlyList<CommandNode> Children => _children.Value;

    /// <summary>The nested command of this name or alias, or null.</summary>
    public CommandNode? Find(string name)
    {
        foreach (var child in Children)
        {
            if (child.Command.Name == name || child.Command.Aliases.Contains(name))
            {
                return child;
            }
        }

        return null;
    }
}
