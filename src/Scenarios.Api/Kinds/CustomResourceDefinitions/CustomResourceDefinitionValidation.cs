using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.CustomResourceDefinitions;

/// <summary>CustomResourceDefinitions (apiextensions, pkg/apis/apiextensions/validation): names, scope, versions, and that there are
/// schemas.</summary>
internal sealed class CustomResourceDefinitionValidation : IKindValidation
{
    private const string OneStorageVersion = "must have exactly one version marked as storage version";

    public void Validate(FieldNode candidate, FaultList faults)
    {
        var spec = candidate.Object("spec");
        var names = spec.Object("names");
        var (name, group, plural) = (candidate.Object("metadata").Text("name"), spec.Text("group"), names.Text("plural"));
        if (name != $"{plural}.{group}")
        {
            faults.Invalid("metadata.name", name, "must be spec.names.plural+\".\"+spec.group");
        }

        if (group.Length == 0)
        {
            faults.Required("spec.group");
        }
        else if (!group.Contains('.'))
        {
            faults.Invalid("spec.group", group, "should be a domain with at least one dot");
        }

        if (spec.Text("scope") is var scope and not ("Cluster" or "Namespaced"))
        {
            if (scope.Length == 0)
            {
                faults.Required("spec.scope");
            }
            else
            {
                faults.Add(FieldFault.NotSupported("spec.scope", scope, ["Cluster", "Namespaced"]));
            }
        }

        CheckVersions(spec, faults);
        CheckNames(names, faults);
    }

    public void ValidateUpdate(FieldNode candidate, FieldNode existing, FaultList faults)
    {
        var (spec, before) = (candidate.Object("spec"), existing.Object("spec"));
        foreach (var field in new[] { "group", "scope" })
        {
            if (spec.Text(field) != before.Text(field))
            {
                faults.Invalid(spec.PathOf(field), spec.Text(field), FaultList.Immutable);
            }
        }

        var (kind, kindBefore) = (spec.Object("names").Text("kind"), before.Object("names").Text("kind"));
        if (kind != kindBefore)
        {
            faults.Invalid("spec.names.kind", kind, FaultList.Immutable);
        }
    }

    private static void CheckVersions(FieldNode spec, FaultList faults)
    {
        var storages = 0;
        foreach (var version in spec.Items("versions"))
        {
            storages += version.Tree["storage"] is BooleanValue { Boolean: true } ? 1 : 0;
            if (version.Text("name").Length == 0)
            {
                faults.Required(version.PathOf("name"));
            }

            CheckSchema(version, faults);
        }

        if (storages != 1)
        {
            faults.Add(FieldFault.Invalid("spec.versions", spec.Tree["versions"] ?? ListValue.Empty, OneStorageVersion));
        }
    }

    private static void CheckSchema(FieldNode version, FaultList faults)
    {
        var path = version.PathOf("schema");
        if (version.Tree.Find("schema", "openAPIV3Schema") is not ObjectValue schema)
        {
            faults.Required($"{path}.openAPIV3Schema", "schemas are required");
        }
        else if (schema["type"] is null && schema["x-kubernetes-preserve-unknown-fields"] is not BooleanValue { Boolean: true })
        {
            faults.Required($"{path}.openAPIV3Schema.type", "must not be empty at the root");
        }
        else if (schema["type"] is StringValue type && type.Text != "object")
        {
            faults.Invalid($"{path}.openAPIV3Schema.type", type.Text, "must be object at the root");
        }
    }

    private static void CheckNames(FieldNode names, FaultList faults)
    {
        foreach (var field in new[] { "plural", "singular", "kind", "listKind" })
        {
            var text = names.Text(field);
            if (text.Length == 0)
            {
                faults.Required(names.PathOf(field));
            }
            else if (field is "plural" or "singular")
            {
                faults.InvalidEach(names.PathOf(field), text, NameRules.Dns1035Label(text));
            }
        }

        if (names.Text("kind") is { Length: > 0 } kind && kind == names.Text("listKind"))
        {
            faults.Invalid(names.PathOf("listKind"), kind, "kind and listKind may not be the same");
        }
    }
}
