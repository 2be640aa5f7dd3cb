using Scenarios.Api.Kinds.RoleBindings;
using Scenarios.Api.Tables;
using Scenarios.Objects.Views.Rbac;

namespace Scenarios.Api.Kinds.ClusterRoleBindings;

/// <summary>ClusterRoleBindings as table rows.</summary>
internal static class ClusterRoleBindingTable
{
    public static KindTable Table { get; } = KindTable.Of<ClusterRoleBinding>(
        RoleBindingTable.Columns, static (item, now) => RoleBindingTable.Cells(item, item.RoleRef, item.Subjects, now));
}
