using Scenarios.Api.Quantities;
using Scenarios.Api.Schema;
using Scenarios.Cluster.ApiServer.Admission.Limits;
using Scenarios.Cluster.Volumes;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.ApiServer.Admission.Quota;

/// <summary>How much one object uses of what quotas limit (kubernetes, pkg/quota/v1/evaluator/core).</summary>
internal static class QuotaUsage
{
    private static readonly string[] Standard = [ResourceName.Cpu, ResourceName.Memory, ResourceName.EphemeralStorage];

    /// <summary>Amounts by the names that quotas use; empty if no quota can count the object.</summary>
    public static SortedList<string, Quantity> Of(ResourceType type, ApiObject item)
    {
        var usage = new SortedList<string, Quantity>(StringComparer.Ordinal) { [CountOf(type)] = One };
        if (ReferenceEquals(type, KnownResources.Pods))
        {
            AddPod(usage, Pod.Of(item));
        }
        else if (ReferenceEquals(type, KnownResources.Services))
        {
            AddService(usage, Service.Of(item));
        }
        else if (ReferenceEquals(type, KnownResources.PersistentVolumeClaims))
        {
            AddClaim(usage, PersistentVolumeClaim.Of(item));
        }
        else if (type.Group.Length == 0 && type.Plural is "configmaps" or "secrets" or "replicationcontrollers" or "resourcequotas")
        {
            usage[type.Plural] = One;
        }

        return usage;
    }

    private static Quantity One => Quantity.FromUnits(1);

    private static string CountOf(ResourceType type) => $"count/{type.GroupResource}";

    private static void AddPod(SortedList<string, Quantity> usage, Pod pod)
    {
        if (pod.Status.Phase is PodPhase.Succeeded or PodPhase.Failed)
        {
            return;
        }

        usage["pods"] = One;
        foreach (var (name, amount) in PodAmounts.Requests(pod.Spec))
        {
            usage[$"requests.{name}"] = amount;
            if (Array.IndexOf(Standard, name) >= 0 || name.StartsWith("hugepages-", StringComparison.Ordinal))
            {
                usage[name] = amount;
            }
        }

        foreach (var (name, amount) in PodAmounts.Limits(pod.Spec))
        {
            if (Array.IndexOf(Standard, name) >= 0)
            {
                usage[$"limits.{name}"] = amount;
            }
        }
    }

    private static void AddService(SortedList<string, Quantity> usage, Service service)
    {
        usage["services"] = One;
        var spec = service.Spec;
        var isBalanced = spec.Type == ServiceType.LoadBalancer;
        var ports = spec.Type == ServiceType.NodePort || (isBalanced && (spec.AllocateLoadBalancerNodePorts ?? true))
            ? spec.Ports.Count
            : 0;
        usage["services.nodeports"] = Quantity.FromUnits(ports);
        usage["services.loadbalancers"] = Quantity.FromUnits(isBalanced ? 1 : 0);
    }

    private static void AddClaim(SortedList<string, Quantity> usage, PersistentVolumeClaim claim)
    {
        usage["persistentvolumeclaims"] = One;
        var storage = Quantity.Of(claim.Spec.Resources.Requests.Fields[ResourceName.Storage]);
        usage["requests.storage"] = storage;
        if (VolumeClass.Of(claim) is { Length: > 0 } name)
        {
            usage[$"{name}.storageclass.storage.k8s.io/persistentvolumeclaims"] = One;
            usage[$"{name}.storageclass.storage.k8s.io/requests.storage"] = storage;
        }
    }
}
