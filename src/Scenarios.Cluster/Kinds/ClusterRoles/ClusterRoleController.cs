using Scenarios.Api.Selectors;
using Scenarios.Cluster.ApiServer.Access;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Rbac;

namespace Scenarios.Cluster.Kinds.ClusterRoles;

/// <summary>
/// Fills aggregated ClusterRoles with the rules of the roles that they select (kubernetes, pkg/controller/clusterroleaggregation).
/// </summary>
internal sealed class ClusterRoleController : IController
{
    private readonly ComponentContext _context;

    public ClusterRoleController(ComponentContext context)
    {
        _context = context;
        Watches = [new ControllerWatch(RbacResources.ClusterRoles, OnChange)];
    }

    public string Name => "clusterrole-aggregation-controller";

    public IReadOnlyList<ControllerWatch> Watches { get; }

    public ReconcileResult Reconcile(ObjectKey key)
    {
        if (_context.Api.Get(RbacResources.ClusterRoles, string.Empty, key.Name).Value is not { } found)
        {
            return ReconcileResult.Done;
        }

        var role = ClusterRole.Of(found);
        if (!role.AggregationRule.Exists)
        {
            return ReconcileResult.Done;
        }

        var rules = RulesFor(role);
        if (!rules.Items.Equals(role.Rules.Items))
        {
            _context.Api.Update(RbacResources.ClusterRoles, string.Empty, role with { Rules = rules }, ComponentWrites.Options);
        }

        return ReconcileResult.Done;
    }

    // For each selector, the rules of its roles by name, without duplicates.
    private ViewList<PolicyRule> RulesFor(ClusterRole role)
    {
        ViewList<PolicyRule> rules = [];
        var all = _context.Api.List(RbacResources.ClusterRoles, string.Empty, Scenarios.Api.Requests.ListOptions.All).ValueOrThrow().Items;
        foreach (var selector in role.AggregationRule.ClusterRoleSelectors)
        {
            var labels = LabelSelector.FromObject(selector.Tree);
            foreach (var item in all)
            {
                if (item.Name != role.Name && labels.Matches(item.Labels))
                {
                    rules = WithRulesOf(ClusterRole.Of(item), rules);
                }
            }
        }

        return rules;
    }

    private static ViewList<PolicyRule> WithRulesOf(ClusterRole part, ViewList<PolicyRule> rules)
    {
        foreach (var rule in part.Rules)
        {
            if (!rules.Any(known => known.Tree.Equals(rule.Tree)))
            {
                rules = rules.WithAdded(rule);
            }
        }

        return rules;
    }

    // A changed role may belong to any aggregated role.
    private void OnChange(InformerChange change, IWorkQueue queue)
    {
        foreach (
            var item in _context.Api.List(
                RbacResources.ClusterRoles, string.Empty, Scenarios.Api.Requests.ListOptions.All).ValueOrThrow().Items)
        {
            if (item.Has("aggregationRule"))
            {
                queue.Add(ObjectKey.Of(item));
            }
        }
    }
}
