using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;

namespace Scenarios.Kubectl.Config;

/// <summary><c>kubectl config current-context</c>.</summary>
internal sealed class ConfigCurrentContext : Command
{
    public override string Name => "current-context";

    public override string Summary => "Display the current-context";

    public override string Usage => "[flags]";

    public override async Coroutine<int> Run(CommandCall call)
    {
        await call.PrintLine(call.Kubeconfig.Context);
        return 0;
    }
}
