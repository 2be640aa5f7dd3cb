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
    /// <param name="stop">When cancelled, no scenario is started any more; those that run come to their end.</param>
    /// <param name="abandon">When cancelled, those that run are not waited for either.</param>
    /// <exception cref="ArgumentException">An option is malformed: tags, name.</exception>
    /// <exception cref="Reqnroll.ReqnrollException">reqnroll.json is wrong, or names an assembly that is not to be had.</exception>
    public static RunResult Execute(RunOptions options, IRunObserver? observer = null, CancellationToken stop = default, CancellationToken abandon = default)
    {
        var session = TestSession.Open(options);
        observer?.RunStarted(session.Plan);
        var results = new ScenarioResult?[session.Plan.Scenarios.Count];
        if (session.CanRun)
        {
            session.RunAll();
            var queue = new ScenarioQueue(session.Plan.Scenarios, options, observer, results, stop);
            var lanes = Math.Clamp(options.Workers, 1, Math.Max(1, queue.Features));
            new LanePool(session, lanes, queue.Next, queue.Finished).Run(abandon);
        }

        return session.Close([.. session.Plan.Scenarios.Select(scenario => new ScenarioOutcome(scenario, results[scenario.Index] ?? session.NotRun(scenario)))]);
    }
}
