using Scenarios.Steps.Hosting;

namespace Scenarios.Steps.Snapshots;

/// <summary>
/// Which snapshots the scenarios of one feature have asked for in a run, and which scenarios have passed. Knows no files. Its scenarios may
/// run on several threads.
/// </summary>
internal sealed class FeatureSnapshots(FeatureScenarios scenarios)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, SnapshotEntry> _entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly HashSet<int> _passed = [];
    private readonly Lazy<UnnamedSnapshots> _unnamed = new(() => new UnnamedSnapshots(scenarios.Titles()));
    private bool _isJudged;

    /// <summary>The name of a scenario's unnamed snapshot, counted from 1.</summary>
    public string UnnamedName(int scenario, string title, int number) => _unnamed.Value.Name(scenario, title, number);

    /// <summary>
    /// Notes that a scenario asks for a snapshot. The entry has another name than that asked for where two names are one file.
    /// </summary>
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

    /// <summary>Notes that a scenario has run to its end; with retries the last attempt counts.</summary>
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
    /// What was asked for, once every scenario of the feature has passed in this run; after a part of them, or with a failure among them,
    /// nobody can tell what the feature needs. Given once.
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
