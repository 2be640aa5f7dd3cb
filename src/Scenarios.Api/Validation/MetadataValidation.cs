using Scenarios.Api.Schema;
using Scenarios.Api.Selectors;

namespace Scenarios.Api.Validation;

/// <summary>What every object's metadata must be (apimachinery, api/validation/objectmeta.go and apis/meta/v1/validation).</summary>
internal static class MetadataValidation
{
    private const int LargestAnnotations = 256 * 1024;

    public static void Validate(ResourceType type, FieldNode metadata, FaultList faults)
    {
        ValidateNames(type, metadata, faults);
        ValidateLabels(metadata, "labels", faults);
        ValidateAnnotations(metadata, faults);
        ValidateOwners(metadata, faults);
        foreach (var finalizer in metadata.List("finalizers").OfType<StringValue>())
        {
            faults.InvalidEach(metadata.PathOf("finalizers"), finalizer.Text, NameRules.QualifiedName(finalizer.Text));
        }
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

        ValidateLabels(candidate, "labels", faults);
        ValidateAnnotations(candidate, faults);
        ValidateOwners(candidate, faults);
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

    /// <summary>The selector as it matches, or null where it cannot be read.</summary>
    public static LabelSelector? SelectorOf(FieldNode node, string field)
    {
        try
        {
            return LabelSelector.FromObject(node.Has(field) ? node.Object(field).Tree : null);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static void ValidateNames(ResourceType type, FieldNode metadata, FaultList faults)
    {
        var rule = KindNameRules.For(type);
        var prefix = metadata.Text("generateName");
        if (prefix.Length > 0)
        {
            // What the server adds makes a trailing dash valid.
            faults.InvalidEach(metadata.PathOf("generateName"), prefix, rule(prefix.EndsWith('-') && prefix.Length > 1 ? $"{prefix[..^2]}a" : prefix));
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
            size += System.Text.Encoding.UTF8.GetByteCount(key) + System.Text.Encoding.UTF8.GetByteCount((value as StringValue)?.Text ?? string.Empty);
        }

        if (size > LargestAnnotations)
        {
            faults.Add(FieldFault.TooLong(metadata.PathOf("annotations"), LargestAnnotations));
        }
    }

    private static void ValidateOwners(FieldNode metadata, FaultList faults)
    {
        foreach (var owner in metadata.Items("ownerReferences"))
        {
            foreach (var field in (string[])["apiVersion", "kind", "name", "uid"])
            {
                if (owner.Text(field).Length == 0)
                {
                    faults.Required(owner.PathOf(field), "must not be empty");
                }
            }
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
