namespace Scenarios.Objects.Ownership;

/// <summary>
/// A set of paths into an object: of each step, whether the path that ends there is in the set, and what of the set is below it
/// (structured-merge-diff, fieldpath/set.go). Filled first, then only read.
/// </summary>
public sealed class FieldSet
{
    private readonly SortedDictionary<FieldElement, FieldSet> _children = new(FieldElement.Order);

    /// <summary>Whether the path that leads here is in the set.</summary>
    public bool IsMember { get; set; }

    public IReadOnlyDictionary<FieldElement, FieldSet> Children => _children;

    public bool IsEmpty => !IsMember && _children.Count == 0;

    /// <summary>A set of paths of fields, such as <c>metadata.name</c>.</summary>
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

    /// <summary>What is below this step; made where there is nothing yet.</summary>
    public FieldSet At(FieldElement element)
    {
        if (!_children.TryGetValue(element, out var child))
        {
            child = new FieldSet();
            _children.Add(element, child);
        }

        return child;
    }

    /// <summary>What is below this step, from here on; nothing where that is empty.</summary>
    public void Put(FieldElement element, FieldSet child)
    {
        if (!child.IsEmpty)
        {
            _children[element] = child;
        }
    }

    /// <summary>What is below this step, or null.</summary>
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

    /// <summary>Without the other's paths; what lies below those stays.</summary>
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

    /// <summary>Without the other's paths and all that lies below them.</summary>
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
    /// With the named fields on the way to what is in the set, which are typically not in it (a Deployment's spec, but not the map of its
    /// labels).
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

    /// <summary>All paths in order, as texts such as <c>.spec.ports[port=80,protocol="TCP"]</c>.</summary>
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
