using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine.Errors;

namespace Scenarios.Kubectl.CommandLine;

/// <summary>A command that only has nested ones, such as <c>rollout</c>; follows <c>DefaultSubCommandRun</c>.</summary>
internal abstract class CommandGroup : Command
{
    public override string Usage => "SUBCOMMAND";

    /// <summary>
    /// Whether the help that is printed when no subcommand is given goes to standard output; most commands print it on standard error.
    /// </summary>
    protected virtual bool IsHelpOutput => false;

    /// <summary>Whether calling it without a subcommand is valid, and shows the help.</summary>
    protected virtual bool ShowsHelp => false;

    public override async Coroutine<int> Run(CommandCall call)
    {
        if (call.Arguments.Count > 0)
        {
            throw CommandFailedException.Usage(call.CommandPath, $"unknown command {GoText.Quote(string.Join(' ', call.Arguments))}");
        }

        var help = HelpText.Of(call.Node, call.Context);
        if (ShowsHelp)
        {
            await call.Print(help);
            return 0;
        }

        await (IsHelpOutput ? call.Context.Output : call.Context.Error).Write(help);
        throw CommandFailedException.Silent();
    }
}
