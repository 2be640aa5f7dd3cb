using Scenarios.Api.Objects;
using Scenarios.Api.Requests;
using Scenarios.Api.Tree;
using Scenarios.Api.Validation;
using Scenarios.Cluster.ApiServer.Requests;

namespace Scenarios.Cluster.ApiServer.Strategies;

/// <summary>
/// The checks of a PodSpec that readers of books run into (kubernetes, pkg/apis/core/validation/validation.go): not all of upstream's, but those
/// made are in its words.
/// </summary>
internal static class PodValidation
{
    private const string Immutable = "Forbidden: pod updates may not change fields other than `spec.containers[*].image`,"
        + "`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),"
        + "`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)";

    private static readonly string[] RestartPolicies = ["Always", "Never", "OnFailure"];

    public static void Spec(ObjectValue spec, string path, List<StatusCause> faults)
    {
        if (spec["containers"] is not ListValue { Count: > 0 } containers)
        {
            faults.Add(FieldFault.Required($"{path}.containers"));
            return;
        }

        var names = new List<string>(containers.Count);
        for (var index = 0; index < containers.Count; index++)
        {
            Container(containers[index], names, $"{path}.containers[{index}]", faults);
        }

        var policy = spec.Text("restartPolicy");
        if (policy.Length > 0 && !RestartPolicies.Contains(policy, StringComparer.Ordinal))
        {
            faults.Add(FieldFault.NotSupported($"{path}.restartPolicy", policy, RestartPolicies));
        }
    }

    public static void Update(ApiObject item, ApiObject previous, List<StatusCause> faults)
    {
        if (!Comparable(item.Spec, previous.Spec).Equals(previous.Spec))
        {
            faults.Add(new StatusCause("FieldValueForbidden", Immutable, "spec"));
        }
    }

    private static void Container(Value container, List<string> names, string path, List<StatusCause> faults)
    {
        var name = (container.Find("name") as StringValue)?.Text ?? string.Empty;
        if (name.Length == 0)
        {
            faults.Add(FieldFault.Required($"{path}.name"));
        }
        else if (names.Contains(name, StringComparer.Ordinal))
        {
            faults.Add(FieldFault.Duplicate($"{path}.name", name));
        }
        else
        {
            NameValidation.AddEach(faults, $"{path}.name", name, NameRules.Dns1123Label(name));
        }

        names.Add(name);
        if (container.Find("image") is not StringValue { Text.Length: > 0 })
        {
            faults.Add(FieldFault.Required($"{path}.image"));
        }
    }

    /// <summary>The new spec with the old values of what may change, so that what differs is what may not.</summary>
    private static ObjectValue Comparable(ObjectValue spec, ObjectValue previous)
    {
        spec = Restore(spec, previous, "activeDeadlineSeconds");
        spec = Restore(spec, previous, "tolerations");
        spec = Restore(spec, previous, "terminationGracePeriodSeconds");
        spec = Restore(spec, previous, "schedulingGates");
        foreach (var list in (ReadOnlySpan<string>)["containers", "initContainers"])
        {
            if (spec[list] is ListValue now && previous[list] is ListValue before && now.Count == before.Count)
            {
                for (var index = 0; index < now.Count; index++)
                {
                    if (now[index] is ObjectValue container && before[index].Find("image") is { } image)
                    {
                        now = now.WithItem(index, container.With("image", image));
                    }
                }

                spec = spec.With(list, now);
            }
        }

        return spec;
    }

    private static ObjectValue Restore(ObjectValue spec, ObjectValue previous, string field) =>
        previous[field] is { } value ? spec.With(field, value) : spec.Without(field);
}
