using Scenarios.Kubectl.Describe;
using Scenarios.Kubectl.Get;

namespace Scenarios.Kubectl.CommandLine;

/// <summary>The commands that only look.</summary>
internal static class ReadingCommands
{
    public static IEnumerable<Command> All() =>
    [
        new DescribeCommand(),
        new GetCommand(),
    ];
}
