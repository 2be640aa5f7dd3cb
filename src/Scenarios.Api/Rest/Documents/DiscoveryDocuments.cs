using System.Security.Cryptography;
using System.Text;
using Scenarios.Api.Schema;
using Scenarios.Api.Serialization.Json;

namespace Scenarios.Api.Rest.Documents;

/// <summary>
/// The documents with which clients discover resources. Those of built-in groups were recorded from a 1.33 server (<c>discovery.json</c>).
/// Those of custom resources are built from their definitions (apiextensions-apiserver, customresource_discovery_controller.go).
/// </summary>
internal static class DiscoveryDocuments
{
    private static readonly string[] CustomVerbs = ["delete", "deletecollection", "get", "list", "patch", "create", "update", "watch"];
    private static readonly Lazy<ObjectValue> BuiltIn = new(Load);

    /// <summary>The document at the path; null if there is none.</summary>
    /// <param name="resources">The current resources of the server.</param>
    public static ObjectValue? Find(string path, IReadOnlyList<ResourceType> resources)
    {
        var trimmed = path.TrimEnd('/');
        switch (trimmed)
        {
            case "/api":
                return BuiltIn.Value.Find("legacy", "/api") as ObjectValue;
            case "/apis":
                return Groups(resources);
            default:
                return BuiltIn.Value.Find("resources", trimmed) as ObjectValue ?? Group(trimmed, resources) ?? Version(trimmed, resources);
        }
    }

    /// <summary>Whether the group is one of the server's own. For those, a missing path is answered with an object.</summary>
    public static bool IsBuiltIn(string group) =>
        BuiltInGroups().Any(entry => entry.Find("name") is StringValue name && name.Text == group);

    private static ObjectValue Groups(IReadOnlyList<ResourceType> resources)
    {
        var document = (ObjectValue)BuiltIn.Value.Find("legacy", "/apis")!;
        var groups = new List<Value>(BuiltInGroups());
        foreach (var group in resources.Select(static type => type.Group).Distinct(StringComparer.Ordinal))
        {
            if (group.Length > 0 && !IsBuiltIn(group))
            {
                groups.Add(CustomGroup(group, resources));
            }
        }

        return document.With("groups", ListValue.From(groups));
    }

    private static ObjectValue? Group(string path, IReadOnlyList<ResourceType> resources)
    {
        const string Prefix = "/apis/";
        if (!path.StartsWith(Prefix, StringComparison.Ordinal) || path.IndexOf('/', Prefix.Length) >= 0)
        {
            return null;
        }

        var name = path[Prefix.Length..];
        var entry = BuiltInGroups().FirstOrDefault(group => group.Find("name") is StringValue text && text.Text == name)
            ?? (resources.Any(type => type.Group == name) ? CustomGroup(name, resources) : null);
        if (entry is not ObjectValue tree)
        {
            return null;
        }

        var document = new ObjectBuilder().Add("kind", "APIGroup").Add("apiVersion", "v1");
        foreach (var (field, value) in tree)
        {
            document.Add(field, value);
        }

        return document.ToObject();
    }

    private static ObjectValue? Version(string path, IReadOnlyList<ResourceType> resources)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 3 || parts[0] != "apis")
        {
            return null;
        }

        var types = resources.Where(type => type.Group == parts[1] && type.Version == parts[2]).ToList();
        return types.Count == 0
            ? null
            : ObjectValue.Of(
                ("kind", new StringValue("APIResourceList")),
                ("apiVersion", new StringValue("v1")),
                ("groupVersion", new StringValue($"{parts[1]}/{parts[2]}")),
                ("resources", ListValue.From(types.SelectMany(Resource))));
    }

    // apiserver, pkg/endpoints/discovery/storageversionhash.go.
    private static string StorageHash(ResourceType type, string version) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes($"{type.Group}/{version}/{type.Kind}")).AsSpan(0, 8));

    private static IEnumerable<ObjectValue> Resource(ResourceType type)
    {
        yield return new ObjectBuilder()
            .Add("name", type.Plural)
            .Add("singularName", type.Singular)
            .Add("namespaced", type.IsNamespaced)
            .Add("kind", type.Kind)
            .Add("verbs", ListValue.OfStrings(CustomVerbs))
            .AddIfSet("shortNames", type.ShortNames.Count == 0 ? null : ListValue.OfStrings(type.ShortNames))
            .AddIfSet("categories", type.Categories.Count == 0 ? null : ListValue.OfStrings(type.Categories))
            .AddIfSet("storageVersionHash", type.Custom?.StoredVersion is { } stored ? StorageHash(type, stored) : null)
            .ToObject();
        foreach (var subresource in type.Subresources.Order(StringComparer.Ordinal).Reverse())
        {
            var isScale = subresource == "scale";
            yield return new ObjectBuilder()
                .Add("name", $"{type.Plural}/{subresource}")
                .Add("singularName", string.Empty)
                .Add("namespaced", type.IsNamespaced)
                .AddIfSet("group", isScale ? "autoscaling" : null)
                .AddIfSet("version", isScale ? "v1" : null)
                .Add("kind", isScale ? "Scale" : type.Kind)
                .Add("verbs", ListValue.OfStrings(["get", "patch", "update"]))
                .ToObject();
        }
    }

    private static ObjectValue CustomGroup(string group, IReadOnlyList<ResourceType> resources)
    {
        var versions = resources.Where(type => type.Group == group)
            .OrderByDescending(static type => type.IsPreferred)
            .Select(static type => type.Version)
            .Distinct(StringComparer.Ordinal)
            .Select(
                version => ObjectValue.Of(("groupVersion", new StringValue($"{group}/{version}")), ("version", new StringValue(version))))
            .ToList();
        return ObjectValue.Of(("name", new StringValue(group)), ("versions", ListValue.From(versions)), ("preferredVersion", versions[0]));
    }

    private static ListValue BuiltInGroups() => (ListValue)BuiltIn.Value.Find("legacy", "/apis", "groups")!;

    private static ObjectValue Load()
    {
        using var stream = typeof(DiscoveryDocuments).Assembly.GetManifestResourceStream("discovery.json")
            ?? throw new InvalidOperationException("The documents of discovery are not built in.");
        using var reader = new StreamReader(stream);
        return (ObjectValue)JsonReader.ReadOrThrow(reader.ReadToEnd());
    }
}
