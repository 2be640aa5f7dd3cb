using System.Text;
using Scenarios.Kubectl.CommandLine.Pages;
using Scenarios.Shell.Programs;

namespace Scenarios.Kubectl.CommandLine;

/// <summary>What <c>--help</c> prints: kubectl's own page.</summary>
internal static class HelpText
{
    private const int NameWidth = 16;

    public static string Of(CommandNode node, ProgramContext context) =>
        HelpPages.Find(node.Path, context.Environment.GetValueOrDefault("HOME") ?? string.Empty) ?? Short(node);

    // For commands that kubectl does not list.
    private static string Short(CommandNode node)
    {
        var text = new StringBuilder(node.Command.Summary).Append("\n\n");
        if (node.Children.Count > 0)
        {
            text.Append("Available Commands:\n");
            foreach (var child in node.Children.Where(child => child.Command is not NotBuiltCommand))
            {
                text.Append("  ").Append(child.Command.Name.PadRight(NameWidth)).Append(child.Command.Summary).Append('\n');
            }

            text.Append('\n');
        }

        text.Append("Usage:\n  ").Append(node.Path).Append(' ').Append(node.Command.Usage).Append(node.Command.Usage.Length > 0
            ? " "
            : "").Append("[options]\n\n");
        return text.Append(node.Path == "kubectl"
            ? "Use \"kubectl <command> --help\" for more information about a given command.\n"
            : "Use \"kubectl options\" for a list of global command-line options (applies to all commands).\n").ToString();
    }
}
