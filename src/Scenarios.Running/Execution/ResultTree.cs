using Scenarios.Running.Parsing;
using Scenarios.Running.Results;

namespace Scenarios.Running.Execution;

/// <summary>Sorts results into the order of the files.</summary>
internal static class ResultTree
{
    public static IReadOnlyList<FeatureResult> Assemble(
        IEnumerable<ScenarioOutcome> ordered, Func<FeatureFile, IReadOnlyList<HookResult>> hooks) =>
        [.. ordered
            .GroupBy(outcome => outcome.Scenario.Feature)
            .Select(group => Assemble(group.Key, [.. group], hooks(group.Key)))];

    private static FeatureResult Assemble(
        FeatureFile file,
        IReadOnlyList<ScenarioOutcome> results,
        IReadOnlyList<HookResult> hooks) => new()
        {
            Uri = file.Uri,
            Language = file.Language,
            Keyword = file.Keyword,
            Name = file.Name,
            Description = file.Description,
            Tags = file.Tags,
            Line = file.Line,
            Scenarios = In(null, results),
            Rules = [.. file.Rules.Select(rule => Assemble(rule, In(rule, results))).Where(rule => rule.Scenarios.Count > 0)],
            Hooks = hooks,
        };

    private static RuleResult Assemble(RuleBlock rule, IReadOnlyList<ScenarioResult> scenarios) => new()
    {
        Keyword = rule.Keyword,
        Name = rule.Name,
        Description = rule.Description,
        Tags = rule.Tags,
        Line = rule.Line,
        Scenarios = scenarios,
    };

    private static ScenarioResult[] In(RuleBlock? rule, IReadOnlyList<ScenarioOutcome> results) =>
        [.. results.Where(outcome => outcome.Scenario.Pickle.Rule == rule).Select(outcome => outcome.Result)];
}
