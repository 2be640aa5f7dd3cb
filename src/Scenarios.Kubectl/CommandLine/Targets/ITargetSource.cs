using Scenarios.Kernel.Processes;

namespace Scenarios.Kubectl.CommandLine.Targets;

/// <summary>Where targets come from: a name, a selector, a file.</summary>
internal interface ITargetSource
{
    /// <summary>The targets, or in their place the reasons why one could not be made out.</summary>
    /// <exception cref="Errors.CommandFailedException">None could.</exception>
    Coroutine<IReadOnlyList<TargetOrError>> Find(CommandCall call);
}
