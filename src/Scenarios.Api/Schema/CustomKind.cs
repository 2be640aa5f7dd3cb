using Scenarios.Api.Tables;
using Scenarios.Objects.Facts;
using Scenarios.Objects.Ownership;

namespace Scenarios.Api.Schema;

/// <summary>What one version of a CustomResourceDefinition says about its objects. Immutable; created once per version.</summary>
public sealed class CustomKind
{
    private readonly ObjectValue _version;

    private CustomKind(ObjectValue version, bool preservesUnknownFields)
    {
        _version = version;
        PreservesUnknownFields = preservesUnknownFields || Schema["x-kubernetes-preserve-unknown-fields"] is BooleanValue { Boolean: true };
    }

    /// <summary>The OpenAPI schema as written; empty if there is none.</summary>
    public ObjectValue Schema => _version.Find("schema", "openAPIV3Schema") as ObjectValue ?? ObjectValue.Empty;

    /// <summary>The schema in the form that server-side apply uses.</summary>
    public TypeFacts Facts => field ??= SchemaFacts.Of(Schema, PreservesUnknownFields);

    /// <summary>Whether all fields that the schema does not know are stored.</summary>
    public bool PreservesUnknownFields { get; }

    /// <summary>Whether the status is written through its own subresource.</summary>
    public bool HasStatus => _version.Find("subresources", "status") is not null;

    /// <summary>The paths of replicas and selector; null if the kind cannot be scaled.</summary>
    public ObjectValue? Scale => _version.Find("subresources", "scale") as ObjectValue;

    /// <summary>The version in which objects are stored; null if it is not served.</summary>
    public string? StoredVersion { get; private init; }

    /// <summary>The warning for users of the version; null for none.</summary>
    public string? Warning { get; private init; }

    /// <summary>The columns of <c>kubectl get</c>.</summary>
    internal ListValue Columns => _version["additionalPrinterColumns"] as ListValue ?? ListValue.Empty;

    /// <summary>The resources that a definition serves, the preferred version first.</summary>
    public static IReadOnlyList<ResourceType> TypesOf(ApiObject definition)
    {
        var versions = definition.ListAt("spec", "versions").OfType<ObjectValue>()
            .Where(static version => version["served"] is BooleanValue { Boolean: true });
        var ordered = versions.OrderBy(static version => version.Text("name"), VersionOrder.Comparer).ToList();
        return [.. ordered.Select((version, index) => TypeOf(definition, version, isPreferred: index == 0))];
    }

    private static ResourceType TypeOf(ApiObject definition, ObjectValue version, bool isPreferred)
    {
        var names = definition.ObjectAt("spec", "names");
        var kind = new CustomKind(version, definition.FlagAt("spec", "preserveUnknownFields"))
        {
            Warning = WarningOf(definition, version),
            StoredVersion = definition.ListAt("spec", "versions").OfType<ObjectValue>()
                .FirstOrDefault(static other => other["storage"] is BooleanValue { Boolean: true }
                    && other["served"] is BooleanValue { Boolean: true })
                ?.Text("name"),
        };
        return new ResourceType
        {
            Group = definition.TextAt("spec", "group"),
            Version = version.Text("name"),
            Kind = names.Text("kind"),
            GenerationOf = [["spec"]],
            Plural = names.Text("plural"),
            Singular = names.Text("singular") is { Length: > 0 } singular ? singular : names.Text("kind").ToLowerInvariant(),
            ShortNames = TextsOf(names["shortNames"]),
            Categories = TextsOf(names["categories"]),
            IsNamespaced = definition.TextAt("spec", "scope") == "Namespaced",
            Subresources = [.. kind.HasStatus ? ["status"] : (string[])[], .. kind.Scale is null ? (string[])[] : ["scale"]],
            Verbs = ["delete", "deletecollection", "get", "list", "patch", "create", "update", "watch"],
            SelectableFields = SelectableOf(version),
            IsPreferred = isPreferred,
            Custom = kind,
        };
    }

    private static string? WarningOf(ApiObject definition, ObjectValue version)
    {
        if (version["deprecated"] is not BooleanValue { Boolean: true })
        {
            return null;
        }

        return version.Text("deprecationWarning") is { Length: > 0 } text
            ? text
            : $"{definition.TextAt("spec", "group")}/{version.Text("name")} {definition.TextAt("spec", "names", "kind")} is deprecated";
    }

    private static IReadOnlyList<string> SelectableOf(ObjectValue version) =>
        [.. (version["selectableFields"] as ListValue ?? ListValue.Empty).OfType<ObjectValue>()
            .Select(static field => field.Text("jsonPath").TrimStart('.'))];

    private static IReadOnlyList<string> TextsOf(Value? list) =>
        [.. (list as ListValue ?? ListValue.Empty).OfType<StringValue>().Select(static item => item.Text)];
}
