using Scenarios.Kubectl.Describe.Sections;
using Scenarios.Kubectl.Rules;
using Scenarios.Objects.Views.Rbac;

namespace Scenarios.Kubectl.Kinds.RoleBindings;

/// <summary><c>kubectl describe rolebinding</c>.</summary>
internal static class RoleBindingDescription
{
    public static void Write(RoleBinding item, DescriptionWriter writer, DescribeSources sources) =>
        RuleSection.WriteBinding(writer, item, item.RoleRef, item.Subjects);
}
