using Scenarios.Running.Planning;
using Scenarios.Running.Results;

namespace Scenarios.Cli.Run;

/// <summary>
/// Orders the features of a run by file, however many scenarios run at a time: a finished feature waits for those before it.
/// </summary>
internal sealed class FeatureLines
{
    private readonly Dictionary<string, FeatureTally> _byUri = new(StringComparer.Ordinal);
    private readonly Queue<FeatureTally> _waiting = new();

    /// <param name="scenarios">The scenarios in the order of their files.</param>
    public FeatureLines(IEnumerable<PlannedScenario> scenarios)
    {
        foreach (var scenario in scenarios)
        {
            if (!_byUri.TryGetValue(scenario.Feature.Uri, out var tally))
            {
                _byUri.Add(scenario.Feature.Uri, tally = new FeatureTally(scenario.Feature.Uri));
                _waiting.Enqueue(tally);
            }

            tally.Add();
        }
    }

    /// <summary>Records the end of a scenario.</summary>
    /// <returns>The features that can be shown now.</returns>
    public IReadOnlyList<FeatureTally> Finish(PlannedScenario scenario, ScenarioResult result)
    {
        _byUri[scenario.Feature.Uri].Finish(result);
        var ready = new List<FeatureTally>();
        while (_waiting.TryPeek(out var first) && first.IsComplete)
        {
            ready.Add(_waiting.Dequeue());
        }

        return ready;
    }

    /// <summary>Returns the decided features that are still waiting for others, because nothing more will run.</summary>
    public IReadOnlyList<FeatureTally> Rest()
    {
        var rest = _waiting.Where(tally => tally.IsDecided).ToList();
        _waiting.Clear();
        return rest;
    }
}
