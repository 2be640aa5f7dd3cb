using Scenarios.Running.Results;

namespace Scenarios.Report.Model;

/// <summary>A scenario, or a row of an outline.</summary>
internal sealed record ScenarioEntry(string Id, IReadOnlyList<string> Tags, ScenarioResult Result) : SectionEntry(Id, Tags);
