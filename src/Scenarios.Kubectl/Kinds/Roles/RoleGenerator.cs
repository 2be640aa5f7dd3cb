using Scenarios.Kubectl.Create.Generators;
using Scenarios.Objects.Views.Rbac;

namespace Scenarios.Kubectl.Kinds.Roles;

/// <summary>The Role of <c>kubectl create role</c> (kubectl, pkg/cmd/create/create_role.go).</summary>
internal static class RoleGenerator
{
    public static Role Generate(string name, string @namespace, ViewList<PolicyRule> rules) =>
        Typed.New<Role>() with { Metadata = Typed.Metadata(name, @namespace), Rules = rules };
}
