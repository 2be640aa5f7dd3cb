using Scenarios.Kubectl.CommandLine;

namespace Scenarios.Kubectl.Top;

/// <summary><c>kubectl top</c>: the resource usage of nodes and Pods.</summary>
internal sealed class TopCommand : CommandGroup
{
    public override string Name => "top";

    public override string Summary => "Display resource (CPU/memory) usage";

    public override IReadOnlyList<Command> Commands => [new TopNodeCommand(), new TopPodCommand()];
}
