using Scenarios.Api.Quantities;
using Scenarios.Api.Schema;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Admission.Quota;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.Controllers;
using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.ResourceQuotas;

/// <summary>
/// Recounts the usage of quotas when a quota changes and when a counted object is removed or uses less (kubernetes,
/// pkg/controller/resourcequota). Admission adds the usage of new objects.
/// </summary>
internal sealed class ResourceQuotaController : IController
{
    private readonly ComponentContext _context;
    private readonly Informer<ResourceQuota> _quotas;
    private readonly HashSet<string> _watched = new(StringComparer.Ordinal);
    private IWorkQueue? _queue;

    public ResourceQuotaController(ComponentContext context)
    {
        _context = context;
        _quotas = context.Informers.Of<ResourceQuota>();
        Watches = [ControllerWatch.Of<ResourceQuota>(OnQuota)];
    }

    public string Name => "resourcequota-controller";

    public IReadOnlyList<ControllerWatch> Watches { get; }

    public void Start(IWorkQueue queue) => _queue = queue;

    public ReconcileResult Reconcile(ObjectKey key)
    {
        if (_context.Api.Get(KnownResources.ResourceQuotas, key.Namespace, key.Name).Value is not { } found)
        {
            return ReconcileResult.Done;
        }

        var quota = ResourceQuota.Of(found);
        var hard = quota.Spec.Hard.Fields;
        var used = ObjectValue.Empty;
        var sums = Sums(quota);
        foreach (var (name, amount) in hard)
        {
            var sum = sums.GetValueOrDefault(name, Quantity.FromUnits(0, Quantity.Of(amount).Format));
            used = used.With(name, new StringValue(sum.ToString()));
        }

        Writes.Status(_context.Api, KnownResources.ResourceQuotas, quota, new ResourceQuotaStatus { Hard = new(hard), Used = new(used) });
        return ReconcileResult.Done;
    }

    private void OnQuota(InformerChange<ResourceQuota> change, IWorkQueue queue)
    {
        if (change.After is not { } quota)
        {
            return;
        }

        if (change.Before is not { } before || !before.Spec.Tree.Equals(quota.Spec.Tree))
        {
            Watch(quota);
            queue.Add(change.Key);
        }
    }

    /// <summary>Starts to watch the resources that the quota counts.</summary>
    private void Watch(ResourceQuota quota)
    {
        foreach (var type in Counted(quota))
        {
            if (_watched.Add(type.GroupResource))
            {
                _context.Informers.Of(type).Subscribe(change => OnCounted(type, change));
            }
        }
    }

    private void OnCounted(ResourceType type, InformerChange change)
    {
        if (change.After is { } after && change.Before is { } before && !TakesLess(type, before, after))
        {
            return;
        }

        if (change is { Before: null, After: not null })
        {
            return;
        }

        foreach (var quota in _quotas.InNamespace(change.Object.Namespace))
        {
            _queue!.Add(ObjectKey.Of(quota));
        }
    }

    private static bool TakesLess(ResourceType type, ApiObject before, ApiObject after)
    {
        var now = QuotaUsage.Of(type, after);
        foreach (var (name, amount) in QuotaUsage.Of(type, before))
        {
            if (!now.TryGetValue(name, out var left) || left < amount)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The resources whose objects a quota counts.</summary>
    private IEnumerable<ResourceType> Counted(ResourceQuota quota)
    {
        foreach (var type in _context.Api.Resources)
        {
            if (type.IsNamespaced && quota.Spec.Hard.Fields.Any(amount => IsOf(type, amount.Key)))
            {
                yield return type;
            }
        }
    }

    private static bool IsOf(ResourceType type, string name)
    {
        if (name.StartsWith("count/", StringComparison.Ordinal))
        {
            return name == $"count/{type.GroupResource}";
        }

        var isOfClaims = name is "persistentvolumeclaims" or "requests.storage"
            || name.Contains(".storageclass.storage.k8s.io/", StringComparison.Ordinal);
        if (type.Group.Length > 0)
        {
            return false;
        }

        return type.Plural switch
        {
            "persistentvolumeclaims" => isOfClaims,
            "services" => name.StartsWith("services", StringComparison.Ordinal),
            "pods" => name is "pods" or "cpu" or "memory" or "ephemeral-storage"
                || (!isOfClaims && name.StartsWith("requests.", StringComparison.Ordinal))
                    || name.StartsWith("limits.", StringComparison.Ordinal),
            _ => name == type.Plural,
        };
    }

    private SortedList<string, Quantity> Sums(ResourceQuota quota)
    {
        var sums = new SortedList<string, Quantity>(StringComparer.Ordinal);
        foreach (var type in Counted(quota))
        {
            foreach (var item in _context.Api.List(type, quota.Namespace, Scenarios.Api.Requests.ListOptions.All).Value?.Items ?? [])
            {
                if (!QuotaScopes.Match(quota, type, item))
                {
                    continue;
                }

                foreach (var (name, amount) in QuotaUsage.Of(type, item))
                {
                    sums[name] = sums.TryGetValue(name, out var known) ? known + amount : amount;
                }
            }
        }

        return sums;
    }
}
