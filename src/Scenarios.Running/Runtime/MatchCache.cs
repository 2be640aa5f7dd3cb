using System.Collections.Concurrent;
using Reqnroll.Bindings;

namespace Scenarios.Running.Runtime;

/// <summary>Definitions found for sentences, shared by all workers: features say the same sentences again and again.</summary>
internal sealed class MatchCache
{
    private readonly ConcurrentDictionary<(StepDefinitionType Type, string Text, string Culture), BindingMatch> _matches = new();

    public BindingMatch? Find(StepInstance step, string culture) =>
        _matches.TryGetValue((step.StepDefinitionType, step.Text, culture), out var match) ? match : null;

    public void Keep(StepInstance step, string culture, BindingMatch match) => _matches[(step.StepDefinitionType, step.Text, culture)] = match;
}
