using Scenarios.Api.Validation.GoDiffs;

namespace Scenarios.Api.Validation.Pods;

/// <summary>
/// A Pod's ephemeral containers (pkg/apis/core/validation, validateEphemeralContainers and ValidatePodEphemeralContainersUpdate).
/// </summary>
internal static class EphemeralContainerValidation
{
    // In the order of the Go type, because upstream iterates over its fields.
    private static readonly string[] Refused =
        ["ports", "resources", "resizePolicy", "restartPolicy", "livenessProbe", "readinessProbe", "startupProbe", "lifecycle"];

    public static void Validate(FieldNode spec, FaultList faults)
    {
        if (!spec.Has("ephemeralContainers"))
        {
            return;
        }

        var volumes = PodVolumes.Of(spec);
        var others = new HashSet<string>(StringComparer.Ordinal);
        foreach (var container in (FieldNode[])[.. spec.Items("containers"), .. spec.Items("initContainers")])
        {
            others.Add(container.Text("name"));
        }

        var names = new HashSet<string>(others, StringComparer.Ordinal);
        foreach (var container in spec.Items("ephemeralContainers"))
        {
            ContainerValidation.Validate(container, volumes, spec.Text("restartPolicy"), faults);
            if (!names.Add(container.Text("name")))
            {
                faults.Duplicate(container.PathOf("name"), container.Text("name"));
            }

            ValidateTarget(container, others, faults);
            RefuseFields(container, faults);
        }
    }

    /// <summary>Checks that existing ephemeral containers do not change.</summary>
    public static void ValidateUpdate(FieldNode spec, FieldNode existing, FaultList faults)
    {
        var newest = new Dictionary<string, ObjectValue>(StringComparer.Ordinal);
        foreach (var container in spec.Items("ephemeralContainers"))
        {
            newest[container.Text("name")] = container.Tree;
        }

        foreach (var before in existing.Items("ephemeralContainers"))
        {
            var name = before.Text("name");
            if (!newest.TryGetValue(name, out var now))
            {
                faults.Forbidden("spec.ephemeralContainers", $"existing ephemeral containers {GoText.Quote(name)} may not be removed\n");
            }
            else if (!now.Equals(before.Tree))
            {
                faults.Forbidden("spec.ephemeralContainers",
                    $"existing ephemeral containers {GoText.Quote(name)} may not be changed\n{GoDiff.Of(before.Tree, now, before.Type!)}");
            }
        }
    }

    private static void ValidateTarget(FieldNode container, HashSet<string> others, FaultList faults)
    {
        var target = container.Text("targetContainerName");
        if (target.Length > 0 && !others.Contains(target))
        {
            faults.Add(FieldFault.NotFound(container.PathOf("targetContainerName"), target));
        }
    }

    private static void RefuseFields(FieldNode container, FaultList faults)
    {
        foreach (var field in Refused)
        {
            if (container.Has(field) && container.Tree[field] is not (ObjectValue { Count: 0 } or ListValue { Count: 0 }))
            {
                faults.Forbidden(container.PathOf(field), "cannot be set for an Ephemeral Container");
            }
        }
    }
}
