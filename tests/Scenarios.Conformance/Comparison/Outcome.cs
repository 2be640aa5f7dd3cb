using System.Collections.Concurrent;
using Scenarios.Conformance.Histories;
using Scenarios.Conformance.Recordings;

namespace Scenarios.Conformance.Comparison;

/// <summary>A session typed once, and all that can be said about it.</summary>
/// <param name="Different">The commands that we answer differently.</param>
internal sealed record Outcome(Recording Recording, Share Answers, IReadOnlyList<Difference> Different, HistoryComparison History)
{
    private static readonly ConcurrentDictionary<string, Lazy<Outcome>> Known = new(StringComparer.Ordinal);

    public static Outcome Of(string group, string name) =>
        Known.GetOrAdd($"{group}/{name}", _ => new Lazy<Outcome>(() => Of(Recording.Read(group, name)))).Value;

    /// <summary>All that differs, for those who want to mend it.</summary>
    public string Describe() =>
        string.Join('\n', Different.Select(difference => difference.Describe(Recording.Name)).Concat(History.Differences)
        .Prepend($"{Recording}: {Answers} commands, {History.Statuses} statuses, {History.Events} Events")) + "\n";

    private static Outcome Of(Recording recording)
    {
        var run = SessionRun.Of(recording);
        var steps = recording.Steps.Where(step => step.Exit is not null).ToList();
        var different = steps.Select(step => new Difference(step, run.Answers.GetValueOrDefault(step.Index)))
            .Where(difference => difference.Answer is null || !OutputComparison.AreEqual(difference.Step, difference.Answer))
            .ToList();
        var history = steps.Exists(static step => step.Command.Contains("rollout restart", StringComparison.Ordinal))
            ? RestartedNames.AsRecorded(recording.History, run.History)
            : run.History;
        return new Outcome(
            recording, new Share(steps.Count - different.Count, steps.Count), different, HistoryComparison.Of(recording.History, history));
    }
}
