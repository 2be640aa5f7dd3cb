using Scenarios.Running.Results;

namespace Scenarios.Report.Model;

/// <summary>What a rule holds together; without a rule, what stands before the first one.</summary>
internal sealed record Section(string Id, RuleResult? Rule, IReadOnlyList<SectionEntry> Entries);
