using Scenarios.Api.Requests;
using Scenarios.Api.Schema;

namespace Scenarios.Steps.History;

/// <summary>The state after a number of writes. It can advance write by write.</summary>
internal sealed class PastView(ClusterHistory history, int count) : ClusterView(history)
{
    private readonly Dictionary<string, Dictionary<string, ApiObject>> _states = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<ApiObject>> _lists = new(StringComparer.Ordinal);
    private readonly ClusterHistory _history = history;
    private int _count = count;

    /// <summary>The time of its newest write; null before the first.</summary>
    public TimeSpan? Instant => _count > 0 ? _history[_count - 1].At : null;

    public bool IsAtEnd => _count == _history.Count;

    public override IReadOnlyList<ApiObject> Of(ResourceType type)
    {
        var resource = type.GroupResource;
        if (_lists.TryGetValue(resource, out var known))
        {
            return known;
        }

        if (!_states.TryGetValue(resource, out var state))
        {
            _states.Add(resource, state = type.Verbs.Contains("list") ? _history.StateOf(type, _count) : []);
        }

        return _lists[resource] = [.. state.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value)];
    }

    /// <summary>Advances by one write.</summary>
    /// <returns>Whether the write was to a resource that was read from this view.</returns>
    public bool Advance()
    {
        var entry = _history[_count++];
        if (!_states.TryGetValue(entry.Resource, out var state))
        {
            return false;
        }

        _lists.Remove(entry.Resource);
        if (entry.Kind == WatchEventKind.Deleted)
        {
            state.Remove(entry.Key);
        }
        else
        {
            state[entry.Key] = entry.Object;
        }

        return true;
    }
}
