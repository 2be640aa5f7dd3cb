using Scenarios.Running.Results;

namespace Scenarios.Running.Execution;

/// <summary>Runs features from end to end.</summary>
public static class TestRun
{
    /// <summary>
    /// Parses, runs and gives the results, which are in the order of the files and the same (but for durations) at any number of workers.
    /// Mistakes in features and step classes are in the result; they never throw.
    /// </summary>
    /// <param name="options">What to run, and how.</param>
    /// <param name="observer">Is told while the run goes on.</param>
    /// <exception cref="ArgumentException">An option is malformed: tags, name.</exception>
    public static RunResult Execute(RunOptions options, IRunObserver? observer = null)
    {
        var session = TestSession.Open(options);
        observer?.RunStarted(session.Plan);
        var order = RunOrder.Of(session.Plan.Scenarios, options.OrderSeed);
        var results = new ScenarioResult?[order.Count];
        var gate = new Lock();
        var taken = -1;
        var stopped = false;

        PlannedScenario? Next()
        {
            lock (gate)
            {
                if (stopped || taken + 1 >= order.Count)
                {
                    return null;
                }

                var scenario = order[++taken];
                observer?.ScenarioStarted(scenario);
                return scenario;
            }
        }

        void Finished(PlannedScenario scenario, ScenarioResult result)
        {
            lock (gate)
            {
                results[scenario.Index] = result;
                stopped |= options.FailFast && !result.IsAcceptable;
                observer?.ScenarioFinished(scenario, result);
            }
        }

        new LanePool(Math.Clamp(options.Workers, 1, Math.Max(1, order.Count)), Next, session, Finished).Run();
        return session.Close(session.Plan.Scenarios.Select(scenario => new ScenarioOutcome(scenario, results[scenario.Index] ?? session.Skip(scenario))));
    }
}
