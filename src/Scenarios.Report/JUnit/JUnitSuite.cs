namespace Scenarios.Report.JUnit;

/// <summary>The test cases of one feature, or of what lies around them.</summary>
internal sealed record JUnitSuite(string Name, string File, IReadOnlyList<JUnitCase> Cases);
