using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.Create.Generators;
using Scenarios.Kubectl.Kinds.RoleBindings;
using Scenarios.Objects.Views.Rbac;

namespace Scenarios.Kubectl.Kinds.ClusterRoleBindings;

/// <summary>
/// The ClusterRoleBinding of <c>kubectl create clusterrolebinding</c> (kubectl, pkg/cmd/create/create_clusterrolebinding.go).
/// </summary>
internal static class ClusterRoleBindingGenerator
{
    /// <exception cref="CommandFailedException">A service account is not written as <c>namespace:name</c>.</exception>
    public static ClusterRoleBinding Generate(RoleBindingGenerator binding) =>
        Typed.New<ClusterRoleBinding>()
            with
        { Metadata = Typed.Metadata(binding.Name), Subjects = binding.Subjects, RoleRef = binding.Role };
}
