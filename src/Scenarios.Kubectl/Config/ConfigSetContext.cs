using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;

namespace Scenarios.Kubectl.Config;

/// <summary><c>kubectl config set-context --current --namespace=…</c>.</summary>
internal sealed class ConfigSetContext : Command
{
    public override string Name => "set-context";

    public override string Summary => "Set a context entry in kubeconfig";

    public override string Usage =>
        "[NAME | --current] [--cluster=cluster_nickname] [--user=user_nickname] [--namespace=namespace]";

    public override FlagSet Flags { get; } = new FlagSet()
        .Boolean("current")
        .Text("namespace")
        .NotBuilt(FlagKind.Text, "cluster", "user");

    public override async Coroutine<int> Run(CommandCall call)
    {
        var isCurrent = call.Flags.Boolean("current");
        if (call.Arguments.Count != (isCurrent ? 0 : 1))
        {
            throw call.UsageError("Unexpected args: [" + string.Join(' ', call.Arguments) + "]");
        }

        if (!isCurrent && call.Arguments[0] != call.Kubeconfig.Context)
        {
            throw CommandFailedException.NotSimulated("a second context");
        }

        if (call.Flags.IsGiven("namespace"))
        {
            call.Kubeconfig.Namespace = call.Flags.Text("namespace");
        }

        await call.PrintLine($"Context {GoText.Quote(call.Kubeconfig.Context)} modified.");
        return 0;
    }
}
