using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine.Errors;

namespace Scenarios.Kubectl.CommandLine;

/// <summary>A command that kubectl has and the simulation lacks: it fails by name, whatever its arguments.</summary>
internal sealed class NotBuiltCommand(string name) : Command
{
    public override string Name => name;

    public override string Usage => string.Empty;

    public override string Summary => "Not simulated";

    public override Coroutine<int> Run(CommandCall call) => throw Failure(call.CommandPath);

    internal static CommandFailedException Failure(string commandPath) =>
        CommandFailedException.NotSimulated($"the command \"{commandPath}\"");
}
