using Scenarios.Running.Results;

namespace Scenarios.Report.Model;

/// <summary>The scenarios of a rule, or those before the first rule.</summary>
internal sealed record Section(string Id, RuleResult? Rule, IReadOnlyList<SectionEntry> Entries);
