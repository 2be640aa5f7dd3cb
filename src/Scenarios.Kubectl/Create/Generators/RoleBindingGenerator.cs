using Scenarios.Kubectl.CommandLine.Errors;

namespace Scenarios.Kubectl.Create.Generators;

/// <summary>RoleBinding and ClusterRoleBinding of <c>kubectl create</c> (kubectl, pkg/cmd/create/create_rolebinding.go, create_clusterrolebinding.go).</summary>
internal sealed record RoleBindingGenerator
{
    private const string Group = "rbac.authorization.k8s.io";

    /// <summary><c>RoleBinding</c> or <c>ClusterRoleBinding</c>.</summary>
    public required string Kind { get; init; }

    public required string Name { get; init; }

    public string Namespace { get; init; } = string.Empty;

    /// <summary><c>Role</c> or <c>ClusterRole</c>.</summary>
    public required string RoleKind { get; init; }

    public required string RoleName { get; init; }

    public IReadOnlyList<string> Users { get; init; } = [];

    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary><c>namespace:name</c>.</summary>
    public IReadOnlyList<string> ServiceAccounts { get; init; } = [];

    /// <exception cref="CommandFailedException">A service account is not written as <c>namespace:name</c>.</exception>
    public ObjectValue Generate()
    {
        var subjects = new List<Value>();
        subjects.AddRange(Users.Select(user => Subject("User", user)));
        subjects.AddRange(Groups.Select(group => Subject("Group", group)));
        subjects.AddRange(ServiceAccounts.Select(ServiceAccount));
        var roleRef = ObjectValue.Of(
            ("apiGroup", new StringValue(Group)), ("kind", new StringValue(RoleKind)), ("name", new StringValue(RoleName)));
        return TypedFields.Begin($"{Group}/v1", Kind, TypedFields.Metadata(Name, Namespace))
            .AddIfSet("subjects", subjects.Count == 0 ? null : ListValue.From(subjects))
            .Add("roleRef", roleRef)
            .ToObject();
    }

    private static ObjectValue Subject(string kind, string name) =>
        ObjectValue.Of(("kind", new StringValue(kind)), ("apiGroup", new StringValue(Group)), ("name", new StringValue(name)));

    private static ObjectValue ServiceAccount(string account)
    {
        var parts = account.Split(':');
        if (parts.Length != 2 || parts[0].Length == 0 || parts[1].Length == 0)
        {
            throw new CommandFailedException("serviceaccount must be <namespace>:<name>");
        }

        return ObjectValue.Of(
            ("kind", new StringValue("ServiceAccount")), ("name", new StringValue(parts[1])), ("namespace", new StringValue(parts[0])));
    }
}
