using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.Kinds.ClusterRoleBindings;
using Scenarios.Kubectl.Kinds.RoleBindings;

namespace Scenarios.Kubectl.Create;

/// <summary>
/// <c>kubectl create rolebinding</c> and <c>clusterrolebinding</c> (kubectl, pkg/cmd/create/create_rolebinding.go,
/// create_clusterrolebinding.go).
/// </summary>
internal sealed class CreateRoleBinding(bool isClusterScoped) : CreateSubcommand
{
    public override string Name { get; } = isClusterScoped ? "clusterrolebinding" : "rolebinding";

    public override string Usage => isClusterScoped
        ? "NAME --clusterrole=NAME [--user=username] [--group=groupname] [--serviceaccount=namespace:serviceaccountname] "
            + "[--dry-run=server|client|none]"
        : "NAME --clusterrole=NAME|--role=NAME [--user=username] [--group=groupname] [--serviceaccount=namespace:serviceaccountname] "
            + "[--dry-run=server|client|none]";

    public override string Summary => isClusterScoped
        ? "Create a cluster role binding for a particular cluster role"
        : "Create a role binding for a particular role or cluster role";

    protected override string Noun => Name;

    protected override FlagSet AddFlags(FlagSet flags)
    {
        flags.Text("clusterrole").TextArray("user").TextArray("group").TextArray("serviceaccount");
        return isClusterScoped ? flags.Require("clusterrole") : flags.Text("role");
    }

    protected override Coroutine<ApiObject> Generate(CommandCall call, string name, string @namespace)
    {
        var clusterRole = call.Flags.Text("clusterrole");
        var role = isClusterScoped ? string.Empty : call.Flags.Text("role");
        if (!isClusterScoped && (clusterRole.Length == 0) == (role.Length == 0))
        {
            throw new CommandFailedException("exactly one of clusterrole or role must be specified");
        }

        var generator = new RoleBindingGenerator
        {
            Name = name,
            Namespace = @namespace,
            RoleKind = role.Length > 0 ? "Role" : "ClusterRole",
            RoleName = role.Length > 0 ? role : clusterRole,
            Users = call.Flags.List("user"),
            Groups = call.Flags.List("group"),
            ServiceAccounts = call.Flags.List("serviceaccount"),
        };
        return new Coroutine<ApiObject>(isClusterScoped ? ClusterRoleBindingGenerator.Generate(generator) : generator.Generate());
    }
}
