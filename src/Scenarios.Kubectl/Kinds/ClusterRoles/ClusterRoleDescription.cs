using Scenarios.Kubectl.Describe.Sections;
using Scenarios.Kubectl.Rules;
using Scenarios.Objects.Views.Rbac;

namespace Scenarios.Kubectl.Kinds.ClusterRoles;

/// <summary><c>kubectl describe clusterrole</c>.</summary>
internal static class ClusterRoleDescription
{
    public static void Write(ClusterRole item, DescriptionWriter writer, DescribeSources sources) =>
        RuleSection.WriteRole(writer, item, item.Rules);
}
