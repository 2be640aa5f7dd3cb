using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;

namespace Scenarios.Kubectl.Get;

/// <summary>One <c>kubectl get --watch</c>: what is there, then a line for each change, until it is interrupted.</summary>
internal sealed class GetWatch(CommandCall call, GetOptions options)
{
    public Coroutine<int> Run() => throw CommandFailedException.NotSimulated($"the flag --watch of \"{call.CommandPath}\" {options.Format}");
}
