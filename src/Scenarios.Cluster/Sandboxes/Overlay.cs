using System.Collections;

namespace Scenarios.Cluster.Sandboxes;

/// <summary>A map that very many Pods share, with one entry added or replaced for a single Pod. Ordered by name. Immutable.</summary>
/// <param name="shared">Created on first access.</param>
internal sealed class Overlay(Lazy<SortedList<string, string>> shared, string name, string value) : IReadOnlyDictionary<string, string>
{
    public int Count => shared.Value.ContainsKey(name) ? shared.Value.Count : shared.Value.Count + 1;

    public IEnumerable<string> Keys => this.Select(pair => pair.Key);

    public IEnumerable<string> Values => this.Select(pair => pair.Value);

    public string this[string key] => TryGetValue(key, out var found) ? found : throw new KeyNotFoundException(key);

    public bool ContainsKey(string key) => key == name || shared.Value.ContainsKey(key);

    public bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out string found)
    {
        if (key != name)
        {
            return shared.Value.TryGetValue(key, out found);
        }

        found = value;
        return true;
    }

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator()
    {
        var isGiven = false;
        foreach (var pair in shared.Value)
        {
            var order = string.CompareOrdinal(pair.Key, name);
            if (order >= 0 && !isGiven)
            {
                isGiven = true;
                yield return KeyValuePair.Create(name, value);
            }

            if (order != 0)
            {
                yield return pair;
            }
        }

        if (!isGiven)
        {
            yield return KeyValuePair.Create(name, value);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
