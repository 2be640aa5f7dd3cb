using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Flags;

namespace Scenarios.Kubectl.Help;

/// <summary><c>kubectl alpha</c>, which has no commands in 1.33.</summary>
internal sealed class AlphaCommand : Command
{
    private const string None = "No alpha commands are available in this version of kubectl";

    public override string? InsteadOfHelp => None;

    public override string Name => "alpha";

    public override string Usage => string.Empty;

    public override string Summary => "Commands for features in alpha";

    public override FlagSet Flags => new();

    public override async Coroutine<int> Run(CommandCall call)
    {
        await call.PrintErrorLine(None);
        return 0;
    }
}
