using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine.Errors;

namespace Scenarios.Kubectl.CommandLine;

/// <summary>A command that only has nested ones, such as <c>rollout</c>; follows <c>DefaultSubCommandRun</c>.</summary>
internal abstract class CommandGroup : Command
{
    public override string Usage => "SUBCOMMAND";

    public override async Coroutine<int> Run(CommandCall call)
    {
        if (call.Arguments.Count > 0)
        {
            throw CommandFailedException.Usage(call.CommandPath, $"unknown command {GoText.Quote(string.Join(' ', call.Arguments))}");
        }

        await call.Print(HelpText.Of(call.Node, call.Context));
        throw CommandFailedException.Silent();
    }
}
