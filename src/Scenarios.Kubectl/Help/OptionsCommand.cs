using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Flags;

namespace Scenarios.Kubectl.Help;

/// <summary><c>kubectl options</c>: the flags of all commands.</summary>
internal sealed class OptionsCommand : Command
{
    public override string Name => "options";

    public override string Usage => string.Empty;

    public override string Summary => "Print the list of flags inherited by all commands";

    public override FlagSet Flags => new();

    public override async Coroutine<int> Run(CommandCall call)
    {
        await call.Print(HelpText.Of(call.Node, call.Context));
        return 0;
    }
}
