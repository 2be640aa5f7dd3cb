using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.Config.Files;

namespace Scenarios.Kubectl.Config;

/// <summary><c>kubectl config use-context</c>.</summary>
internal sealed class ConfigUseContext : Command
{
    public override string Name => "use-context";

    public override IReadOnlyList<string> Aliases => ["use"];

    public override string Summary => "Set the current-context in a kubeconfig file";

    public override string Usage => "CONTEXT_NAME";

    public override async Coroutine<int> Run(CommandCall call)
    {
        if (call.Arguments.Count != 1)
        {
            throw ConfigMisuse.Of(call);
        }

        var name = call.Arguments[0];
        if (call.Configuration.Merged.Find(ConfigFile.Contexts, name) is null)
        {
            throw new CommandFailedException($"no context exists with the name: {GoText.Quote(name)}");
        }

        call.Configuration.Write(call.Configuration.FileOfCurrentContext.WithCurrentContext(name));
        await call.PrintLine($"Switched to context {GoText.Quote(name)}.");
        return 0;
    }
}
