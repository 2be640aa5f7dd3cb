using Scenarios.Api.Selectors;

namespace Scenarios.Api.Validation;

/// <summary>Templates of Pods and the selectors that must match them (pkg/apis/apps/validation).</summary>
internal static class PodTemplateValidation
{
    /// <summary>Selector, then template, as Deployments, ReplicaSets, StatefulSets and DaemonSets have them.</summary>
    /// <param name="owner">The kind as the messages about an empty selector name it.</param>
    public static void ValidateWithSelector(FieldNode spec, string owner, string deadlineOwner, FaultList faults)
    {
        var selector = spec.Object("selector");
        if (!spec.Has("selector"))
        {
            faults.Required(selector.Path);
        }
        else
        {
            MetadataValidation.ValidateSelector(selector, faults);
            if (selector.Object("matchLabels").Tree.Count + selector.List("matchExpressions").Count == 0)
            {
                faults.InvalidObject(selector.Path, GoSyntax.LabelSelector(selector.Tree), $"empty selector is invalid for {owner}");
            }
        }

        if (MetadataValidation.SelectorOf(spec, "selector") is not { } labels)
        {
            faults.InvalidObject(selector.Path, GoSyntax.LabelSelector(selector.Tree), "invalid label selector");
            return;
        }

        ValidateTemplate(spec, labels, deadlineOwner, faults);
    }

    /// <summary>The template by itself.</summary>
    public static void Validate(FieldNode template, FaultList faults)
    {
        var metadata = template.Object("metadata");
        MetadataValidation.ValidateLabels(metadata, "labels", faults);
        PodSpecValidation.Validate(template.Object("spec"), faults);
    }

    private static void ValidateTemplate(FieldNode spec, LabelSelector selector, string deadlineOwner, FaultList faults)
    {
        var template = spec.Object("template");
        var metadata = template.Object("metadata");
        var labels = metadata.Object("labels");
        if (!selector.IsEverything && !selector.Matches(labels.Tree))
        {
            faults.InvalidObject(labels.Path, GoSyntax.StringMap(metadata.Has("labels") ? labels.Tree : null), "`selector` does not match template `labels`");
        }

        Validate(template, faults);
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
}
