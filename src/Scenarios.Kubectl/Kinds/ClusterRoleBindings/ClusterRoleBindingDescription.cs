using Scenarios.Kubectl.Describe.Sections;
using Scenarios.Kubectl.Rules;
using Scenarios.Objects.Views.Rbac;

namespace Scenarios.Kubectl.Kinds.ClusterRoleBindings;

/// <summary><c>kubectl describe clusterrolebinding</c>.</summary>
internal static class ClusterRoleBindingDescription
{
    public static void Write(ClusterRoleBinding item, DescriptionWriter writer, DescribeSources sources) =>
        RuleSection.WriteBinding(writer, item, item.RoleRef, item.Subjects);
}
