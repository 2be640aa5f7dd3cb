using Scenarios.Running.Planning;
using Scenarios.Running.Results;

namespace Scenarios.Running.Execution;

/// <summary>
/// Hands out scenarios to lanes and collects their results. A feature goes to one lane as a whole, so that its hooks run once.
/// </summary>
internal sealed class ScenarioQueue
{
    private readonly Lock _gate = new();
    private readonly Queue<PlannedScenario[]> _features;
    private readonly RunOptions _options;
    private readonly IRunObserver? _observer;
    private readonly ScenarioResult?[] _results;
    private readonly CancellationToken _stop;
    private bool _isStopped;

    public ScenarioQueue(
        IReadOnlyList<PlannedScenario> scenarios,
        RunOptions options,
        IRunObserver? observer,
        ScenarioResult?[] results,
        CancellationToken stop)
    {
        var order = RunOrder.Of(scenarios, options.OrderSeed);
        _features = new Queue<PlannedScenario[]>(order.GroupBy(scenario => scenario.Feature).Select(group => group.ToArray()));
        Features = _features.Count;
        _options = options;
        _observer = observer;
        _results = results;
        _stop = stop;
    }

    /// <summary>The number of features: more lanes than this would be idle.</summary>
    public int Features { get; }

    /// <summary>The next scenario; null when there is none.</summary>
    /// <param name="own">The remaining scenarios of the lane's feature; a replacement lane continues with them.</param>
    public PlannedScenario? Next(Queue<PlannedScenario> own)
    {
        lock (_gate)
        {
            if (_isStopped || _stop.IsCancellationRequested)
            {
                return null;
            }

            if (own.Count == 0 && _features.TryDequeue(out var feature))
            {
                Array.ForEach(feature, own.Enqueue);
            }

            if (!own.TryDequeue(out var scenario))
            {
                return null;
            }

            _observer?.ScenarioStarted(scenario);
            return scenario;
        }
    }

    public void Finished(PlannedScenario scenario, ScenarioResult result)
    {
        lock (_gate)
        {
            _results[scenario.Index] = result;
            _isStopped |= _options.FailFast && !result.IsAcceptable;
            _observer?.ScenarioFinished(scenario, result);
        }
    }
}
