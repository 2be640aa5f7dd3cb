using Scenarios.Api.Schema;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Rbac;

namespace Scenarios.Cluster.ApiServer.Access;

/// <summary>Decides by roles and bindings (kubernetes, plugin/pkg/auth/authorizer/rbac and pkg/registry/rbac/validation/rule.go).</summary>
internal sealed class RbacAuthorizer(ObjectStore store)
{
    /// <summary>kubeadm's administrators: a group that is bound to the role cluster-admin.</summary>
    private const string Administrators = "kubeadm:cluster-admins";

    /// <summary>Null if allowed; otherwise the errors met while evaluating the rules, empty if there were none.</summary>
    public string? Refusal(UserInfo user, AccessAttributes wanted)
    {
        if (user.IsMaster || IsUntouchedAdministrator(user))
        {
            return null;
        }

        var visit = new RuleVisit(rule => PolicyRules.Allows(rule, wanted));
        Visit(user, wanted.Namespace, visit);
        return visit.IsFound ? null : visit.Errors.Count == 0 ? string.Empty : $"RBAC: {Join(visit.Errors)}";
    }

    public bool Allows(UserInfo user, AccessAttributes wanted) => Refusal(user, wanted) is null;

    /// <summary>Every rule that applies to the user in the namespace, cluster-wide rules first.</summary>
    public (IReadOnlyList<PolicyRule> Rules, IReadOnlyList<string> Errors) RulesFor(UserInfo user, string @namespace)
    {
        var rules = new List<PolicyRule>();
        if (user.IsMaster)
        {
            rules.Add(new PolicyRule { Verbs = ["*"], ApiGroups = ["*"], Resources = ["*"] });
            rules.Add(new PolicyRule { Verbs = ["*"], NonResourceURLs = ["*"] });
        }

        var visit = new RuleVisit(rule =>
        {
            rules.Add(rule);
            return false;
        });
        Visit(user, @namespace, visit);
        return (rules, visit.Errors);
    }

    /// <summary>The rules of the role that a binding refers to; null if there is no such role.</summary>
    public ViewList<PolicyRule>? RulesOf(string kind, string name, string @namespace)
    {
        var isCluster = kind == "ClusterRole";
        var found =
            store.Of(
                isCluster
                    ? RbacResources.ClusterRoles
                    : RbacResources.Roles).Find(new ObjectKey(isCluster ? string.Empty : @namespace, name));
        return found is null ? null : isCluster ? ClusterRole.Of(found).Rules : Role.Of(found).Rules;
    }

    // A new cluster's roles and bindings are known to allow its administrator everything: no need to load them for that.
    private bool IsUntouchedAdministrator(UserInfo user) =>
        user.Groups.Contains(Administrators, StringComparer.Ordinal) && !store.IsOpened(RbacResources.ClusterRoleBindings);

    private void Visit(UserInfo user, string @namespace, RuleVisit visit)
    {
        foreach (var item in store.Of(RbacResources.ClusterRoleBindings).InOrder(string.Empty))
        {
            var binding = ClusterRoleBinding.Of(item);
            if (Concerns(user, binding.Subjects, string.Empty) && Take(binding.RoleRef, string.Empty, visit))
            {
                return;
            }
        }

        if (@namespace.Length == 0)
        {
            return;
        }

        foreach (var item in store.Of(RbacResources.RoleBindings).InOrder(@namespace))
        {
            var binding = RoleBinding.Of(item);
            if (Concerns(user, binding.Subjects, @namespace) && Take(binding.RoleRef, @namespace, visit))
            {
                return;
            }
        }
    }

    private bool Take(RoleRef role, string @namespace, RuleVisit visit)
    {
        if (RulesOf(role.Kind, role.Name, @namespace) is not { } rules)
        {
            visit.Errors.Add($"{role.Kind.ToLowerInvariant()}.rbac.authorization.k8s.io {GoText.Quote(role.Name)} not found");
            return false;
        }

        foreach (var rule in rules)
        {
            if (visit.See(rule))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Concerns(UserInfo user, ViewList<Subject> subjects, string @namespace)
    {
        foreach (var subject in subjects)
        {
            var concerns = subject.Kind switch
            {
                "User" => subject.Name == user.Name,
                "Group" => user.Groups.Contains(subject.Name, StringComparer.Ordinal),
                "ServiceAccount" => IsAccount(user.Name, subject.Namespace.Length == 0 ? @namespace : subject.Namespace, subject.Name),
                _ => false,
            };
            if (concerns)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAccount(string user, string @namespace, string name) =>
        @namespace.Length > 0
            && user.StartsWith(UserInfo.AccountPrefix, StringComparison.Ordinal) && user == $"{UserInfo.AccountPrefix}{@namespace}:{name}";

    private static string Join(List<string> errors) =>
        errors.Count == 1 ? errors[0] : $"[{string.Join(", ", errors.Distinct(StringComparer.Ordinal))}]";

    /// <summary>Visits rules until one satisfies the predicate.</summary>
    private sealed class RuleVisit(Func<PolicyRule, bool> isWanted)
    {
        public List<string> Errors { get; } = [];

        public bool IsFound { get; private set; }

        public bool See(PolicyRule rule) => IsFound = isWanted(rule);
    }
}
