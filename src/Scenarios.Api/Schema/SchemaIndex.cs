namespace Scenarios.Api.Schema;

/// <summary>Collects what the schema table holds while it is read.</summary>
internal sealed class SchemaIndex
{
    public List<ResourceType> Resources { get; } = new(80);

    public Dictionary<string, int> TypeNumbers { get; } = new(600, StringComparer.Ordinal);

    public List<int> TypeStarts { get; } = new(600);

    public void AddType(string name, int start)
    {
        TypeNumbers.Add(name, TypeStarts.Count);
        TypeStarts.Add(start);
    }

    public void AddResource(ResourceType resource) => Resources.Add(resource);

    /// <summary>By group, then plural, then the preferred version first: the order of <c>kubectl api-resources</c>.</summary>
    public void SortResources() => Resources.Sort(static (left, right) =>
    {
        var order = string.CompareOrdinal(left.Group, right.Group);
        order = order != 0 ? order : string.CompareOrdinal(left.Plural, right.Plural);
        return order != 0 ? order : right.IsPreferred.CompareTo(left.IsPreferred);
    });
}
