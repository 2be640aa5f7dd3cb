using Scenarios.Kubectl.CommandLine.Flags;

namespace Scenarios.Kubectl.CommandLine;

/// <summary>A command at its place in the table.</summary>
/// <param name="Path">What one types to reach it, such as <c>kubectl create deployment</c>.</param>
/// <param name="Flags">Its own flags and those of all commands.</param>
/// <param name="Children">Nested commands, in kubectl's order.</param>
internal sealed record CommandNode(Command Command, string Path, FlagSet Flags, IReadOnlyList<CommandNode> Children)
{
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
