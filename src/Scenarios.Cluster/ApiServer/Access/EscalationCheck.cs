using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Rbac;

namespace Scenarios.Cluster.ApiServer.Access;

/// <summary>
/// Nobody may grant permissions they do not hold, unless they may <c>escalate</c> or <c>bind</c> roles (kubernetes,
/// pkg/registry/rbac/{role,rolebinding}/policybased/storage.go and rbac/validation/rule.go, ConfirmNoEscalation).
/// </summary>
internal sealed class EscalationCheck(RbacAuthorizer authorizer)
{
    public ApiStatus? CheckRole(UserInfo user, ResourceType type, string @namespace, ApiObject item, ApiObject? current)
    {
        var isSame = current is not null
            && Equals(item.Find("rules"), current.Find("rules")) && Equals(item.Find("aggregationRule"), current.Find("aggregationRule"));
        if (isSame || authorizer.Allows(user, AccessAttributes.Of("escalate", type, @namespace, item.Name)))
        {
            return null;
        }

        if (
            item.Has("aggregationRule")
                && !authorizer.Allows(user, new AccessAttributes("*", "*", "*", string.Empty, string.Empty, string.Empty, string.Empty)))
        {
            return ApiErrors.Forbidden(type, item.Name, "must have cluster-admin privileges to use an aggregationRule");
        }

        return Missing(user, type, @namespace, item, new ClusterRole(item.Tree).Rules);
    }

    public ApiStatus? CheckBinding(UserInfo user, ResourceType type, string @namespace, ApiObject item, ApiObject? current)
    {
        var isSame = current is not null
            && Equals(item.Find("roleRef"), current.Find("roleRef")) && Equals(item.Find("subjects"), current.Find("subjects"));
        var role = new RoleBinding(item.Tree).RoleRef;
        var roles = role.Kind == "ClusterRole" ? RbacResources.ClusterRoles : RbacResources.Roles;
        if (isSame || authorizer.Allows(user, AccessAttributes.Of("bind", roles, @namespace, role.Name) with { Namespace = @namespace }))
        {
            return null;
        }

        return authorizer.RulesOf(role.Kind, role.Name, @namespace) is { } rules
            ? Missing(user, type, @namespace, item, rules)
            : ApiErrors.NotFound(roles, role.Name);
    }

    private ApiStatus? Missing(UserInfo user, ResourceType type, string @namespace, ApiObject item, ViewList<PolicyRule> wanted)
    {
        var (owned, _) = authorizer.RulesFor(user, @namespace);
        var missing = new List<RuleText>();
        foreach (var rule in wanted)
        {
            missing.AddRange(RuleText.Breakdown(rule).Where(part => !owned.Any(part.IsCoveredBy)));
        }

        if (missing.Count == 0)
        {
            return null;
        }

        var lines =
            RuleText.Compact(missing).Select(static rule => rule.ToString()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var groups = string.Join(' ', user.Groups.Select(GoText.Quote));
        return ApiErrors.Forbidden(
            type,
            item.Name,
            $"user {GoText.Quote(user.Name)} (groups=[{groups}]) is attempting to grant RBAC permissions not currently "
            + $"held:\n{string.Join('\n', lines)}");
    }

    private static bool Equals(Value? left, Value? right) => left?.Equals(right) ?? right is null;
}
