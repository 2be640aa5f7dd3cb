using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.Config.Files;

namespace Scenarios.Kubectl.Config;

/// <summary><c>kubectl config get-clusters</c> and <c>get-users</c>.</summary>
internal sealed class ConfigGetNames(string list) : Command
{
    public override string Name => $"get-{list}";

    public override string Summary =>
        list == ConfigFile.Clusters ? "Display clusters defined in the kubeconfig" : "Display users defined in the kubeconfig";

    public override string Usage => string.Empty;

    public override async Coroutine<int> Run(CommandCall call)
    {
        await call.PrintLine("NAME");
        foreach (var name in call.Configuration.Merged.Names(list))
        {
            await call.PrintLine(name);
        }

        return 0;
    }
}
