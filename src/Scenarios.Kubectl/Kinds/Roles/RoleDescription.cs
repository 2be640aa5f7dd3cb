using Scenarios.Kubectl.Describe.Sections;
using Scenarios.Kubectl.Rules;
using Scenarios.Objects.Views.Rbac;

namespace Scenarios.Kubectl.Kinds.Roles;

/// <summary><c>kubectl describe role</c>.</summary>
internal static class RoleDescription
{
    public static void Write(Role item, DescriptionWriter writer, DescribeSources sources) =>
        RuleSection.WriteRole(writer, item, item.Rules);
}
