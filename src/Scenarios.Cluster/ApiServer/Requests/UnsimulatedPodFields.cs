using System.Globalization;

namespace Scenarios.Cluster.ApiServer.Requests;

/// <summary>
/// Fields of a Pod, or of a workload's Pod template, that are stored and that no kubelet or scheduler here acts on. As with
/// <see cref="UnsimulatedKinds"/>, whoever writes one is warned by name.
/// </summary>
internal static class UnsimulatedPodFields
{
    /// <summary>One sentence for each such field; none allocates nothing.</summary>
    public static IReadOnlyList<string> Warnings(ApiObject item)
    {
        var isPod = item.Kind == "Pod";
        var spec = isPod ? item.Spec : item.Spec.Find("template", "spec") as ObjectValue;
        if (spec is null)
        {
            return [];
        }

        List<string>? warnings = null;
        var path = isPod ? "spec" : "spec.template.spec";
        Check(spec, "the Pod runs on", path, ref warnings, "activeDeadlineSeconds");
        Check(spec, "the scheduler does not prefer nodes by it", path, ref warnings, "affinity", "podAffinity", "preferredDuringSchedulingIgnoredDuringExecution");
        Check(spec, "the scheduler does not prefer nodes by it", path, ref warnings, "affinity", "podAntiAffinity", "preferredDuringSchedulingIgnoredDuringExecution");
        if (spec["containers"] is ListValue containers)
        {
            for (var index = 0; index < containers.Count; index++)
            {
                if (containers[index].Find("lifecycle") is ObjectValue lifecycle)
                {
                    var hooks = string.Create(CultureInfo.InvariantCulture, $"{path}.containers[{index}].lifecycle");
                    Check(lifecycle, "the hook is not run", hooks, ref warnings, "postStart");
                    Check(lifecycle, "the hook is not run", hooks, ref warnings, "preStop", "httpGet");
                }
            }
        }

        return warnings ?? (IReadOnlyList<string>)[];
    }

    private static void Check(ObjectValue fields, string effect, string path, ref List<string>? warnings, params ReadOnlySpan<string> field)
    {
        if (fields.Find(field) is not null and not NullValue)
        {
            (warnings ??= []).Add($"{path}.{string.Join('.', field)} is stored but not simulated: {effect}");
        }
    }
}
