namespace Scenarios.Api.Serialization;

/// <summary>Collects the fields of an object while it is being read.</summary>
internal sealed class NodeFields(string path, List<DuplicateKey> duplicates)
{
    private readonly List<string> _names = [];
    private readonly Dictionary<string, SourceNode> _nodes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    /// <summary>Sets a field. A duplicate replaces the value, but keeps the position of the first.</summary>
    public void Set(string name, SourceNode node)
    {
        if (!_written.Add(name))
        {
            duplicates.Add(new DuplicateKey(path, name, node.Position));
        }

        Put(name, node);
    }

    /// <summary>
    /// Merges the fields of a mapping, or of a sequence of mappings, of which the first has precedence. Returns false for anything else.
    /// </summary>
    public bool TryMerge(SourceNode source)
    {
        if (source.Value is ObjectValue fields)
        {
            foreach (var (name, _) in fields)
            {
                Put(name, source.Field(name)!);
            }

            return true;
        }

        if (source.Value is not ListValue list)
        {
            return false;
        }

        for (var index = list.Count - 1; index >= 0; index--)
        {
            if (source.Item(index) is not { Value: ObjectValue } item || !TryMerge(item))
            {
                return false;
            }
        }

        return true;
    }

    public SourceNode ToNode(SourcePosition position)
    {
        var fields = new ObjectBuilder(_names.Count);
        foreach (var name in _names)
        {
            fields.Add(name, _nodes[name].Value);
        }

        return new SourceNode(fields.ToObject(), position, _nodes, null);
    }

    private void Put(string name, SourceNode node)
    {
        if (!_nodes.ContainsKey(name))
        {
            _names.Add(name);
        }

        _nodes[name] = node;
    }
}
