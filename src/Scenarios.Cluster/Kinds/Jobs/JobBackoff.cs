using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.Jobs;

/// <summary>
/// How long a Job waits before it replaces a failed Pod: ten seconds, doubled by each consecutive failure (kubernetes, backoff_utils.go).
/// </summary>
internal sealed class JobBackoff
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private readonly Dictionary<ObjectKey, Failures> _records = [];

    /// <summary>The Job's recorded failures, updated with the Pods that have just ended.</summary>
    public Failures With(ObjectKey key, IReadOnlyList<Pod> succeeded, IReadOnlyList<Pod> failed)
    {
        var record = _records.GetValueOrDefault(key);
        if (succeeded.Count == 0)
        {
            return failed.Count == 0 ? record : new Failures(record.Count + failed.Count, failed.Max(JobPodFacts.FinishedAt));
        }

        var lastSuccess = succeeded.Max(JobPodFacts.FinishedAt);
        var later = failed.Select(JobPodFacts.FinishedAt).Where(time => time > lastSuccess).ToList();
        return later.Count == 0 ? default : new Failures(later.Count, later.Max());
    }

    public void Remember(ObjectKey key, Failures failures) => _records[key] = failures;

    public void Forget(ObjectKey key) => _records.Remove(key);

    /// <summary>The remaining delay; zero or less if there is none.</summary>
    public static TimeSpan Remaining(Failures failures, DateTimeOffset now)
    {
        if (failures.Count == 0)
        {
            return TimeSpan.Zero;
        }

        var delay = First;
        for (var count = 1; count < failures.Count && delay < Longest; count++)
        {
            delay *= 2;
        }

        return failures.Last + (delay < Longest ? delay : Longest) - now;
    }

    /// <summary>The remaining delay of one index.</summary>
    public static TimeSpan Remaining(Pod? lastFailed, DateTimeOffset now) => lastFailed is { } pod
        ? Remaining(new Failures(JobPodFacts.AbsoluteFailureCount(pod) + 1, JobPodFacts.FinishedAt(pod)), now)
        : TimeSpan.Zero;

    /// <param name="Count">The failures since the last success.</param>
    internal readonly record struct Failures(int Count, DateTimeOffset Last);
}
