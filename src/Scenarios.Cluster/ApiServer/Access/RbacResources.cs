using Scenarios.Api.Schema;

namespace Scenarios.Cluster.ApiServer.Access;

/// <summary>The resources that the authorizer reads.</summary>
internal static class RbacResources
{
    private const string Version = "rbac.authorization.k8s.io/v1";

    public static ResourceType ClusterRoles { get; } = ApiSchema.Kubernetes.Find(Version, "ClusterRole")!;

    public static ResourceType ClusterRoleBindings { get; } = ApiSchema.Kubernetes.Find(Version, "ClusterRoleBinding")!;

    public static ResourceType Roles { get; } = ApiSchema.Kubernetes.Find(Version, "Role")!;

    public static ResourceType RoleBindings { get; } = ApiSchema.Kubernetes.Find(Version, "RoleBinding")!;

    public static bool IsRole(ResourceType type) => ReferenceEquals(type, Roles) || ReferenceEquals(type, ClusterRoles);

    public static bool IsBinding(ResourceType type) => ReferenceEquals(type, RoleBindings) || ReferenceEquals(type, ClusterRoleBindings);
}
