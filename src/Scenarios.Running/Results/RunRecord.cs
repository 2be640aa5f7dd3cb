using Reqnroll.Bindings;
using Scenarios.Running.Parsing;
using Scenarios.Running.Planning;

namespace Scenarios.Running.Results;

/// <summary>What Cucumber Messages need beyond a run's results.</summary>
/// <param name="Plan">The files and the chosen scenarios.</param>
/// <param name="Outcomes">How the scenarios ended, in the order of the files.</param>
/// <param name="Registry">The step definitions and hooks.</param>
/// <param name="SnippetOf">Returns C# code that defines a step.</param>
internal sealed record RunRecord(
    RunPlan Plan,
    IReadOnlyList<ScenarioOutcome> Outcomes,
    IBindingRegistry Registry,
    Func<PickleStep, string> SnippetOf);
