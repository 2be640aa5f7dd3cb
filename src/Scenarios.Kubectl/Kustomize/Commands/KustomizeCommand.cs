using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;

namespace Scenarios.Kubectl.Kustomize.Commands;

/// <summary><c>kubectl kustomize DIR</c>.</summary>
internal sealed class KustomizeCommand : Command
{
    public override string Name => "kustomize";

    public override string Usage => "DIR";

    public override string Summary => "Build a kustomization target from a directory or URL";

    public override FlagSet Flags => new FlagSet()
        .NotBuilt(FlagKind.Text, "output", 'o')
        .NotBuilt(FlagKind.TextSlice, "env", 'e')
        .NotBuilt(FlagKind.Text, "load-restrictor", "helm-api-versions", "helm-command", "helm-kube-version", "mount", "network-name")
        .NotBuilt(FlagKind.Boolean, "as-current-user", "enable-alpha-plugins", "enable-helm", "helm-debug", "network");

    public override async Coroutine<int> Run(CommandCall call)
    {
        if (call.Arguments.Count > 1)
        {
            throw new CommandFailedException("specify one path to kustomization.yaml");
        }

        var path = call.Arguments.Count == 1 ? call.Arguments[0] : ".";
        var (text, warnings) = KustomizeBuild.Run(call.Context.Files, call.Context.WorkingDirectory, path);
        foreach (var warning in warnings)
        {
            await call.PrintErrorLine(warning);
        }

        await call.Print(text);
        return 0;
    }
}
