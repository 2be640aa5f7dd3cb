using System.Collections.Concurrent;
using Reqnroll;
using Scenarios.Running.Parsing;
using Scenarios.Running.Results;
using Scenarios.Running.Runtime;

namespace Scenarios.Running.Execution;

/// <summary>
/// A feature of a run: its identity for Reqnroll and the results of its hooks. Thread-safe: a host may run its scenarios in parallel.
/// </summary>
internal sealed class FeatureRun(FeatureFile file, int scenarios)
{
    private readonly ConcurrentBag<Worker> _workers = [];
    private readonly Lock _gate = new();
    private readonly List<HookResult> _hooks = [];
    private int _remaining = scenarios;

    public FeatureFile File => file;

    public FeatureInfo Info { get; } = new FileFeatureInfo(file);

    /// <summary>Why no scenario of the feature can run; null if they can.</summary>
    public string? Failure { get; private set; }

    /// <summary>The feature's hooks that ran.</summary>
    public IReadOnlyList<HookResult> Hooks
    {
        get
        {
            lock (_gate)
            {
                return [.. _hooks];
            }
        }
    }

    public void Keep(IReadOnlyList<HookResult> hooks)
    {
        lock (_gate)
        {
            _hooks.AddRange(hooks);
            if (hooks.FirstOrDefault(hook => hook.Status == TestStatus.Failed) is { } failed)
            {
                Failure ??= failed.WhyNotRun;
            }
        }
    }

    /// <summary>Workers that have this feature open and are waiting for its next scenario.</summary>
    public ConcurrentBag<Worker> Workers => _workers;

    /// <summary>Counts a scenario as done. Returns true after the last chosen one.</summary>
    public bool IsLast() => Interlocked.Decrement(ref _remaining) == 0;
}
