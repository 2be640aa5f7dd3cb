using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Flags;

namespace Scenarios.Kubectl.Help;

/// <summary><c>kubectl help</c>: prints the page of another command (cobra, command.go InitDefaultHelpCmd).</summary>
internal sealed class HelpCommand : Command
{
    public override string Name => "help";

    public override string Usage => "[command] | STRING_TO_SEARCH";

    public override string Summary => "Help about any command";

    public override FlagSet Flags => new();

    public override async Coroutine<int> Run(CommandCall call)
    {
        var node = call.Root;
        foreach (var word in call.Arguments)
        {
            if (node.Find(word) is not { } child)
            {
                break;
            }

            node = child;
        }

        if (ReferenceEquals(node, call.Root) && call.Arguments.Count > 0)
        {
            var topics = string.Join(' ', call.Arguments.Select(static word => $"`{word}`"));
            await call.Context.Error.Write($"Unknown help topic [{topics}]\n{UsageOf(HelpText.Of(node, call.Context))}");
            return 0;
        }

        if (node.Command.InsteadOfHelp is { } line)
        {
            await call.PrintErrorLine(line);
            return 0;
        }

        await call.Print(HelpText.Of(node, call.Context));
        return 0;
    }

    // The page without the introduction that describes the command.
    private static string UsageOf(string page) => "\n\n" + page[page.IndexOf("Basic Commands", StringComparison.Ordinal)..];
}
