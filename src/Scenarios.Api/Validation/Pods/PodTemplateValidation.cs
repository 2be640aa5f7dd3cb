using Scenarios.Api.Selectors;

namespace Scenarios.Api.Validation.Pods;

/// <summary>Pod templates and the selectors that must match them (pkg/apis/apps/validation).</summary>
internal static class PodTemplateValidation
{
    /// <summary>Validates selector, then template, for Deployments, ReplicaSets and StatefulSets.</summary>
    /// <param name="owner">The kind as named in the message about an empty selector.</param>
    /// <param name="validate">The validation of the template; null for <see cref="Validate"/>.</param>
    public static void ValidateWithSelector(
        FieldNode spec, string owner, string deadlineOwner, FaultList faults, Action<FieldNode, FaultList>? validate = null)
    {
        var selector = spec.Object("selector");
        if (faults.Check(spec, "selector"))
        {
            MetadataValidation.ValidateSelector(selector, faults);
            if (selector.Object("matchLabels").Tree.Count + selector.List("matchExpressions").Count == 0)
            {
                faults.InvalidObject(
                    selector.Path,
                    GoSyntax.Of(selector.Tree, spec.Facts("selector").Type),
                    $"empty selector is invalid for {owner}");
            }
        }

        if (SelectorOf(spec, "selector") is not { } labels)
        {
            faults.InvalidObject(selector.Path, GoSyntax.Of(selector.Tree, spec.Facts("selector").Type), "invalid label selector");
            return;
        }

        ValidateTemplate(spec, labels, deadlineOwner, validate ?? Validate, faults);
    }

    /// <summary>
    /// A StatefulSet's template. 1.33 only checks its labels and annotations, because its mounts may name claims that become volumes only
    /// in the Pods. Faults of the Pod's spec show when the controller creates the first Pod.
    /// </summary>
    public static void ValidateOfStatefulSet(FieldNode template, FaultList faults)
    {
        // Upstream reports these faults beside the metadata instead of in it.
        var metadata = template.Object("metadata") with { Place = template.Place };
        MetadataValidation.ValidateLabels(metadata, "labels", faults);
        MetadataValidation.ValidateAnnotations(metadata, faults);
    }

    /// <summary>
    /// A DaemonSet's selector and template (ValidateDaemonSetSpec). A missing selector selects nothing, and is not itself a fault.
    /// </summary>
    public static void ValidateOfDaemonSet(FieldNode spec, FaultList faults)
    {
        var selector = spec.Object("selector");
        MetadataValidation.ValidateSelector(selector, faults);
        var metadata = spec.Object("template").Object("metadata");
        if (SelectorOf(spec, "selector") is { } labels && !labels.Matches(metadata.Object("labels").Tree))
        {
            RefuseLabels(metadata, faults);
        }

        if (spec.Has("selector") && selector.Object("matchLabels").Tree.Count + selector.List("matchExpressions").Count == 0)
        {
            faults.InvalidObject(
                selector.Path, GoSyntax.Of(selector.Tree, spec.Facts("selector").Type), "empty selector is invalid for daemonset");
        }

        ValidateLasting(spec.Object("template"), "DaemonSet", Validate, faults);
    }

    /// <summary>Validates the template by itself.</summary>
    public static void Validate(FieldNode template, FaultList faults)
    {
        // Upstream reports these faults beside the metadata instead of in it.
        var metadata = template.Object("metadata") with { Place = template.Place };
        MetadataValidation.ValidateLabels(metadata, "labels", faults);
        MetadataValidation.ValidateAnnotations(metadata, faults);
        var spec = template.Object("spec");
        PodSpecValidation.Validate(spec, faults);
        if (spec.List("ephemeralContainers").Count > 0)
        {
            faults.Forbidden(spec.PathOf("ephemeralContainers"), "ephemeral containers not allowed in pod template");
        }
    }

    /// <summary>A ReplicationController's selector, which is a plain map, and its template (ValidatePodTemplateSpecForRC).</summary>
    public static void ValidateWithLabels(FieldNode spec, FaultList faults)
    {
        var selector = spec.Object("selector");
        if (selector.Tree.Count == 0)
        {
            faults.Required(spec.PathOf("selector"));
        }

        faults.Check(spec, "replicas");
        if (!spec.Has("template"))
        {
            faults.Required(spec.PathOf("template"));
            return;
        }

        ValidateTemplate(spec, LabelSelector.FromMap(selector.Tree), "ReplicationController", Validate, faults);
    }

    private static void ValidateTemplate(
        FieldNode spec, LabelSelector selector, string deadlineOwner, Action<FieldNode, FaultList> validate, FaultList faults)
    {
        var template = spec.Object("template");
        var metadata = template.Object("metadata");
        if (!selector.IsEverything && !selector.Matches(metadata.Object("labels").Tree))
        {
            RefuseLabels(metadata, faults);
        }

        ValidateLasting(template, deadlineOwner, validate, faults);
    }

    private static void RefuseLabels(FieldNode metadata, FaultList faults)
    {
        var labels = GoSyntax.StringMap(metadata.Has("labels") ? metadata.Object("labels").Tree : null);
        faults.InvalidObject(metadata.PathOf("labels"), labels, "`selector` does not match template `labels`");
    }

    // Pods of controllers that keep them running for ever.
    private static void ValidateLasting(FieldNode template, string deadlineOwner, Action<FieldNode, FaultList> validate, FaultList faults)
    {
        validate(template, faults);
        var podSpec = template.Object("spec");
        if (podSpec.Has("restartPolicy") && podSpec.Text("restartPolicy") != "Always")
        {
            faults.Add(FieldFault.NotSupported(podSpec.PathOf("restartPolicy"), podSpec.Text("restartPolicy"), ["Always"]));
        }

        if (podSpec.Has("activeDeadlineSeconds"))
        {
            faults.Forbidden(podSpec.PathOf("activeDeadlineSeconds"), $"activeDeadlineSeconds in {deadlineOwner} is not Supported");
        }
    }

    /// <summary>Returns the parsed selector; null if it is invalid.</summary>
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
}
