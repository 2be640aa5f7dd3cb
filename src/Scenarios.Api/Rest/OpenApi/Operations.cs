using Scenarios.Api.Rest.Documents;
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

    private static readonly string[] OfWrite = ["dryRun", "fieldManager", "fieldValidation"];
    private static readonly string[] OfPatch = [.. OfWrite, "force"];

    private static readonly string[] OfDelete =
    [
        "dryRun", "gracePeriodSeconds", "ignoreStoreReadErrorWithClusterBreakingPotential", "orphanDependents", "propagationPolicy",
    ];

    private static readonly string[] OfDeleteAll =
        [.. OfDelete.Concat(OfList).Where(static name => name is not ("allowWatchBookmarks" or "watch"))];

    private static readonly string[] OfLog =
    [
        "container", "follow", "insecureSkipTLSVerifyBackend", "limitBytes", "previous", "sinceSeconds", "stream", "tailLines",
        "timestamps",
    ];

    /// <summary>Subresources whose objects have another kind.</summary>
    private static readonly Dictionary<string, string> OtherKinds = new(StringComparer.Ordinal)
    {
        ["scale"] = "autoscaling/v1.Scale", ["eviction"] = "policy/v1.Eviction", ["token"] = "authentication.k8s.io/v1.TokenRequest",
        ["binding"] = "core/v1.Binding",
    };

    /// <summary>The structures that operations use besides that of the objects.</summary>
    public static IEnumerable<string> StructuresOf(ResourceType type) =>
        type.Subresources.Select(static name => OtherKinds.GetValueOrDefault(name)).OfType<string>()
            .Append("meta/v1.Status").Append("meta/v1.DeleteOptions");

    private string Root => type.Group.Length == 0 ? $"/api/{type.Version}" : $"/apis/{type.Group}/{type.Version}";

    // kube-openapi's tags join the words of a group as names in programs do.
    private string Tag => $"{GroupWords[0]}{string.Concat(GroupWords.Skip(1).Select(Capital))}_{type.Version}";

    private string[] GroupWords =>
        (type.Group.Length == 0 ? "core" : type.Group.Replace(".k8s.io", string.Empty, StringComparison.Ordinal)).Split('.');

    private string Prefix => string.Concat(GroupWords.Select(Capital)) + Capital(type.Version);

    private string Scope => type.IsNamespaced ? "Namespaced" : string.Empty;

    private GroupVersionKind Kind => new(type.Group, type.Version, type.Kind);

    /// <summary>All paths with their operations.</summary>
    public IEnumerable<KeyValuePair<string, ObjectValue>> Paths()
    {
        var collection = type.IsNamespaced ? $"{Root}/namespaces/{{namespace}}/{type.Plural}" : $"{Root}/{type.Plural}";
        var paths = new List<(string Path, List<Operation> Operations)>
        {
            (collection, [.. OnCollection()]), ($"{collection}/{{name}}", [.. OnObject()]),
        };
        if (type.IsNamespaced)
        {
            paths.Add(($"{Root}/{type.Plural}", [.. OnAllNamespaces()]));
        }

        paths.AddRange(type.Subresources.Select(name => ($"{collection}/{{name}}/{name}", Below(name))));
        return paths.Where(static entry => entry.Operations.Count > 0)
            .Select(entry => KeyValuePair.Create(entry.Path, Item(entry.Operations)));
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private bool Has(string verb) => type.Verbs.Contains(verb, StringComparer.Ordinal);

    private IEnumerable<Operation> OnAllNamespaces() => new (string Verb, Operation Operation)[]
    {
        ("list", new("get", "list", $"list{Prefix}{type.Kind}ForAllNamespaces", [.. OfList, "pretty"], listSchema)),
    }.Where(entry => Has(entry.Verb)).Select(static entry => entry.Operation);

    private IEnumerable<Operation> OnCollection()
    {
        string[] place = type.IsNamespaced ? ["namespace", "pretty"] : ["pretty"];
        var name = $"{Scope}{type.Kind}";
        return new (string Verb, Operation Operation)[]
        {
            ("list", new("get", "list", $"list{Prefix}{name}", [.. OfList, .. place], listSchema)),
            ("create", new("post", "post", $"create{Prefix}{name}", [.. OfWrite, .. place], schema, schema)),
            ("deletecollection", new(
                "delete", "deletecollection", $"delete{Prefix}Collection{name}", [.. OfDeleteAll, .. place], Status, DeleteOptions)),
        }.Where(entry => Has(entry.Verb)).Select(static entry => entry.Operation);
    }

    private IEnumerable<Operation> OnObject()
    {
        var name = $"{Prefix}{Scope}{type.Kind}";
        return new (string Verb, Operation Operation)[]
        {
            ("get", new("get", "get", $"read{name}", Place, schema)),
            ("update", new("put", "put", $"replace{name}", [.. OfWrite, .. Place], schema, schema)),
            ("delete", new(
                "delete", "delete", $"delete{name}", [.. OfDelete, .. Place], ReturnedKinds.Contains(type) ? schema : Status,
                DeleteOptions)),
            ("patch", new("patch", "patch", $"patch{name}", [.. OfPatch, .. Place], schema, Patch)),
        }.Where(entry => Has(entry.Verb)).Select(static entry => entry.Operation);
    }

    private string[] Place => type.IsNamespaced ? ["name", "namespace", "pretty"] : ["name", "pretty"];

    private List<Operation> Below(string subresource)
    {
        var name = $"{Prefix}{Scope}{type.Kind}{Capital(subresource)}";
        var other = OtherKinds.TryGetValue(subresource, out var structure) ? SchemaDocument.KindOf(structure) : null;
        var body = structure is null ? schema : SchemaNames.Of(FactTable.Kubernetes.FindType(structure)!);
        Operation put = new("put", "put", $"replace{name}", [.. OfWrite, .. Place], body, body, other);
        return subresource switch
        {
            "status" or "ephemeralcontainers" or "resize" or "scale" or "approval" =>
            [
                new("get", "get", $"read{name}", Place, body, Kind: other), put,
                new("patch", "patch", $"patch{name}", [.. OfPatch, .. Place], body, Patch, other),
            ],
            "finalize" => [put],
            "eviction" or "token" or "binding" => [new("post", "post", $"create{name}", [.. OfWrite, .. Place], body, body, other)],
            "log" => [new("get", "get", $"read{name}", [.. OfLog, .. Place], null)],
            _ => [],
        };
    }

    // What all operations of a path take stands once, beside them (kube-openapi, builder3).
    private ObjectValue Item(List<Operation> operations)
    {
        var common = operations.Select(static operation => operation.Parameters)
            .Aggregate(static (all, next) => all.Intersect(next, StringComparer.Ordinal)).ToHashSet(StringComparer.Ordinal);
        var item = new ObjectBuilder();
        foreach (var operation in operations)
        {
            item.Add(operation.Method, Tree(operation, operation.Parameters.Where(name => !common.Contains(name))));
        }

        return item.Add("parameters", Parameters(common)).ToObject();
    }

    private ObjectValue Tree(Operation operation, IEnumerable<string> parameters)
    {
        var own = Parameters(parameters);
        return new ObjectBuilder()
            .Add("tags", ListValue.OfStrings([Tag]))
            .Add("operationId", operation.Id)
            .AddIfSet("parameters", own.Count == 0 ? null : own)
            .AddIfSet(
                "requestBody",
                operation.Body is { } body ? ObjectValue.Of(("content", Content(FormsOf(body), SchemaDocument.ReferenceTo(body)))) : null)
            .Add("responses", ObjectValue.Of(("200", ObjectValue.Of(
                ("description", new StringValue("OK")), ("content", AnswerOf(operation))))))
            .Add("x-kubernetes-action", operation.Action)
            .Add("x-kubernetes-group-version-kind", (operation.Kind ?? Kind).ToObject())
            .ToObject();
    }

    private static ObjectValue AnswerOf(Operation operation) => operation.Answer is { } answer
        ? Content(Answers, SchemaDocument.ReferenceTo(answer))
        : Content(["text/plain", .. Answers], ObjectValue.Of(("type", new StringValue("string"))));

    // Strategic merge patch, the last in the list, is only for built-in kinds.
    private string[] FormsOf(string body)
    {
        if (body != Patch)
        {
            return ["*/*"];
        }

        return type.Custom is null ? Patches : Patches[..^1];
    }

    private static ObjectValue Content(string[] media, ObjectValue schema)
    {
        var content = new ObjectBuilder(media.Length);
        foreach (var form in media)
        {
            content.Add(form, ObjectValue.Of(("schema", schema)));
        }

        return content.ToObject();
    }

    private static ListValue Parameters(IEnumerable<string> names) =>
        ListValue.From(names.Order(StringComparer.Ordinal).Select(Parameter));

    private static ObjectValue Parameter(string name)
    {
        var isPath = name is "name" or "namespace";
        var kind = name switch
        {
            "allowWatchBookmarks" or "follow" or "force" or "ignoreStoreReadErrorWithClusterBreakingPotential"
                or "insecureSkipTLSVerifyBackend" or "orphanDependents" or "previous" or "sendInitialEvents" or "timestamps"
                or "watch" => "boolean",
            "gracePeriodSeconds" or "limit" or "limitBytes" or "sinceSeconds" or "tailLines" or "timeoutSeconds" => "integer",
            _ => "string",
        };
        var schema = ObjectValue.Of(("type", new StringValue(kind)), ("uniqueItems", BooleanValue.Of(true)));
        return new ObjectBuilder().Add("name", name).Add("in", isPath ? "path" : "query")
            .AddIfSet("required", isPath ? BooleanValue.Of(true) : null).Add("schema", schema).ToObject();
    }
}
