namespace Scenarios.Kubectl.CommandLine;

/// <summary>The commands that change the cluster or enter a container.</summary>
internal static class WritingCommands
{
    public static IEnumerable<Command> All() => [];
}
