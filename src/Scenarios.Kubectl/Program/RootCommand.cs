using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;

namespace Scenarios.Kubectl.Program;

/// <summary>kubectl without a command: lists the commands.</summary>
internal sealed class RootCommand(IReadOnlyList<Command> commands) : Command
{
    public override string Name => "kubectl";

    public override string Usage => "[flags]";

    public override string Summary => "kubectl controls the Kubernetes cluster manager.";

    public override IReadOnlyList<Command> Commands => commands;

    public override async Coroutine<int> Run(CommandCall call)
    {
        await call.Print(HelpText.Of(call.Node, call.Context));
        return 0;
    }
}
