using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.Config.Files;

namespace Scenarios.Kubectl.Config;

/// <summary>
/// <c>kubectl config delete-cluster</c>, <c>delete-context</c> and <c>delete-user</c> (kubectl, pkg/cmd/config/delete_*.go).
/// </summary>
/// <param name="noun">cluster, context or user.</param>
internal sealed class ConfigDelete(string noun) : Command
{
    public override string Name => $"delete-{noun}";

    public override string Summary =>
        noun == "user" ? "Delete the specified user from the kubeconfig" : $"Delete the specified {noun} from the kubeconfig";

    public override string Usage => "NAME";

    public override async Coroutine<int> Run(CommandCall call)
    {
        if (call.Arguments.Count != 1)
        {
            if (noun == "user")
            {
                throw call.UsageError("user to delete is required");
            }

            await call.Print(HelpText.Of(call.Node, call.Context));
            return 0;
        }

        var (list, name) = (noun + "s", call.Arguments[0]);
        var files = call.Configuration;
        if (files.Merged.Find(list, name) is null)
        {
            throw new CommandFailedException($"cannot delete {noun} {name}, not in {files.DefaultPath}");
        }

        if (noun == "context" && files.Merged.CurrentContext == name)
        {
            await call.PrintErrorLine(
                "warning: this removed your active context, use \"kubectl config use-context\" to select a different one");
        }

        files.Write(files.FileOf(list, name).Without(list, name));
        await call.PrintLine($"deleted {noun} {name} from {files.DefaultPath}");
        return 0;
    }
}
