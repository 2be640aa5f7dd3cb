using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Scheduling;

/// <summary>Pods that wait for a node, by priority and then first in first out; and Pods that no node could take.</summary>
internal sealed class SchedulingQueue
{
    private readonly PriorityQueue<string, (long NegativePriority, long Sequence)> _active = new();
    // Objects rather than views: collections of reference types use precompiled code.
    private readonly Dictionary<string, ApiObject> _pods = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Attempts, TimeSpan LastTry, WaitsFor Waits)> _attempts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<long, string> _refused = [];
    private readonly Dictionary<string, long> _refusedAt = new(StringComparer.Ordinal);
    private long _sequence;

    public bool HasActive => _active.Count > 0;

    public bool HasRefused => _refused.Count > 0;

    public bool Contains(Pod pod) => _pods.ContainsKey(pod.Uid);

    public void Add(Pod pod)
    {
        if (_pods.TryAdd(pod.Uid, pod))
        {
            Activate(pod);
        }
        else
        {
            _pods[pod.Uid] = pod;
        }
    }

    public void Remove(string uid)
    {
        if (_pods.Remove(uid) && _pods.Count == 0)
        {
            // Ten thousand Pods at once leave behind capacity that is not needed again soon.
            _pods.TrimExcess();
        }

        _attempts.Remove(uid);
        if (_refusedAt.Remove(uid, out var place))
        {
            _refused.Remove(place);
        }
    }

    /// <summary>The next Pod to try, or null; Pods removed meanwhile are skipped.</summary>
    public Pod? TakeNext()
    {
        while (_active.TryDequeue(out var uid, out _))
        {
            if (_pods.TryGetValue(uid, out var pod))
            {
                return Pod.Of(pod);
            }
        }

        _active.TrimExcess();
        return null;
    }

    /// <summary>Puts a Pod that no node could take aside until something changes.</summary>
    /// <param name="waits">Which changes cause another attempt.</param>
    public void Refuse(Pod pod, TimeSpan now, WaitsFor waits = WaitsFor.Anything)
    {
        var place = ++_sequence;
        _refused.Add(place, pod.Uid);
        _refusedAt[pod.Uid] = place;
        _attempts[pod.Uid] = (_attempts.GetValueOrDefault(pod.Uid).Attempts + 1, now, waits);
    }

    /// <summary>Retries refused Pods after a change, each once its back-off (1 s, doubled, at most 10 s) has passed.</summary>
    /// <param name="change">What changed: only Pods that wait for it are retried.</param>
    /// <returns>The shortest remaining back-off among those Pods; null if there is none.</returns>
    public TimeSpan? ReactivateRefused(TimeSpan now, WaitsFor change = WaitsFor.Anything)
    {
        TimeSpan? next = null;
        foreach (var (place, uid) in _refused.ToArray())
        {
            var (attempts, lastTry, waits) = _attempts[uid];
            if ((waits & change) == WaitsFor.None)
            {
                continue;
            }

            var left = lastTry + TimeSpan.FromSeconds(Math.Min(10, 1 << Math.Min(attempts - 1, 4))) - now;
            if (left > TimeSpan.Zero)
            {
                // The change it waited for has happened, so the next call after its back-off retries it whatever changed.
                _attempts[uid] = (attempts, lastTry, WaitsFor.Anything);
                next = next is { } known && known < left ? known : left;
                continue;
            }

            _refused.Remove(place);
            _refusedAt.Remove(uid);
            Activate(Pod.Of(_pods[uid]));
        }

        return next;
    }

    private void Activate(Pod pod) => _active.Enqueue(pod.Uid, (-(pod.Spec.Priority ?? 0), ++_sequence));
}
