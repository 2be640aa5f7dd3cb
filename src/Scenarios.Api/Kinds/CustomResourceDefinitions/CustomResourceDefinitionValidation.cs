using Scenarios.Api.Validation;
using Scenarios.Api.Validation.GoDiffs;
using Scenarios.Objects.Views;

namespace Scenarios.Api.Kinds.CustomResourceDefinitions;

/// <summary>CustomResourceDefinitions (apiextensions, pkg/apis/apiextensions/validation/validation.go).</summary>
internal sealed class CustomResourceDefinitionValidation : IKindValidation
{
    private const string Approval = "api-approved.kubernetes.io";
    private const string Proposal = "see https://github.com/kubernetes/enhancements/pull/1111";

    public void Validate(FieldNode candidate, FaultList faults)
    {
        var spec = candidate.Object("spec");
        var names = spec.Object("names");
        var (name, group, plural) = (candidate.Object("metadata").Text("name"), spec.Text("group"), names.Text("plural"));
        if (name != $"{plural}.{group}")
        {
            faults.Invalid("metadata.name", name, "must be spec.names.plural+\".\"+spec.group");
        }

        ValidateGroup(spec, group, faults);
        var versions = VersionFields.Of(spec);
        ValidateVersions(spec, versions, faults);
        ValidateNames(names, faults);
        versions.ValidateCommon(faults);
        ConversionRules.Validate(spec.Object("conversion"), faults);
        ValidateStored(candidate.Object("status"), spec, faults);
    }

    public void ValidateCreate(FieldNode candidate, FaultList faults)
    {
        Validate(candidate, faults);
        ValidateApproval(candidate, default, faults);
        ValidatePreserved(candidate.Object("spec"), false, faults);
    }

    public void ValidateUpdate(FieldNode candidate, FieldNode existing, FaultList faults)
    {
        var (spec, before) = (candidate.Object("spec"), existing.Object("spec"));
        if (Conditions.IsTrue(existing.Object("status").List("conditions"), "Established"))
        {
            Fixed(spec, before, "scope", faults);
            Fixed(spec.Object("names"), before.Object("names"), "kind", faults);
        }

        Fixed(spec, before, "group", faults);
        Fixed(spec.Object("names"), before.Object("names"), "plural", faults);
        ValidateApproval(candidate, existing, faults);
        ValidatePreserved(spec, before.Flag("preserveUnknownFields"), faults);
    }

    private static void Fixed(FieldNode node, FieldNode before, string field, FaultList faults)
    {
        if (node.Text(field) != before.Text(field))
        {
            faults.Invalid(node.PathOf(field), node.Text(field), FaultList.Immutable);
        }
    }

    private static void ValidateGroup(FieldNode spec, string group, FaultList faults)
    {
        if (group.Length == 0)
        {
            faults.Required("spec.group");
        }
        else if (NameRules.Dns1123Subdomain(group) is { Count: > 0 } broken)
        {
            faults.Invalid("spec.group", group, string.Join(',', broken));
        }
        else if (!group.Contains('.'))
        {
            faults.Invalid("spec.group", group, "should be a domain with at least one dot");
        }

        ConversionRules.ValidateEnum(spec, "scope", ["Cluster", "Namespaced"], faults);
    }

    private static void ValidateVersions(FieldNode spec, VersionFields versions, FaultList faults)
    {
        var (storages, names, isUnique) = (0, new HashSet<string>(StringComparer.Ordinal), true);
        foreach (var version in spec.Items("versions"))
        {
            if (version.Tree.Find("schema", "openAPIV3Schema") is not ObjectValue)
            {
                faults.Required($"{version.PathOf("schema")}.openAPIV3Schema", "schemas are required");
            }
        }

        foreach (var version in spec.Items("versions"))
        {
            storages += version.Flag("storage") ? 1 : 0;
            isUnique &= names.Add(version.Text("name"));
            if (NameRules.Dns1035Label(version.Text("name")) is { Count: > 0 } broken)
            {
                faults.Invalid(version.PathOf("name"), version.Text("name"), string.Join(',', broken));
            }

            ValidateDeprecation(version, faults);
            versions.ValidateOwn(version, faults);
        }

        if (!isUnique)
        {
            faults.InvalidObject("spec.versions", versions.Shown(), "must contain unique version names");
        }

        if (storages != 1)
        {
            faults.InvalidObject("spec.versions", versions.Shown(), "must have exactly one version marked as storage version");
        }
    }

    private static void ValidateDeprecation(FieldNode version, FaultList faults)
    {
        if (!version.Has("deprecationWarning"))
        {
            return;
        }

        var (path, warning) = (version.PathOf("deprecationWarning"), version.Text("deprecationWarning"));
        if (!version.Flag("deprecated"))
        {
            faults.Invalid(path, warning, "can only be set for deprecated versions");
            return;
        }

        if (System.Text.Encoding.UTF8.GetByteCount(warning) > 256)
        {
            faults.Invalid(path, warning, "must be <= 256 characters long");
        }

        if (warning.Length == 0)
        {
            faults.Invalid(path, warning, "must not be an empty string");
        }
    }

    private static void ValidateNames(FieldNode names, FaultList faults)
    {
        string[] fields = ["plural", "singular", "kind", "listKind"];
        foreach (var field in fields.Where(field => names.Text(field).Length == 0))
        {
            faults.Required(names.PathOf(field));
        }

        foreach (var field in fields.Where(field => names.Text(field).Length > 0))
        {
            var isKind = field is "kind" or "listKind";
            if (NameRules.Dns1035Label(isKind ? names.Text(field).ToLowerInvariant() : names.Text(field)) is { Count: > 0 } broken)
            {
                var mixed = isKind ? "may have mixed case, but should otherwise match: " : string.Empty;
                faults.Invalid(names.PathOf(field), names.Text(field), mixed + string.Join(',', broken));
            }
        }

        ValidateLabels(names, "shortNames", faults);
        if (names.Text("kind").Length > 0 && names.Text("kind") == names.Text("listKind"))
        {
            faults.Invalid(names.PathOf("listKind"), names.Text("listKind"), "kind and listKind may not be the same");
        }

        ValidateLabels(names, "categories", faults);
    }

    private static void ValidateLabels(FieldNode names, string field, FaultList faults)
    {
        var labels = names.List(field);
        for (var index = 0; index < labels.Count; index++)
        {
            var label = (labels[index] as StringValue)?.Text ?? string.Empty;
            if (NameRules.Dns1035Label(label) is { Count: > 0 } broken)
            {
                faults.Invalid(names.PathOf(field).Item(index), label, string.Join(',', broken));
            }
        }
    }

    private static void ValidateStored(FieldNode status, FieldNode spec, FaultList faults)
    {
        var stored = status.List("storedVersions");
        if (stored.Count == 0)
        {
            faults.InvalidObject("status.storedVersions", GoSyntax.StringList(null), "must have at least one stored version");
            return;
        }

        var versions = spec.Items("versions");
        foreach (var version in versions.Where(version => version.Flag("storage") && !stored.Contains(version.Tree["name"]!)))
        {
            faults.InvalidObject("status.storedVersions", GoSyntax.StringList(stored),
                $"must have the storage version {version.Text("name")}");
        }

        for (var index = 0; index < stored.Count; index++)
        {
            var name = (stored[index] as StringValue)?.Text ?? string.Empty;
            if (!versions.Any(version => version.Text("name") == name))
            {
                faults.Invalid(
                    FormattableString.Invariant($"status.storedVersions[{index}]"),
                    name,
                    $"missing from spec.versions; {name} was previously a storage version, and must remain in spec.versions until a "
                        + "storage migration "
                        + $"ensures no data remains persisted in {name} and removes {name} from status.storedVersions");
            }
        }
    }

    private static void ValidateApproval(FieldNode candidate, FieldNode existing, FaultList faults)
    {
        var group = $".{candidate.Object("spec").Text("group")}";
        if (!group.EndsWith(".k8s.io", StringComparison.Ordinal) && !group.EndsWith(".kubernetes.io", StringComparison.Ordinal))
        {
            return;
        }

        var (approval, fault) = ApprovalOf(candidate);
        if (fault.Length == 0 || (existing.Tree is not null && ApprovalOf(existing).Fault == fault))
        {
            return;
        }

        var path = $"metadata.annotations[{Approval}]";
        if (approval.Length == 0)
        {
            faults.Required(path, fault);
        }
        else
        {
            faults.Invalid(path, approval, fault);
        }
    }

    private static (string Approval, string Fault) ApprovalOf(FieldNode definition)
    {
        var approval = definition.Object("metadata").Object("annotations").Text(Approval);
        var needed = $"protected groups must have approval annotation {GoText.Quote(Approval)}";
        if (approval.Length == 0)
        {
            return (approval, $"{needed}, {Proposal}");
        }

        return approval.StartsWith("unapproved", StringComparison.Ordinal)
            || (Uri.TryCreate(approval, UriKind.Absolute, out var url) && url.Host.Length > 0)
            ? (approval, string.Empty)
            : (approval, $"{needed} with either a URL or a reason starting with \"unapproved\", {Proposal}");
    }

    private static void ValidatePreserved(FieldNode spec, bool wasPreserved, FaultList faults)
    {
        if (spec.Flag("preserveUnknownFields") && !wasPreserved)
        {
            faults.InvalidObject(
                "spec.preserveUnknownFields",
                "true",
                "cannot set to true, set x-kubernetes-preserve-unknown-fields to true in spec.versions[*].schema instead");
        }
    }
}
