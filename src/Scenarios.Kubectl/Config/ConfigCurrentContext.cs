using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;

namespace Scenarios.Kubectl.Config;

/// <summary><c>kubectl config current-context</c>.</summary>
internal sealed class ConfigCurrentContext : Command
{
    public override string Name => "current-context";

    public override string Summary => "Display the current-context";

    public override string Usage => "[flags]";

    public override async Coroutine<int> Run(CommandCall call)
    {
        var name = call.Configuration.Merged.CurrentContext;
        await call.PrintLine(name.Length > 0 ? name : throw new CommandFailedException("current-context is not set"));
        return 0;
    }
}
