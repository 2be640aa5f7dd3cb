namespace Scenarios.Objects.Ownership;

/// <summary>
/// A set of paths into an object, as a tree of steps. Each step records whether the path ending there is in the set, and which longer
/// paths are (structured-merge-diff, fieldpath/set.go). Filled first, then only read.
/// </summary>
public sealed class FieldSet
{
    private readonly SortedDictionary<FieldElement, FieldSet> _children = new(FieldElement.Order);

    /// <summary>Whether the path ending here is in the set.</summary>
    public bool IsMember { get; set; }

    public IReadOnlyDictionary<FieldElement, FieldSet> Children => _children;

    public bool IsEmpty => !IsMember && _children.Count == 0;

    /// <summary>Creates a set of field paths, such as <c>metadata.name</c>.</summary>
    public static FieldSet OfPaths(params ReadOnlySpan<string> paths)
    {
        var set = new FieldSet();
        foreach (var path in paths)
        {
            var node = set;
            foreach (var name in path.Split('.'))
            {
                node = node.At(FieldElement.Field(name));
            }

            node.IsMember = true;
        }

        return set;
    }

    /// <summary>The subset below this step; created if missing.</summary>
    public FieldSet At(FieldElement element)
    {
        if (!_children.TryGetValue(element, out var child))
        {
            child = new FieldSet();
            _children.Add(element, child);
        }

        return child;
    }

    /// <summary>Sets the subset below this step. Does nothing if <paramref name="child"/> is empty.</summary>
    public void Put(FieldElement element, FieldSet child)
    {
        if (!child.IsEmpty)
        {
            _children[element] = child;
        }
    }

    /// <summary>The subset below this step; null if there is none.</summary>
    public FieldSet? Find(FieldElement element) => _children.GetValueOrDefault(element);

    public FieldSet Union(FieldSet other)
    {
        var result = new FieldSet { IsMember = IsMember || other.IsMember };
        foreach (var (element, child) in _children)
        {
            result._children.Add(element, other.Find(element) is { } theirs ? child.Union(theirs) : child);
        }

        foreach (var (element, child) in other._children)
        {
            result._children.TryAdd(element, child);
        }

        return result;
    }

    public FieldSet Intersection(FieldSet other)
    {
        var result = new FieldSet { IsMember = IsMember && other.IsMember };
        foreach (var (element, child) in _children)
        {
            if (other.Find(element) is { } theirs && child.Intersection(theirs) is { IsEmpty: false } common)
            {
                result._children.Add(element, common);
            }
        }

        return result;
    }

    /// <summary>A copy without the other's paths. Longer paths below those stay.</summary>
    public FieldSet Difference(FieldSet other)
    {
        var result = new FieldSet { IsMember = IsMember && !other.IsMember };
        foreach (var (element, child) in _children)
        {
            var left = other.Find(element) is { } theirs ? child.Difference(theirs) : child;
            if (!left.IsEmpty)
            {
                result._children.Add(element, left);
            }
        }

        return result;
    }

    /// <summary>A copy without the other's paths and everything below them.</summary>
    public FieldSet RecursiveDifference(FieldSet other)
    {
        if (other.IsMember)
        {
            return new FieldSet();
        }

        var result = new FieldSet { IsMember = IsMember };
        foreach (var (element, child) in _children)
        {
            var left = other.Find(element) is { } theirs ? child.RecursiveDifference(theirs) : child;
            if (!left.IsEmpty)
            {
                result._children.Add(element, left);
            }
        }

        return result;
    }

    /// <summary>
    /// A copy that also contains the named fields along the way to its paths, which are typically not in the set (a Deployment's spec, for
    /// example, but not the map of its labels).
    /// </summary>
    public FieldSet WithNamedFields(FieldSchema schema)
    {
        var result = new FieldSet { IsMember = IsMember };
        foreach (var (element, child) in _children)
        {
            var inner = schema.At(element);
            var whole = child.WithNamedFields(inner);
            whole.IsMember |= child._children.Count > 0 && schema.IsStructure && element.Name is { } name
                && schema.Structure?.Find(name) is not null;
            result._children.Add(element, whole);
        }

        return result;
    }

    /// <summary>All paths in order, as text such as <c>.spec.ports[port=80,protocol="TCP"]</c>.</summary>
    public IEnumerable<string> Paths(string start = "")
    {
        if (IsMember && start.Length > 0)
        {
            yield return start;
        }

        foreach (var (element, child) in _children)
        {
            foreach (var path in child.Paths(start + element))
            {
                yield return path;
            }
        }
    }

    public bool HasSame(FieldSet other) =>
        IsMember == other.IsMember && _children.Count == other._children.Count
        && _children.All(pair => other.Find(pair.Key) is { } theirs && pair.Value.HasSame(theirs));
}
