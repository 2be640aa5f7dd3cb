using Scenarios.Kernel.Processes;

namespace Scenarios.Kubectl.CommandLine.Targets;

/// <summary>A source of targets: a name, a selector, a file.</summary>
internal interface ITargetSource
{
    /// <summary>Returns the targets. A target that could not be determined is replaced by the reason.</summary>
    /// <exception cref="Errors.CommandFailedException">No target could be determined.</exception>
    Coroutine<IReadOnlyList<TargetOrError>> Find(CommandCall call);
}
