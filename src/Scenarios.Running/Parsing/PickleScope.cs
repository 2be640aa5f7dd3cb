using Scenarios.Running.Sources;

namespace Scenarios.Running.Parsing;

/// <summary>What a scenario inherits: rule, tags, background steps, and the lines of its rule.</summary>
internal sealed record PickleScope(
    RuleBlock? Rule,
    IReadOnlyList<string> Tags,
    IReadOnlyList<global::Gherkin.Ast.Step> Background,
    LineSpan Span);
