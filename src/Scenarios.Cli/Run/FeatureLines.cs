using Scenarios.Running.Planning;
using Scenarios.Running.Results;

namespace Scenarios.Cli.Run;

/// <summary>
/// The features of a run in the order of their files, however many scenarios run at a time: one that has ended waits for those before it.
/// </summary>
internal sealed class FeatureLines
{
    private readonly Dictionary<string, FeatureTally> _byUri = new(StringComparer.Ordinal);
    private readonly Queue<FeatureTally> _waiting = new();

    /// <param name="scenarios">In the order of their files.</param>
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

    /// <summary>A scenario has ended.</summary>
    /// <returns>The features whose turn has come.</returns>
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

    /// <summary>Nothing more will run: those that have something to say although others before them never ended.</summary>
    public IReadOnlyList<FeatureTally> Rest()
    {
        var rest = _waiting.Where(tally => tally.IsDecided).ToList();
        _waiting.Clear();
        return rest;
    }
}
