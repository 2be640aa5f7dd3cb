using Scenarios.Api.Schema;
using Scenarios.Objects.Facts;

namespace Scenarios.Api.Rest.OpenApi;

/// <summary>
/// The operations on one resource, as paths of an OpenAPI document (apiserver, endpoints/installer.go). Watches by path and connections
/// (exec, attach, port-forward, proxies) are left out.
/// </summary>
/// <param name="type">The resource.</param>
/// <param name="schema">The name of its objects' schema.</param>
/// <param name="listSchema">The name of its lists' schema.</param>
internal sealed class Operations(ResourceType type, string schema, string listSchema)
{
    private const string Status = $"{SchemaNames.Meta}.Status";
    private const string Patch = $"{SchemaNames.Meta}.Patch";
    private const string DeleteOptions = $"{SchemaNames.Meta}.DeleteOptions";

    private static readonly string[] Answers = ["application/json", "application/yaml"];
    private static readonly string[] Patches =
    [
        "application/apply-patch+yaml", "application/json-patch+json", "application/merge-patch+json",
        "application/strategic-merge-patch+json",
    ];

    private static readonly string[] OfList =
    [
        "allowWatchBookmarks", "continue", "fieldSelector", "labelSelector", "limit", "resourceVersion", "resourceVersionMatch",
        "sendInitialEvents", "timeoutSeconds", "watch",
    ];

    private static readonly string[] OfObject = ["name", "namespace", "pretty"];
    private static readonly string[] OfWrite = ["dryRun", "fieldManager", "fieldValidation"];
    private static readonly string[] OfPatch = [.. OfWrite, "force"];
    private static readonly string[] OfDelete = ["dryRun", "gracePeriodSeconds", "orphanDependents", "propagationPolicy"];
    private static readonly string[] OfDeleteAll =
        [.. OfDelete.Concat(OfList).Where(static name => name is not ("allowWatchBookmarks" or "watch")).Order(StringComparer.Ordinal)];

    /// <summary>Subresources whose objects have another kind.</summary>
    private static readonly Dictionary<string, string> OtherKinds = new(StringComparer.Ordinal)
    {
        ["scale"] = "autoscaling/v1.Scale", ["eviction"] = "policy/v1.Eviction", ["token"] = "authentication.k8s.io/v1.TokenRequest",
    };

    /// <summary>The structures that operations use besides that of the objects.</summary>
    public static IEnumerable<string> StructuresOf(ResourceType type) =>
        type.Subresources.Select(static name => OtherKinds.GetValueOrDefault(name)).OfType<string>()
            .Append("meta/v1.Status").Append("meta/v1.DeleteOptions");

    private string Root => type.Group.Length == 0 ? $"/api/{type.Version}" : $"/apis/{type.Group}/{type.Version}";

    private string Tag => $"{GroupName}_{type.Version}";

    private string GroupName => type.Group.Length == 0 ? "core" : type.Group.Replace(".k8s.io", string.Empty, StringComparison.Ordinal);

    private string Prefix => string.Concat(GroupName.Split('.').Select(Capital)) + Capital(type.Version);

    private string Scope => type.IsNamespaced ? "Namespaced" : string.Empty;

    private GroupVersionKind Kind => new(type.Group, type.Version, type.Kind);

    /// <summary>All paths with their operations.</summary>
    public IEnumerable<KeyValuePair<string, ObjectValue>> Paths()
    {
        var collection = type.IsNamespaced ? $"{Root}/namespaces/{{namespace}}/{type.Plural}" : $"{Root}/{type.Plural}";
        if (type.IsNamespaced && Has("list"))
        {
            yield return new($"{Root}/{type.Plural}", Item([.. OfList, "pretty"],
                ("get", Operation("list", $"list{Prefix}{type.Kind}ForAllNamespaces", [], listSchema))));
        }

        var all = Item(["namespace", "pretty"],
            ("get", Has("list") ? Operation("list", $"list{Prefix}{Scope}{type.Kind}", OfList, listSchema) : null),
            ("post", Has("create") ? Operation("post", $"create{Prefix}{Scope}{type.Kind}", OfWrite, schema, schema) : null),
            ("delete", Has("deletecollection")
                ? Operation("deletecollection", $"delete{Prefix}Collection{Scope}{type.Kind}", OfDeleteAll, Status, DeleteOptions) : null));
        yield return new(collection, all);
        if (Has("get"))
        {
            var name = $"{Prefix}{Scope}{type.Kind}";
            yield return new($"{collection}/{{name}}", Item(OfObject,
                ("get", Operation("get", $"read{name}", [], schema)),
                ("put", Has("update") ? Operation("put", $"replace{name}", OfWrite, schema, schema) : null),
                ("delete", Has("delete") ? Operation("delete", $"delete{name}", OfDelete, Status, DeleteOptions) : null),
                ("patch", Has("patch") ? Operation("patch", $"patch{name}", OfPatch, schema, Patch) : null)));
        }

        foreach (var subresource in type.Subresources)
        {
            if (Below(subresource) is { } item)
            {
                yield return new($"{collection}/{{name}}/{subresource}", item);
            }
        }
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private bool Has(string verb) => type.Verbs.Contains(verb, StringComparer.Ordinal);

    private ObjectValue? Below(string subresource)
    {
        var name = $"{Prefix}{Scope}{type.Kind}{Capital(subresource)}";
        var other = OtherKinds.TryGetValue(subresource, out var structure) ? SchemaDocument.KindOf(structure) : null;
        var body = structure is null ? schema : SchemaNames.Of(FactTable.Kubernetes.FindType(structure)!);
        return subresource switch
        {
            "status" or "ephemeralcontainers" or "resize" or "scale" => Item(OfObject,
                ("get", Operation("get", $"read{name}", [], body, kind: other)),
                ("put", Operation("put", $"replace{name}", OfWrite, body, body, other)),
                ("patch", Operation("patch", $"patch{name}", OfPatch, body, Patch, other))),
            "eviction" or "token" => Item(
                [.. OfWrite, .. OfObject], ("post", Operation("post", $"create{name}", [], body, body, other))),
            _ => null,
        };
    }

    private ObjectValue Item(IEnumerable<string> parameters, params (string Method, ObjectValue? Operation)[] operations)
    {
        var item = new ObjectBuilder();
        foreach (var (method, operation) in operations)
        {
            item.AddIfSet(method, operation);
        }

        var named = parameters.Where(name => type.IsNamespaced || name != "namespace");
        return item.Add("parameters", ListValue.From(named.Select(Parameter))).ToObject();
    }

    private ObjectValue Operation(
        string action, string id, string[] parameters, string answer, string? body = null, GroupVersionKind? kind = null) =>
        new ObjectBuilder()
            .Add("tags", ListValue.OfStrings([Tag]))
            .Add("operationId", id)
            .AddIfSet("parameters", parameters.Length == 0 ? null : ListValue.From(parameters.Select(Parameter)))
            .AddIfSet("requestBody", body is null ? null : ObjectValue.Of(("content", Content(FormsOf(body), body))))
            .Add("responses", ObjectValue.Of(("200", ObjectValue.Of(
                ("description", new StringValue("OK")), ("content", Content(Answers, answer))))))
            .Add("x-kubernetes-action", action)
            .Add("x-kubernetes-group-version-kind", (kind ?? Kind).ToObject())
        .ToObject();

    // Strategic merge patch, the last in the list, is only for built-in kinds.
    private string[] FormsOf(string body)
    {
        if (body != Patch)
        {
            return ["*/*"];
        }

        return type.Custom is null ? Patches : Patches[..^1];
    }

    private static ObjectValue Content(string[] media, string name)
    {
        var content = new ObjectBuilder(media.Length);
        foreach (var form in media)
        {
            content.Add(form, ObjectValue.Of(("schema", SchemaDocument.ReferenceTo(name))));
        }

        return content.ToObject();
    }

    private static ObjectValue Parameter(string name)
    {
        var isPath = name is "name" or "namespace";
        var kind = name switch
        {
            "allowWatchBookmarks" or "force" or "orphanDependents" or "sendInitialEvents" or "watch" => "boolean",
            "gracePeriodSeconds" or "limit" or "timeoutSeconds" => "integer",
            _ => "string",
        };
        var schema = ObjectValue.Of(("type", new StringValue(kind)), ("uniqueItems", BooleanValue.Of(true)));
        return new ObjectBuilder().Add("name", name).Add("in", isPath ? "path" : "query")
            .AddIfSet("required", isPath ? BooleanValue.Of(true) : null).Add("schema", schema).ToObject();
    }
}
