using Scenarios.Kubectl.Create.Generators;
using Scenarios.Objects.Views.Rbac;

namespace Scenarios.Kubectl.Kinds.ClusterRoles;

/// <summary>The ClusterRole of <c>kubectl create clusterrole</c> (kubectl, pkg/cmd/create/create_clusterrole.go).</summary>
internal static class ClusterRoleGenerator
{
    /// <summary>A role whose rules are those of all roles with these labels.</summary>
    public static ApiObject Aggregate(string name, ObjectValue labels)
    {
        var selectors = ListValue.Of(ObjectValue.Of(("matchLabels", labels)));
        var role = Typed.New<ClusterRole>() with { Metadata = Typed.Metadata(name) };
        return new ApiObject(role.Tree.With("rules", NullValue.Instance)
            .With("aggregationRule", ObjectValue.Of(("clusterRoleSelectors", selectors))));
    }

    public static ClusterRole Generate(string name, ViewList<PolicyRule> rules) =>
        Typed.New<ClusterRole>() with { Metadata = Typed.Metadata(name), Rules = rules };
}
