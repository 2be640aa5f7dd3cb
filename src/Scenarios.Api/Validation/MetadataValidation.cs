using Scenarios.Api.Schema;
using Scenarios.Objects.Facts;

namespace Scenarios.Api.Validation;

/// <summary>Rules for the metadata of every object (apimachinery, api/validation/objectmeta.go and apis/meta/v1/validation).</summary>
internal static class MetadataValidation
{
    private static readonly TypeFacts ObjectMeta = FactTable.Kubernetes.FindType("meta/v1.ObjectMeta")!;

    private const int LargestAnnotations = 256 * 1024;

    public static void Validate(ResourceType type, FieldNode metadata, FaultList faults)
    {
        ValidateNames(type, metadata, faults);
        ValidateLabels(metadata, "labels", faults);
        ValidateAnnotations(metadata, faults);
        ValidateOwners(metadata, faults);
        ValidateFinalizers(metadata, faults);
    }

    public static void ValidateUpdate(FieldNode candidate, FieldNode existing, FaultList faults)
    {
        if (candidate.Text("resourceVersion").Length == 0)
        {
            faults.InvalidObject(candidate.PathOf("resourceVersion"), "0x0", "must be specified for an update");
        }

        foreach (var field in (string[])["name", "namespace", "uid", "creationTimestamp", "deletionTimestamp"])
        {
            if (candidate.Text(field) != existing.Text(field))
            {
                faults.Invalid(candidate.PathOf(field), candidate.Text(field), FaultList.Immutable);
            }
        }

        ValidateNewFinalizers(candidate, existing, faults);
        ValidateLabels(candidate, "labels", faults);
        ValidateAnnotations(candidate, faults);
        ValidateOwners(candidate, faults);
    }

    private static void ValidateFinalizers(FieldNode metadata, FaultList faults)
    {
        var finalizers = metadata.List("finalizers");
        if (finalizers.Count == 0)
        {
            return;
        }

        var names = finalizers.OfType<StringValue>().Select(static finalizer => finalizer.Text).ToList();
        foreach (var name in names)
        {
            faults.InvalidEach(metadata.PathOf("finalizers"), name, NameRules.QualifiedName(name));
        }

        if (names.Contains("orphan") && names.Contains("foregroundDeletion"))
        {
            faults.InvalidObject(
                metadata.PathOf("finalizers"), GoSyntax.StringList(finalizers),
                    "finalizer orphan and foregroundDeletion cannot be both set");
        }

        for (var index = 0; index < names.Count; index++)
        {
            if (!names[index].Contains('/', StringComparison.Ordinal)
                && names[index] is not ("orphan" or "foregroundDeletion" or "kubernetes"))
            {
                faults.Invalid(
                    metadata.PathOf("finalizers").Item(index), names[index],
                    "name is neither a standard finalizer name nor is it fully qualified");
            }
        }
    }

    // An object that is being deleted must not get new finalizers.
    private static void ValidateNewFinalizers(FieldNode candidate, FieldNode existing, FaultList faults)
    {
        if (!existing.Has("deletionTimestamp"))
        {
            return;
        }

        var before = existing.List("finalizers");
        var added = ListValue.From(candidate.List("finalizers").Where(finalizer => !before.Contains(finalizer)));
        if (added.Count > 0)
        {
            faults.Forbidden(
                candidate.PathOf("finalizers"),
                $"no new finalizers can be added if the object is being deleted, found new finalizers {GoSyntax.StringList(added)}");
        }
    }

    /// <summary>A map of labels: each key and each value.</summary>
    public static void ValidateLabels(FieldNode node, string field, FaultList faults)
    {
        foreach (var (key, value) in node.Object(field).Tree)
        {
            faults.InvalidEach(node.PathOf(field), key, NameRules.QualifiedName(key));
            var text = (value as StringValue)?.Text ?? string.Empty;
            faults.InvalidEach(node.PathOf(field), text, NameRules.LabelValue(text));
        }
    }

    /// <summary>A <c>meta/v1.LabelSelector</c>.</summary>
    public static void ValidateSelector(FieldNode selector, FaultList faults)
    {
        ValidateLabels(selector, "matchLabels", faults);
        foreach (var expression in selector.Items("matchExpressions"))
        {
            ValidateExpression(expression, faults);
        }
    }

    private static void ValidateNames(ResourceType type, FieldNode metadata, FaultList faults)
    {
        var rule = KindNameRules.For(type);
        var prefix = metadata.Text("generateName");
        if (prefix.Length > 0)
        {
            // A trailing dash is valid, because the server adds a suffix.
            faults.InvalidEach(metadata.PathOf("generateName"), prefix, rule(prefix.EndsWith('-')
                && prefix.Length > 1 ? string.Concat(prefix.AsSpan(0, prefix.Length - 2), "a") : prefix));
        }

        var name = metadata.Text("name");
        if (name.Length == 0)
        {
            faults.Required(metadata.PathOf("name"), "name or generateName is required");
        }
        else
        {
            faults.InvalidEach(metadata.PathOf("name"), name, rule(name));
        }

        var @namespace = metadata.Text("namespace");
        if (!type.IsNamespaced)
        {
            if (@namespace.Length > 0)
            {
                faults.Forbidden(metadata.PathOf("namespace"), "not allowed on this type");
            }
        }
        else if (@namespace.Length == 0)
        {
            faults.Required(metadata.PathOf("namespace"));
        }
        else
        {
            faults.InvalidEach(metadata.PathOf("namespace"), @namespace, NameRules.Dns1123Label(@namespace));
        }
    }

    public static void ValidateAnnotations(FieldNode metadata, FaultList faults)
    {
        var size = 0L;
        foreach (var (key, value) in metadata.Object("annotations").Tree)
        {
            faults.InvalidEach(metadata.PathOf("annotations"), key, NameRules.QualifiedName(key.ToLowerInvariant()));
            size += System.Text.Encoding.UTF8.GetByteCount(key)
                + System.Text.Encoding.UTF8.GetByteCount((value as StringValue)?.Text ?? string.Empty);
        }

        if (size > LargestAnnotations)
        {
            faults.Add(FieldFault.TooLong(metadata.PathOf("annotations"), LargestAnnotations));
        }
    }

    private static void ValidateOwners(FieldNode metadata, FaultList faults)
    {
        // Upstream reports faults of an owner at the list.
        var path = metadata.PathOf("ownerReferences");
        var owners = metadata.Items("ownerReferences");
        foreach (var owner in owners)
        {
            ValidateOwner(owner, path, faults);
        }

        var controllers = Array.FindAll(owners, static owner => owner.Flag("controller"));
        if (controllers.Length > 1)
        {
            faults.InvalidObject(
                path, GoSyntax.OfList(metadata with { Type = ObjectMeta }, "ownerReferences"), $"Only one reference can have Controller "
                    + $"set to true. Found \"true\" in references for {NameOf(controllers[0])} and {NameOf(controllers[1])}");
        }

        static string NameOf(FieldNode owner) => $"{owner.Text("kind")}/{owner.Text("name")}";
    }

    private static void ValidateOwner(FieldNode owner, FieldPath path, FaultList faults)
    {
        var version = owner.Text("apiVersion");
        if (version.Length == 0 || version.Count(static letter => letter == '/') > 1)
        {
            faults.Invalid($"{path}.apiVersion", version, "version must not be empty");
        }

        foreach (var field in (ReadOnlySpan<string>)["kind", "name", "uid"])
        {
            if (owner.Text(field).Length == 0)
            {
                faults.Invalid($"{path}.{field}", string.Empty, $"{field} must not be empty");
            }
        }

        if (version == "v1" && owner.Text("kind") == "Event")
        {
            faults.InvalidObject(path, GoSyntax.OwnerOf(owner), "/v1, Kind=Event is disallowed from being an owner");
        }
    }

    private static void ValidateExpression(FieldNode expression, FaultList faults)
    {
        var values = expression.List("values");
        switch (expression.Text("operator"))
        {
            case "In" or "NotIn" when values.Count == 0:
                faults.Required(expression.PathOf("values"), "must be specified when `operator` is 'In' or 'NotIn'");
                break;
            case "Exists" or "DoesNotExist" when values.Count > 0:
                faults.Forbidden(expression.PathOf("values"), "may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
                break;
            case "In" or "NotIn" or "Exists" or "DoesNotExist":
                break;
            default:
                faults.Invalid(expression.PathOf("operator"), expression.Text("operator"), "not a valid selector operator");
                break;
        }

        faults.InvalidEach(expression.PathOf("key"), expression.Text("key"), NameRules.QualifiedName(expression.Text("key")));
        for (var index = 0; index < values.Count; index++)
        {
            var text = (values[index] as StringValue)?.Text ?? string.Empty;
            faults.InvalidEach($"{expression.PathOf("values")}[{index}]", text, NameRules.LabelValue(text));
        }
    }
}
