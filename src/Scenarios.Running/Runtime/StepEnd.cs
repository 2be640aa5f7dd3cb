using Reqnroll;
using Reqnroll.Bindings;

namespace Scenarios.Running.Runtime;

/// <summary>The end of a step as Reqnroll reports it.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Error">What it threw; null if nothing.</param>
/// <param name="Match">The definition found; null or without success if none was.</param>
/// <param name="WasCalled">Whether it came to calling the definition.</param>
internal sealed record StepEnd(ScenarioExecutionStatus Status, Exception? Error, BindingMatch? Match, bool WasCalled = false);
