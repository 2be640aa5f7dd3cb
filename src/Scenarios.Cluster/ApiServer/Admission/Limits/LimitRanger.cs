using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.ApiServer.Admission.Limits;

/// <summary>
/// Applies the defaults of LimitRanges and enforces their limits (kubernetes, plugin/pkg/admission/limitranger/admission.go).
/// </summary>
internal sealed class LimitRanger(ObjectStore store) : IAdmissionPlugin, IAdmissionCheck
{
    private const string Annotation = "kubernetes.io/limit-ranger";

    public bool Handles(AdmissionRequest request) =>
        (request.IsCreate && request.IsOf(KnownResources.Pods)) || request.IsOf(KnownResources.PersistentVolumeClaims);

    public ApiResult<ObjectValue> Admit(AdmissionRequest request, ObjectValue tree)
    {
        if (!request.IsOf(KnownResources.Pods))
        {
            return tree;
        }

        var (limits, requests) = (ObjectValue.Empty, ObjectValue.Empty);
        foreach (var range in Of(request.Namespace))
        {
            foreach (var item in range.Spec.Limits)
            {
                if (item.Type == LimitType.Container)
                {
                    limits = Merge(limits, item.Default.Fields);
                    requests = Merge(requests, item.DefaultRequest.Fields);
                }
            }
        }

        return limits.Count + requests.Count == 0 ? tree : WithDefaults(new Pod(tree), limits, requests).Tree;
    }

    public ApiStatus? Check(AdmissionRequest request, ApiObject item, List<string> warnings)
    {
        foreach (var range in Of(request.Namespace))
        {
            var faults = new List<StatusCause>();
            foreach (var limit in range.Spec.Limits)
            {
                if (request.IsOf(KnownResources.Pods))
                {
                    LimitConstraints.CheckPod(Pod.Of(item).Spec, limit, faults);
                }
                else if (limit.Type == LimitType.PersistentVolumeClaim)
                {
                    LimitConstraints.CheckClaim(PersistentVolumeClaim.Of(item), limit, faults);
                }
            }

            if (faults.Count > 0)
            {
                return ApiErrors.Forbidden(request.Type, item.Name, StatusCause.Aggregate(faults));
            }
        }

        return null;
    }

    private static ObjectValue Merge(ObjectValue known, ObjectValue more)
    {
        foreach (var (name, amount) in more)
        {
            known = known.ContainsKey(name) ? known : known.With(name, amount);
        }

        return known;
    }

    private static Pod WithDefaults(Pod pod, ObjectValue limits, ObjectValue requests)
    {
        var told = new List<string>();
        var spec = pod.Spec with
        {
            Containers = Filled(pod.Spec.Containers, "container", limits, requests, told),
            InitContainers = Filled(pod.Spec.InitContainers, "init container", limits, requests, told),
        };
        if (told.Count == 0)
        {
            return pod;
        }

        var annotations = pod.Metadata.Annotations.With(Annotation, $"LimitRanger plugin set: {string.Join("; ", told)}");
        return pod with { Metadata = pod.Metadata with { Annotations = annotations }, Spec = spec };
    }

    private static ViewList<Container> Filled(
        ViewList<Container> containers, string kind, ObjectValue limits, ObjectValue requests, List<string> told)
    {
        for (var index = 0; index < containers.Count; index++)
        {
            var container = containers[index];
            var resources = container.Resources;
            var (filledRequests, filledLimits) = (Merge(resources.Requests.Fields, requests), Merge(resources.Limits.Fields, limits));
            Tell(resources.Requests.Fields, filledRequests, $"request for {kind} {container.Name}", told);
            Tell(resources.Limits.Fields, filledLimits, $"limit for {kind} {container.Name}", told);
            if (filledRequests.Count + filledLimits.Count > resources.Requests.Count + resources.Limits.Count)
            {
                resources = resources with { Limits = new(filledLimits), Requests = new(filledRequests) };
                containers = containers.WithItem(index, container with { Resources = resources });
            }
        }

        return containers;
    }

    private static void Tell(ObjectValue before, ObjectValue after, string what, List<string> told)
    {
        var added = after.Select(static amount => amount.Key).Where(name => !before.ContainsKey(name)).Order(StringComparer.Ordinal);
        if (string.Join(", ", added) is { Length: > 0 } names)
        {
            told.Add($"{names} {what}");
        }
    }

    private IEnumerable<LimitRange> Of(string @namespace) => store.HasAny(KnownResources.LimitRanges)
        ? store.Of(KnownResources.LimitRanges).InOrder(@namespace).Select(LimitRange.Of)
        : [];
}
