using Scenarios.Objects.Facts;

namespace Scenarios.Api.Schema;

/// <summary>The built-in resources of Kubernetes 1.33, and the structures of their objects, from the fact table. Immutable.</summary>
public sealed class ApiSchema
{
    private readonly FactTable _facts;
    private readonly Dictionary<(string ApiVersion, string Kind), ResourceType> _byKind = [];

    private ApiSchema(FactTable facts)
    {
        _facts = facts;
        var resources = facts.Kinds.Select(ResourceType.Of).ToList();
        resources.Sort(InOrderOfGroups);
        Resources = resources;
        foreach (var resource in resources)
        {
            // The plurals nodes and pods occur twice (metrics.k8s.io has them too), but their kinds do not.
            _byKind.Add((resource.ApiVersion, resource.Kind), resource);
        }

        Mapper = new ResourceMapper(resources);
    }

    /// <summary>Kubernetes 1.33.</summary>
    public static ApiSchema Kubernetes { get; } = new(FactTable.Kubernetes);

    /// <summary>
    /// Every version of every resource, by group, then plural, as <c>kubectl api-resources</c> lists them (it leaves out versions that are
    /// not preferred).
    /// </summary>
    public IReadOnlyList<ResourceType> Resources { get; }

    /// <summary>Finds resources by what users type.</summary>
    public ResourceMapper Mapper { get; }

    /// <summary>The resource of objects with this version and kind; null if there is none. Kinds are case-sensitive.</summary>
    public ResourceType? Find(string apiVersion, string kind) => _byKind.GetValueOrDefault((apiVersion, kind));

    /// <summary>The resource that an object belongs to; null if there is none.</summary>
    public ResourceType? Find(ObjectValue tree) =>
        tree["apiVersion"] is StringValue apiVersion && tree["kind"] is StringValue kind ? Find(apiVersion.Text, kind.Text) : null;

    /// <summary>The structure of a resource's objects; null for resources that are not built in.</summary>
    public TypeFacts? TypeOf(ResourceType resource) =>
        _byKind.TryGetValue((resource.ApiVersion, resource.Kind), out var known) ? _facts.FindType(known.RootTypeName) : null;

    private static int InOrderOfGroups(ResourceType left, ResourceType right)
    {
        var order = string.CompareOrdinal(left.Group, right.Group);
        order = order != 0 ? order : string.CompareOrdinal(left.Plural, right.Plural);
        return order != 0 ? order : right.IsPreferred.CompareTo(left.IsPreferred);
    }
}
