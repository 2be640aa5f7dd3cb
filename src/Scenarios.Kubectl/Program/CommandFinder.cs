using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;

namespace Scenarios.Kubectl.Program;

/// <summary>Finds the command that arguments select, wherever flags stand between them; follows cobra's <c>Command.Find</c>.</summary>
internal static class CommandFinder
{
    /// <returns>The command, and the arguments without its name.</returns>
    public static (CommandNode Node, IReadOnlyList<string> Arguments) Find(CommandNode root, IReadOnlyList<string> arguments)
    {
        var node = root;
        var rest = arguments.ToList();
        while (FirstWord(rest, node.Flags) is { } position && node.Find(rest[position]) is { } child)
        {
            rest.RemoveAt(position);
            node = child;
        }

        if (ReferenceEquals(node, root) && FirstWord(rest, node.Flags) is { } unknown)
        {
            throw new CommandFailedException(
                $"unknown command {GoText.Quote(rest[unknown])} for \"kubectl\"{Suggestions.For(rest[unknown], root)}");
        }

        return (node, rest);
    }

    // An unknown flag is assumed to have a value, as in cobra's stripFlags.
    private static int? FirstWord(List<string> arguments, FlagSet flags)
    {
        for (var index = 0; index < arguments.Count; index++)
        {
            var argument = arguments[index];
            if (argument == "--")
            {
                return null;
            }

            if (TakesNext(argument, flags))
            {
                index++;
            }
            else if (argument.Length > 0 && argument[0] != '-')
            {
                return index;
            }
        }

        return null;
    }

    private static bool TakesNext(string argument, FlagSet flags)
    {
        if (argument.StartsWith("--", StringComparison.Ordinal))
        {
            return !argument.Contains('=') && flags.Find(argument[2..])?.ValueWhenBare is null;
        }

        return argument.Length == 2 && argument[0] == '-' && flags.Find(argument[1])?.ValueWhenBare is null;
    }
}
