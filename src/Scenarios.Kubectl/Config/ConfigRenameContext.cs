using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.Config.Files;

namespace Scenarios.Kubectl.Config;

/// <summary><c>kubectl config rename-context</c> (kubectl, pkg/cmd/config/rename_context.go).</summary>
internal sealed class ConfigRenameContext : Command
{
    public override string Name => "rename-context";

    public override string Summary => "Rename a context from the kubeconfig file";

    public override string Usage => "CONTEXT_NAME NEW_NAME";

    public override async Coroutine<int> Run(CommandCall call)
    {
        if (call.Arguments.Count != 2)
        {
            throw ConfigMisuse.Of(call);
        }

        var (name, newName) = (call.Arguments[0], call.Arguments[1]);
        var files = call.Configuration;
        if (files.Merged.Find(ConfigFile.Contexts, name) is null)
        {
            throw new CommandFailedException($"cannot rename the context {GoText.Quote(name)}, it's not in {files.DefaultPath}");
        }

        if (files.Merged.Find(ConfigFile.Contexts, newName) is not null)
        {
            throw new CommandFailedException(
                $"cannot rename the context {GoText.Quote(name)}, the context {GoText.Quote(newName)} already exists in "
                + $"{files.DefaultPath}");
        }

        var file = files.FileOf(ConfigFile.Contexts, name);
        var renamed = file.Without(ConfigFile.Contexts, name).With(ConfigFile.Contexts, newName, file.Find(ConfigFile.Contexts, name)!);
        files.Write(renamed.CurrentContext == name ? renamed.WithCurrentContext(newName) : renamed);
        await call.PrintLine($"Context {GoText.Quote(name)} renamed to {GoText.Quote(newName)}.");
        return 0;
    }
}
