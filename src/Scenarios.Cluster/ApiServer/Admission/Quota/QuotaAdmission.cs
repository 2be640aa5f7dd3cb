using Scenarios.Api.Quantities;
using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Kernel;
using Scenarios.Objects.Ownership;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.ApiServer.Admission.Quota;

/// <summary>
/// Refuses writes that exceed a namespace's quotas, and adds the others to the quotas' usage (apiserver,
/// pkg/admission/plugin/resourcequota/controller.go). A quota takes effect once its controller has filled in its status.
/// </summary>
internal sealed class QuotaAdmission(Simulation simulation, ObjectStore store) : IAdmissionCheck
{
    private static readonly FieldWriter Writer = new("kube-apiserver", false, "v1", "status");

    /// <summary>What every container must specify if a quota counts it.</summary>
    private static readonly string[] Compute = ["cpu", "memory", "requests.cpu", "requests.memory", "limits.cpu", "limits.memory"];

    public bool Handles(AdmissionRequest request) =>
        request.Type.IsNamespaced && request.Subresource.Length == 0 && !ReferenceEquals(request.Type, KnownResources.Events)
        && store.HasAny(KnownResources.ResourceQuotas) && store.Of(KnownResources.ResourceQuotas).InOrder(request.Namespace).Any();

    public ApiStatus? Check(AdmissionRequest request, ApiObject item, List<string> warnings)
    {
        var booked = new List<(ResourceQuota Quota, TextMap Used)>();
        var usage = Delta(request, item);
        foreach (var stored in store.Of(KnownResources.ResourceQuotas).InOrder(request.Namespace).ToList())
        {
            var quota = ResourceQuota.Of(stored);
            if (!QuotaScopes.Match(quota, request.Type, item))
            {
                continue;
            }

            if (request.IsCreate && Missing(request, item, quota) is { } missing)
            {
                return ApiErrors.Forbidden(request.Type, item.Name, $"failed quota: {quota.Name}: {missing}");
            }

            var counted = usage.Where(amount => quota.Status.Hard.Fields.ContainsKey(amount.Key)).ToList();
            if (Exceeded(quota, counted) is { } exceeded)
            {
                return ApiErrors.Forbidden(request.Type, item.Name, exceeded);
            }

            if (counted.Count > 0 && !request.IsDryRun)
            {
                booked.Add((quota, Booked(quota.Status.Used, counted)));
            }
        }

        foreach (var (quota, used) in booked)
        {
            var tree = (quota with { Status = quota.Status with { Used = used } }).Tree;
            var time = Timestamp.ValueOf(simulation.Now);
            store.Replace(KnownResources.ResourceQuotas, quota, tree, quota.Object.History?.StatusChanged(Writer, time, quota.Status.Tree));
        }

        return null;
    }

    /// <summary>How much more an update uses than before; decreases are left to the controller.</summary>
    private static List<KeyValuePair<string, Quantity>> Delta(AdmissionRequest request, ApiObject item)
    {
        var before = request.Previous is { } previous ? QuotaUsage.Of(request.Type, previous) : [];
        var delta = new List<KeyValuePair<string, Quantity>>();
        foreach (var (name, amount) in QuotaUsage.Of(request.Type, item))
        {
            var more = before.TryGetValue(name, out var known) ? amount - known : amount;
            if (more.Sign > 0)
            {
                delta.Add(new(name, more));
            }
        }

        return delta;
    }

    private static string? Missing(AdmissionRequest request, ApiObject item, ResourceQuota quota)
    {
        if (!request.IsOf(KnownResources.Pods))
        {
            return null;
        }

        var spec = Pod.Of(item).Spec;
        var missing = new List<string>();
        foreach (var name in Compute.Where(name => quota.Status.Hard.Fields.ContainsKey(name)).Order(StringComparer.Ordinal))
        {
            Container[] containers = [.. spec.Containers, .. spec.InitContainers];
            var without = containers.Where(container => !States(container.Resources, name)).Select(static container => container.Name);
            if (string.Join(',', without.Order(StringComparer.Ordinal)) is { Length: > 0 } names)
            {
                missing.Add($"{name} for: {names}");
            }
        }

        return missing.Count == 0 ? null : $"must specify {string.Join("; ", missing)}";
    }

    private static bool States(ResourceRequirements resources, string name)
    {
        var amounts = name.StartsWith("limits.", StringComparison.Ordinal) ? resources.Limits.Fields : resources.Requests.Fields;
        return amounts.ContainsKey(name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..]);
    }

    private static string? Exceeded(ResourceQuota quota, List<KeyValuePair<string, Quantity>> counted)
    {
        var (requested, used, limited) = (new List<string>(), new List<string>(), new List<string>());
        foreach (var (name, amount) in counted)
        {
            var known = Quantity.Of(quota.Status.Used.Fields[name]);
            var hard = Quantity.Of(quota.Status.Hard.Fields[name]);
            if (known + amount > hard)
            {
                requested.Add($"{name}={amount}");
                used.Add($"{name}={known}");
                limited.Add($"{name}={hard}");
            }
        }

        return requested.Count == 0
            ? null
            : $"exceeded quota: {quota.Name}, requested: {string.Join(',', requested)}, used: {string.Join(',', used)}, limited: "
                + $"{string.Join(',', limited)}";
    }

    private static TextMap Booked(TextMap used, List<KeyValuePair<string, Quantity>> counted)
    {
        foreach (var (name, amount) in counted)
        {
            used = used.With(name, (Quantity.Of(used.Fields[name]) + amount).ToString());
        }

        return used;
    }
}
