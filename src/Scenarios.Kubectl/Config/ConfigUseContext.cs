using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;

namespace Scenarios.Kubectl.Config;

/// <summary><c>kubectl config use-context</c>: there is only the one.</summary>
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
            throw call.UsageError("Unexpected args: [" + string.Join(' ', call.Arguments) + "]");
        }

        if (call.Arguments[0] != call.Kubeconfig.Context)
        {
            throw new CommandFailedException($"no context exists with the name: {GoText.Quote(call.Arguments[0])}");
        }

        await call.PrintLine($"Switched to context {GoText.Quote(call.Kubeconfig.Context)}.");
        return 0;
    }
}
