namespace Scenarios.Api.Kinds.Pods;

/// <summary>What may change in a Pod's spec.</summary>
internal static class PodUpdate
{
    /// <summary>The spec without what may change.</summary>
    /// <param name="before">As stored.</param>
    public static ObjectValue Fixed(ObjectValue spec, ObjectValue before)
    {
        spec = spec.Without("activeDeadlineSeconds").Without("tolerations").Without("schedulingGates");

        // A negative one counts as 1, which may be written so.
        spec = before["terminationGracePeriodSeconds"] is IntegerValue { Integer: < 0 } && spec["terminationGracePeriodSeconds"] is IntegerValue { Integer: < 0 or 1 }
            ? spec.Without("terminationGracePeriodSeconds")
            : spec;
        foreach (var field in (string[])["containers", "initContainers"])
        {
            spec = spec[field] is ListValue containers ? spec.With(field, WithoutImages(containers)) : spec;
        }

        return spec;
    }

    private static ListValue WithoutImages(ListValue containers)
    {
        for (var index = 0; index < containers.Count; index++)
        {
            containers = containers[index] is ObjectValue container ? containers.WithItem(index, container.Without("image")) : containers;
        }

        return containers;
    }
}
