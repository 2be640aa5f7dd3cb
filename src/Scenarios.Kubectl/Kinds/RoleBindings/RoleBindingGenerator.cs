using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.Create.Generators;
using Scenarios.Objects.Views.Rbac;

namespace Scenarios.Kubectl.Kinds.RoleBindings;

/// <summary>
/// The RoleBinding of <c>kubectl create rolebinding</c> (kubectl, pkg/cmd/create/create_rolebinding.go), and the parts that it shares with
/// a ClusterRoleBinding.
/// </summary>
internal sealed record RoleBindingGenerator
{
    private const string Group = "rbac.authorization.k8s.io";

    public required string Name { get; init; }

    public string Namespace { get; init; } = string.Empty;

    /// <summary><c>Role</c> or <c>ClusterRole</c>.</summary>
    public required string RoleKind { get; init; }

    public required string RoleName { get; init; }

    public IReadOnlyList<string> Users { get; init; } = [];

    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary><c>namespace:name</c>.</summary>
    public IReadOnlyList<string> ServiceAccounts { get; init; } = [];

    public RoleRef Role => new() { ApiGroup = Group, Kind = RoleKind, Name = RoleName };

    /// <exception cref="CommandFailedException">A service account is not written as <c>namespace:name</c>.</exception>
    public ViewList<Subject> Subjects =>
        [
            .. Users.Select(static user => Named("User", user)),
            .. Groups.Select(static group => Named("Group", group)),
            .. ServiceAccounts.Select(ServiceAccount),
        ];

    /// <exception cref="CommandFailedException">A service account is not written as <c>namespace:name</c>.</exception>
    public RoleBinding Generate() =>
        Typed.New<RoleBinding>() with { Metadata = Typed.Metadata(Name, Namespace), Subjects = Subjects, RoleRef = Role };

    private static Subject Named(string kind, string name) => new() { Kind = kind, ApiGroup = Group, Name = name };

    private static Subject ServiceAccount(string account)
    {
        var parts = account.Split(':');
        return parts is [{ Length: > 0 } @namespace, { Length: > 0 } name]
            ? new() { Kind = "ServiceAccount", Name = name, Namespace = @namespace }
            : throw new CommandFailedException("serviceaccount must be <namespace>:<name>");
    }
}
