using Scenarios.Api.Quantities;
using Scenarios.Api.Validation;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Api.Kinds.Pods;

/// <summary>
/// Writes to <c>pods/resize</c>, which change the cpu and memory of containers and nothing else (pkg/registry/core/pod, podResizeStrategy;
/// pkg/apis/core/validation, ValidatePodResize).
/// </summary>
public static class PodResize
{
    public const string Subresource = "resize";
    private const string OnlyMutable = "only cpu and memory resources are mutable";

    private static readonly string[] ContainerFields = ["initContainers", "containers"];
    private static readonly string[] Resizable = ["cpu", "memory"];

    /// <summary>The stored Pod with the resources of the Pod that was sent. Everything else sent is ignored.</summary>
    public static ObjectValue Select(ObjectValue sent, ObjectValue stored)
    {
        var tree = stored;
        foreach (var field in ContainerFields)
        {
            if (sent.Find("spec", field) is ListValue containers && stored.Find("spec", field) is ListValue before)
            {
                tree = tree.WithPath(["spec", field], WithResources(before, containers));
            }
        }

        return sent.Find("metadata", "resourceVersion") is { } version ? tree.WithPath(["metadata", "resourceVersion"], version) : tree;
    }

    internal static void Validate(FieldNode candidate, FieldNode existing, FaultList faults)
    {
        var (spec, before) = (candidate.Object("spec"), existing.Object("spec"));
        if (existing.Object("metadata").Object("annotations").Has("kubernetes.io/config.mirror"))
        {
            faults.Forbidden(string.Empty, "static pods cannot be resized");
            return;
        }

        if (before.Object("os").Text("name") == "windows")
        {
            faults.Forbidden(string.Empty, "windows pods cannot be resized");
            return;
        }

        var status = existing.Object("status");
        if (status.Text("qosClass") != QualityOfService.Of(new PodSpec(spec.Tree)))
        {
            faults.Invalid("spec", status.Text("qosClass"), "Pod QOS Class may not change as a result of resizing");
        }

        // A kubelet that supports resizing reports the resources of running containers.
        if (status.Items("containerStatuses").FirstOrDefault(static item => item.Object("state").Has("running")) is { Tree: { } running }
            && running["resources"] is null)
        {
            faults.Forbidden("spec", "Pod running on node without support for resize");
        }

        var rest = spec.Tree;
        foreach (var field in ContainerFields)
        {
            rest = ValidateContainers(spec, before, field, rest, faults);
        }

        if (!rest.Equals(before.Tree))
        {
            faults.Forbidden("spec", OnlyMutable);
        }
    }

    /// <returns>The spec with the fields that may change reset to their old values.</returns>
    private static ObjectValue ValidateContainers(FieldNode spec, FieldNode before, string field, ObjectValue rest, FaultList faults)
    {
        var (containers, old) = (spec.Items(field), before.Items(field));
        for (var index = 0; index < containers.Length; index++)
        {
            var (container, then) = (containers[index], old[index]);
            if (field == "initContainers" && then.Text("restartPolicy") != "Always")
            {
                continue;
            }

            ValidateContainer(container, then, faults);
            var list = (ListValue)rest[field]!;
            rest = rest.With(field, list.WithItem(index, WithOldAmounts((ObjectValue)list[index], then.Tree)));
        }

        return rest;
    }

    private static void ValidateContainer(FieldNode container, FieldNode before, FaultList faults)
    {
        var (resources, old) = (container.Object("resources"), before.Object("resources"));
        foreach (var field in (string[])["requests", "limits"])
        {
            var now = resources.Object(field).Tree;
            if (old.Object(field).Tree.Any(amount => !now.ContainsKey(amount.Key)))
            {
                faults.Forbidden(resources.PathOf(field), $"resource {field} cannot be removed");
            }
        }

        var policy = container.Items("resizePolicy").FirstOrDefault(static item => item.Text("resourceName") == "memory");
        if (policy.Tree is { } given && given["restartPolicy"] is StringValue { Text: "RestartContainer" })
        {
            return;
        }

        var (limit, oldLimit) = (resources.Object("limits").Tree["memory"], old.Object("limits").Tree["memory"]);
        if (limit is not null && (oldLimit is null || Quantity.Of(limit) < Quantity.Of(oldLimit)))
        {
            var what = oldLimit is null ? "added" : "decreased";
            faults.Forbidden(
                $"{resources.PathOf("limits")}[memory]", $"memory limits cannot be {what} unless resizePolicy is RestartContainer");
        }
    }

    private static ObjectValue WithOldAmounts(ObjectValue container, ObjectValue before)
    {
        foreach (var field in (string[])["requests", "limits"])
        {
            foreach (var resource in Resizable)
            {
                string[] path = ["resources", field, resource];
                if (before.Find(path) is { } old)
                {
                    container = container.WithPath(path, old);
                }
                else if (container.Find(path) is not null)
                {
                    container = container.WithoutPath(path);
                }
            }

            if (before.Find("resources", field) is null && container.Find("resources", field) is ObjectValue { Count: 0 })
            {
                container = container.WithoutPath(["resources", field]);
            }
        }

        return container;
    }

    private static ListValue WithResources(ListValue before, ListValue sent)
    {
        foreach (var container in sent.OfType<ObjectValue>())
        {
            for (var index = 0; index < before.Count; index++)
            {
                if (before[index] is ObjectValue old && Equals(old["name"], container["name"]))
                {
                    before = before.WithItem(index, old.WithFieldOf(container, "resources").WithFieldOf(container, "resizePolicy"));
                }
            }
        }

        return before;
    }
}
