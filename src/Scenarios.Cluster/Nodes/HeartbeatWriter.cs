using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views.Coordination;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Nodes;

/// <summary>
/// Brings a kubelet's heartbeats up to date when somebody reads them: Leases (kubernetes, component-helpers/apimachinery/lease) and the
/// times in node statuses.
/// </summary>
internal sealed class HeartbeatWriter
{
    private const string LeaseNamespace = "kube-node-lease";
    private const int Duration = 40;

    private readonly ComponentContext _context;
    private readonly Func<IEnumerable<string>> _names;
    private TimeSpan _nextLease = TimeSpan.MinValue;
    private TimeSpan _nextReport = TimeSpan.MinValue;

    /// <param name="names">The nodes that have a kubelet.</param>
    public HeartbeatWriter(ComponentContext context, Func<IEnumerable<string>> names)
    {
        _context = context;
        _names = names;
        context.LateWrites.Register(KnownResources.Leases, RenewLeases);
        context.LateWrites.Register(KnownResources.Nodes, ReportStatuses);
        context.Heartbeats.Subscribe(_ => _nextLease = _nextReport = TimeSpan.MinValue);
    }

    private DateTimeOffset TimeAt(TimeSpan elapsed) => _context.Simulation.Now - (_context.Simulation.Elapsed - elapsed);

    // As a status shows it: a fraction more is no news.
    private static DateTimeOffset InSeconds(DateTimeOffset time) => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerSecond));

    private void RenewLeases()
    {
        var now = _context.Simulation.Elapsed;
        if (now < _nextLease)
        {
            return;
        }

        _nextLease = TimeSpan.MaxValue;
        foreach (var name in _names())
        {
            var renewed = _context.Heartbeats.LastRenewal(name);
            if (_context.Heartbeats.IsBeating(name) && renewed + NodeHeartbeats.RenewInterval is var next && next < _nextLease)
            {
                _nextLease = next;
            }

            Renew(name, TimeAt(renewed));
        }
    }

    private void Renew(string name, DateTimeOffset time)
    {
        if (_context.Api.Get(KnownResources.Leases, LeaseNamespace, name).Value is { } found)
        {
            var lease = Lease.Of(found);
            if (lease.Spec.RenewTime is not { } known || known < time)
            {
                _context.Api.Update(
                    KnownResources.Leases,
                    LeaseNamespace,
                    lease with { Spec = lease.Spec with { RenewTime = time } },
                    ComponentWrites.Kubelet);
            }
        }
        else if (_context.Heartbeats.IsBeating(name) && _context.Api.Get(KnownResources.Nodes, string.Empty, name).Value is { } node)
        {
            var owner = new Scenarios.Objects.Views.Meta.OwnerReference
            {
                ApiVersion = "v1",
                Kind = Node.Kind,
                Name = name,
                Uid = node.Uid,
            };
            var made = Lease.New with
            {
                Metadata = new() { Name = name, Namespace = LeaseNamespace, OwnerReferences = [owner] },
                Spec = new() { HolderIdentity = name, LeaseDurationSeconds = Duration, RenewTime = time },
            };
            _context.Api.Create(KnownResources.Leases, LeaseNamespace, made, ComponentWrites.Kubelet);
        }
    }

    private void ReportStatuses()
    {
        var now = _context.Simulation.Elapsed;
        if (now < _nextReport)
        {
            return;
        }

        _nextReport = TimeSpan.MaxValue;
        foreach (var name in _names())
        {
            if (!_context.Heartbeats.IsBeating(name) || _context.Informers.Of<Node>().Find(string.Empty, name) is null)
            {
                continue;
            }

            var reported = _context.Heartbeats.LastReport(name);
            _nextReport = reported + NodeHeartbeats.ReportInterval is var next && next < _nextReport ? next : _nextReport;
            Report(name, InSeconds(TimeAt(reported)));
        }
    }

    private void Report(string name, DateTimeOffset time)
    {
        if (_context.Api.Get(KnownResources.Nodes, string.Empty, name).Value is not { } found)
        {
            return;
        }

        var node = Node.Of(found);
        var conditions = node.Status.Conditions;
        if (conditions.Count > 0 && conditions[0].LastHeartbeatTime is { } known && known < time)
        {
            var changed = node with { Status = node.Status with { Conditions = NodeReport.WithHeartbeat(conditions, time) } };
            _context.Api.Update(KnownResources.Nodes, string.Empty, changed, ComponentWrites.Kubelet, "status");
        }
    }
}
