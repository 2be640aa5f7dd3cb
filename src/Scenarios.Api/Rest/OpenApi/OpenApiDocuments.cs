using System.Security.Cryptography;
using System.Text;
using Scenarios.Api.Schema;
using Scenarios.Objects.Facts;

namespace Scenarios.Api.Rest.OpenApi;

/// <summary>
/// The OpenAPI 3.0 documents at <c>/openapi/v3</c>, one for each group and version. <c>kubectl explain</c> and <c>kubectl apply</c> read
/// them. They are created on request.
/// </summary>
internal static class OpenApiDocuments
{
    private const string Root = "/openapi/v3";

    /// <summary>The document at the path; null if there is none.</summary>
    /// <param name="resources">The current resources of the server.</param>
    public static ObjectValue? Find(string path, IReadOnlyList<ResourceType> resources)
    {
        if (!path.StartsWith(Root, StringComparison.Ordinal))
        {
            return null;
        }

        var rest = path[Root.Length..].Trim('/');
        if (rest.Length == 0)
        {
            return path.Length <= Root.Length + 1 ? Index(resources) : null;
        }

        var types = resources.Where(type => PathOf(type) == rest).ToList();
        return types.Count == 0 ? null : Document(types);
    }

    private static string PathOf(ResourceType type) => type.Group.Length == 0 ? $"api/{type.Version}" : $"apis/{type.Group}/{type.Version}";

    private static ObjectValue Index(IReadOnlyList<ResourceType> resources)
    {
        var paths = new ObjectBuilder();
        foreach (var group in resources.GroupBy(PathOf, StringComparer.Ordinal).OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            // Clients cache a document as long as its URL stays the same.
            var text = string.Concat(group.Select(
                static type => type.Custom is null ? type.Plural : type.Plural + JsonWriter.WriteCompact(type.Custom.Schema)));
            var hash = Convert.ToHexString(SHA512.HashData(Encoding.UTF8.GetBytes(text)));
            paths.Add(group.Key, ObjectValue.Of(("serverRelativeURL", new StringValue($"{Root}/{group.Key}?hash={hash}"))));
        }

        return ObjectValue.Of(("paths", paths.ToObject()));
    }

    private static ObjectValue Document(List<ResourceType> types)
    {
        var schemas = new SchemaDocument();
        var paths = new SortedDictionary<string, ObjectValue>(StringComparer.Ordinal);
        foreach (var type in types)
        {
            foreach (var (path, item) in OperationsOf(type, schemas).Paths())
            {
                paths[path] = item;
            }
        }

        foreach (var name in types.SelectMany(Operations.StructuresOf))
        {
            schemas.Add(FactTable.Kubernetes.FindType(name)!);
        }

        schemas.Add($"{SchemaNames.Meta}.Patch", ObjectValue.Of(("type", new StringValue("object"))));
        var all = new ObjectBuilder(paths.Count);
        foreach (var (path, item) in paths)
        {
            all.Add(path, item);
        }

        return ObjectValue.Of(
            ("openapi", new StringValue("3.0.0")),
            ("info", ObjectValue.Of(("title", new StringValue("Kubernetes")), ("version", new StringValue("v1.33.1")))),
            ("paths", all.ToObject()),
            ("components", ObjectValue.Of(("schemas", schemas.ToObject()))));
    }

    private static Operations OperationsOf(ResourceType type, SchemaDocument schemas)
    {
        var kind = new GroupVersionKind(type.Group, type.Version, type.Kind);
        if (type.Custom is null)
        {
            var structure = FactTable.Kubernetes.FindType(type.RootTypeName)!;
            return new Operations(type, schemas.Add(structure), schemas.AddListOf(structure));
        }

        var name = SchemaNames.OfCustom(type.Group, type.Version, type.Kind);
        var metadata = SchemaDocument.ReferenceTo(schemas.Add(FactTable.Kubernetes.FindType("meta/v1.ObjectMeta")!));
        var text = ObjectValue.Of(("type", new StringValue("string")));
        var properties = (type.Custom.Schema["properties"] as ObjectValue ?? ObjectValue.Empty)
            .With("apiVersion", text).With("kind", text).With("metadata", metadata);
        schemas.Add(name, type.Custom.Schema.With("properties", properties).With("x-kubernetes-group-version-kind", kind.ToList()));
        schemas.Add($"{name}List", ObjectValue.Of(
            ("type", new StringValue("object")),
            ("properties", ObjectValue.Of(
                ("items", ObjectValue.Of(("type", new StringValue("array")), ("items", SchemaDocument.ReferenceTo(name))))))));
        return new Operations(type, name, $"{name}List");
    }
}
