using System.Collections.Concurrent;
using Reqnroll.Bindings;
using Scenarios.Running.Parsing;
using Scenarios.Running.Sentences;

namespace Scenarios.Running.Execution;

/// <summary>Says what could be meant by a step that nothing matches: hands Reqnroll's definitions to <see cref="UndefinedStep"/> as sentences. Thread-safe.</summary>
internal sealed class UndefinedStepText(IBindingRegistry registry)
{
    private readonly IStepDefinitionBinding[] _definitions = [.. registry.GetStepDefinitions().Where(definition => definition.IsValid)];
    private readonly ConcurrentDictionary<(WrittenStep Step, bool IsBrief), string> _known = [];
    private Sentence[]? _sentences;

    /// <param name="step">The step.</param>
    /// <param name="language">Its feature's language.</param>
    /// <param name="before">How many undefined steps of its scenario stand before it.</param>
    /// <param name="elsewhere">Definitions that match, but whose scope excludes the scenario.</param>
    /// <param name="snippet">C# code that defines a step, where it was asked for.</param>
    public string Describe(PickleStep step, string language, int before, IReadOnlyList<BindingMatch> elsewhere, Func<PickleStep, string>? snippet)
    {
        _sentences ??= [.. _definitions.Select(Of).Distinct()];
        if (elsewhere.Count > 0)
        {
            var scopes = elsewhere.Select(match => $"{MethodOf(match.StepBinding)} for {Words(match.StepBinding.BindingScope)}").Distinct(StringComparer.Ordinal);
            return $"A sentence reads like this, but it is kept for other scenarios by [Scope]: {string.Join("; ", scopes)}.";
        }

        // A sentence that is not defined is often said all over a suite.
        return _known.GetOrAdd(
            (Of(step, language), before >= UndefinedStep.ToldInFull), key => UndefinedStep.Describe(
                key.Step, _sentences, Search, key.IsBrief ? UndefinedStep.ToldInFull : 0, snippet?.Invoke(step).Trim()));
    }

    private static string Words(BindingScope scope)
    {
        string?[] words =
        [
            scope.Tag is { Length: > 0 } tag ? $"the tag @{tag.TrimStart('@')}" : null,
            scope.FeatureTitle is { Length: > 0 } feature ? $"the feature \"{feature}\"" : null,
            scope.ScenarioTitle is { Length: > 0 } scenario ? $"the scenario \"{scenario}\"" : null,
        ];
        return string.Join(" and ", words.Where(word => word is not null));
    }

    /// <summary>A definition as its users see it.</summary>
    public static Sentence Of(IStepDefinitionBinding definition) => new(definition.StepDefinitionType.ToString(), definition.SourceExpression, MethodOf(definition));

    /// <summary>A step as its writer sees it.</summary>
    public static WrittenStep Of(PickleStep step, string language) =>
        new(step.Keyword, step.Type.ToString(), step.Text, language, step.DocString is not null, step.Table is not null);

    private Sentence[] Search(string keyword, string text) =>
        [.. _definitions.Where(definition => definition.StepDefinitionType.ToString() == keyword && definition.Regex.IsMatch(text)).Select(Of)];

    private static string MethodOf(IStepDefinitionBinding definition) => $"{definition.Method.Type.Name}.{definition.Method.Name}";
}
