using System.Text;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Nodes.Environment;

/// <summary>The entries of a ConfigMap or Secret as text. Each is decoded when it is asked for.</summary>
internal readonly struct ObjectData(ApiObject found, bool isSecret)
{
    private readonly TextMap _entries = isSecret ? Secret.Of(found).Data : ConfigMap.Of(found).Data;

    public bool Has(string key) => _entries.Fields.ContainsKey(key);

    /// <summary>The entry's text; null if there is none.</summary>
    public string? Find(string key) => Has(key) ? Decoded(_entries[key] ?? string.Empty) : null;

    /// <summary>All entries, ordered by key.</summary>
    public IEnumerable<(string Key, string Text)> Sorted()
    {
        foreach (var (key, text) in _entries.Sorted())
        {
            yield return (key, Decoded(text));
        }
    }

    private string Decoded(string text) => isSecret ? Encoding.UTF8.GetString(Convert.FromBase64String(text)) : text;
}
