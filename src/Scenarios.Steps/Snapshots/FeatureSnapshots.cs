using Scenarios.Steps.Hosting;

namespace Scenarios.Steps.Snapshots;

/// <summary>
/// The snapshots that the scenarios of a feature asked for in a run, and the scenarios that passed. It does not access files. Its scenarios
/// may run on several threads.
/// </summary>
internal sealed class FeatureSnapshots(FeatureScenarios scenarios)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, SnapshotEntry> _entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly HashSet<int> _passed = [];
    private readonly Lazy<UnnamedSnapshots> _unnamed = new(() => new UnnamedSnapshots(scenarios.Titles()));
    private bool _isJudged;

    /// <summary>Returns the name of a scenario's unnamed snapshot, numbered from 1.</summary>
    public string UnnamedName(int scenario, string title, int number) => _unnamed.Value.Name(scenario, title, number);

    /// <summary>Records that a scenario asks for a snapshot. If two names share a file, the entry has the other name.</summary>
    public SnapshotEntry Ask(string name, string part)
    {
        lock (_gate)
        {
            _asked.Add(part);
            var key = SnapshotName.Key(name);
            if (!_entries.TryGetValue(key, out var entry))
            {
                _entries.Add(key, entry = new SnapshotEntry(name));
            }

            return entry;
        }
    }

    /// <summary>Records that a scenario has finished. With retries, the last attempt counts.</summary>
    public void Finish(int scenario, bool passed)
    {
        lock (_gate)
        {
            if (passed && scenario >= 0)
            {
                _passed.Add(scenario);
            }
            else
            {
                _passed.Remove(scenario);
            }
        }
    }

    /// <summary>
    /// Returns everything that was asked for, if every scenario of the feature has passed in this run; otherwise null, because the needs of
    /// the others are unknown. Returned once.
    /// </summary>
    public IReadOnlySet<string>? TakeComplete()
    {
        lock (_gate)
        {
            if (_isJudged || scenarios.Count == 0 || _passed.Count < scenarios.Count)
            {
                return null;
            }

            _isJudged = true;
            return _asked;
        }
    }
}
