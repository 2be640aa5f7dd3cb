using Reqnroll;
using Reqnroll.Bindings;

namespace Scenarios.Running.Runtime;

/// <summary>The end of a step as Reqnroll reports it.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Error">The exception it threw; null if none.</param>
/// <param name="Match">The definition found; null or unsuccessful if there was none.</param>
/// <param name="WasCalled">Whether the definition was called.</param>
internal sealed record StepEnd(ScenarioExecutionStatus Status, Exception? Error, BindingMatch? Match, bool WasCalled = false);
