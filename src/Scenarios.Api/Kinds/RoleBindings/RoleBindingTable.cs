using Scenarios.Api.Tables;
using Scenarios.Objects.Views.Rbac;

namespace Scenarios.Api.Kinds.RoleBindings;

/// <summary>RoleBindings as table rows.</summary>
internal static class RoleBindingTable
{
    public const string Columns = "Name|Role|Age|Users*|Groups*|ServiceAccounts*";

    public static KindTable Table { get; } =
        KindTable.Of<RoleBinding>(Columns, static (item, now) => Cells(item, item.RoleRef, item.Subjects, now));

    /// <summary>Also used for ClusterRoleBindings.</summary>
    public static Value[] Cells(ApiObject item, RoleRef role, ViewList<Subject> subjects, DateTimeOffset now) =>
    [
        Cell.Text(item.Name),
        Cell.Text($"{role.Kind}/{role.Name}"),
        Cell.Age(item, now),
        Cell.Text(Names(subjects, "User")),
        Cell.Text(Names(subjects, "Group")),
        Cell.Text(string.Join(", ", subjects.Where(static subject => subject.Kind == "ServiceAccount")
            .Select(static subject => $"{subject.Namespace}/{subject.Name}"))),
    ];

    private static string Names(ViewList<Subject> subjects, string kind) =>
        string.Join(", ", subjects.Where(subject => subject.Kind == kind).Select(static subject => subject.Name));
}
