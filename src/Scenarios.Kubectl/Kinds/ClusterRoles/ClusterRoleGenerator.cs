using Scenarios.Kubectl.Create.Generators;
using Scenarios.Objects.Views.Rbac;

namespace Scenarios.Kubectl.Kinds.ClusterRoles;

/// <summary>The ClusterRole of <c>kubectl create clusterrole</c> (kubectl, pkg/cmd/create/create_clusterrole.go).</summary>
internal static class ClusterRoleGenerator
{
    public static ClusterRole Generate(string name, ViewList<PolicyRule> rules) =>
        Typed.New<ClusterRole>() with { Metadata = Typed.Metadata(name), Rules = rules };
}
