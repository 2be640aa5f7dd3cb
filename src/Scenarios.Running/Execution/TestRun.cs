using Scenarios.Running.Planning;
using Scenarios.Running.Results;
using Scenarios.Running.Selection;

namespace Scenarios.Running.Execution;

/// <summary>Runs features from end to end.</summary>
public static class TestRun
{
    /// <summary>
    /// Parses the files, runs the scenarios and returns the results in the order of the files. Results are the same (except durations) for
    /// any number of workers. Mistakes in features and step classes are part of the result; they never throw.
    /// </summary>
    /// <param name="options">What to run, and how.</param>
    /// <param name="observer">Receives events during the run.</param>
    /// <param name="stop">
    /// Once cancelled, no further scenario or attempt starts. Running scenarios continue to their end, hooks included. Scenarios that were
    /// not started are left out (<see cref="ScenarioResult.IsLeftOut"/>), and the run counts as stopped (<see
    /// cref="RunResult.IsStopped"/>).
    /// </param>
    /// <param name="abandon">Once cancelled, running scenarios are left out too and no hook starts: the results come at once.</param>
    /// <exception cref="ArgumentException">An option is malformed: tags, name.</exception>
    /// <exception cref="Reqnroll.ReqnrollException">reqnroll.json is wrong, or names an assembly that cannot be loaded.</exception>
    public static RunResult Execute(
        RunOptions options,
        IRunObserver? observer = null,
        CancellationToken stop = default,
        CancellationToken abandon = default)
    {
        var session = TestSession.Open(options, stop, abandon);
        observer?.RunStarted(session.Plan);
        var results = new ScenarioResult?[session.Plan.Scenarios.Count];
        if (session.CanRun)
        {
            session.RunAll();
            var queue = new ScenarioQueue(session.Plan.Scenarios, options, observer, results, stop);
            var lanes = Math.Clamp(options.Workers, 1, Math.Max(1, queue.Features));
            new LanePool(session, lanes, queue.Next, queue.Finished).Run();
        }

        var reason = !session.CanRun ? LeftOutText.WrongSteps : session.IsStopped ? LeftOutText.Stopped : LeftOutText.FailFast;
        var result = session.Close(
            [.. session.Plan.Scenarios.Select(scenario => new ScenarioOutcome(
                scenario,
                results[scenario.Index] ?? TestSession.LeaveOut(scenario, reason)))]);
        return result with { Errors = [.. result.Errors, .. EmptySelection.Find(options, session.Plan)] };
    }
}
