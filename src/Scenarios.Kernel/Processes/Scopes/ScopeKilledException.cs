using Scenarios.Kernel.Faults;

namespace Scenarios.Kernel.Processes.Scopes;

/// <summary>
/// Thrown inside the coroutines of a killed scope, at the point where they wait, so that their <c>finally</c> blocks run. Must not be
/// swallowed.
/// </summary>
public sealed class ScopeKilledException(CoroutineScope scope) : UnwindingException("The coroutine's scope was killed.")
{
    public CoroutineScope Scope { get; } = scope;
}
