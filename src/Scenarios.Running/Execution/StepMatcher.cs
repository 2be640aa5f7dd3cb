using System.Collections.Concurrent;
using Scenarios.Running.Discovery;
using Scenarios.Running.Parsing;

namespace Scenarios.Running.Execution;

/// <summary>Finds the step definitions for a step. What a text matches is kept, for features repeat themselves. Thread-safe.</summary>
internal sealed class StepMatcher(BindingRegistry registry)
{
    private readonly StepDefinitionBinding[][] byType = ByType(registry);

    // One for each type: a dictionary keyed by text alone needs no code compiled at start-up.
    private readonly ConcurrentDictionary<string, StepMatch[]>[] known =
        [new(StringComparer.Ordinal), new(StringComparer.Ordinal), new(StringComparer.Ordinal)];

    public BindingRegistry Registry => registry;

    /// <summary>What has been said of undefined steps.</summary>
    public ConcurrentDictionary<string, string> UndefinedTexts { get; } = new(StringComparer.Ordinal);

    /// <summary>The definitions for a step, those of the closest scope; more than one if it is ambiguous.</summary>
    public IReadOnlyList<StepMatch> Find(FeatureFile feature, Pickle pickle, PickleStep step)
    {
        var all = All(step.Type, step.Text);
        return all.Length == 0 || (all.Length == 1 && all[0].Binding.Scopes.Count == 0) ? all : InScope(all, feature, pickle);
    }

    /// <summary>The definitions that match a text, whatever their scope.</summary>
    public StepMatch[] All(StepDefinitionType type, string text) =>
        known[(int)type].TryGetValue(text, out var matches) ? matches : known[(int)type].GetOrAdd(text, Search(type, text));

    private static StepDefinitionBinding[][] ByType(BindingRegistry registry) =>
        [Of(registry, StepDefinitionType.Given), Of(registry, StepDefinitionType.When), Of(registry, StepDefinitionType.Then)];

    private static StepDefinitionBinding[] Of(BindingRegistry registry, StepDefinitionType type) =>
        [.. registry.Steps.Where(step => Array.IndexOf(step.Types, type) >= 0)];

    private StepMatch[] Search(StepDefinitionType type, string text)
    {
        List<StepMatch>? matches = null;
        foreach (var binding in byType[(int)type])
        {
            if (binding.Match(text) is { } arguments)
            {
                (matches ??= []).Add(new StepMatch(binding, arguments));
            }
        }

        return matches is null ? [] : [.. matches];
    }

    private static List<StepMatch> InScope(StepMatch[] all, FeatureFile feature, Pickle pickle)
    {
        var closest = -1;
        var chosen = new List<StepMatch>();
        foreach (var match in all)
        {
            var closeness = BindingScope.Closest(match.Binding.Scopes, feature, pickle);
            if (closeness > closest)
            {
                chosen.Clear();
                closest = closeness;
            }

            // Two expressions of one method that both match are no ambiguity.
            if (closeness >= 0 && closeness == closest && !chosen.Exists(other => other.Binding.Method == match.Binding.Method))
            {
                chosen.Add(match);
            }
        }

        return chosen;
    }
}
