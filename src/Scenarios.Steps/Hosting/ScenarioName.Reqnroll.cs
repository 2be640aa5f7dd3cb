#if REQNROLL
using System.Collections;

namespace Scenarios.Steps.Hosting;

/// <summary>
/// A scenario's title and identity, as the embedded host's ScenarioInfo has them: the same seed, and so the same addresses and names, in both.
/// Rows of one outline with equal values and equal title share an identity here; the embedded host numbers them.
/// </summary>
internal sealed class ScenarioName
{
    public ScenarioName(FeatureInfo feature, RuleInfo? rule, ScenarioInfo scenario)
    {
        var values = new List<string>();
        Title = scenario.Title;
        foreach (DictionaryEntry argument in scenario.Arguments ?? new System.Collections.Specialized.OrderedDictionary())
        {
            var value = (string?)argument.Value ?? string.Empty;
            Title = Title.Replace($"<{argument.Key}>", value, StringComparison.Ordinal);
            values.Add(value);
        }

        var path = rule is null ? $"{feature.Title} / {Title}" : $"{feature.Title} / {rule.Title} / {Title}";
        Identity = values.Count == 0 ? path : $"{path} ({string.Join(", ", values)})";
    }

    /// <summary>The scenario's name; of an outline, with the row's values filled in.</summary>
    public string Title { get; }

    /// <summary>Feature, rule, scenario and values, such as <c>Services / ClusterIP / curl (nginx, 3)</c>.</summary>
    public string Identity { get; }
}
#endif
