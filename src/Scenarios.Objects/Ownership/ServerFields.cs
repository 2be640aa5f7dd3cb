using Scenarios.Objects.Tree;

namespace Scenarios.Objects.Ownership;

/// <summary>
/// The fields of metadata that only the server sets, whatever a client sends, and that nobody owns (apimachinery,
/// util/managedfields/internal/stripmeta.go). Deletion marks are set in other ways.
/// </summary>
public static class ServerFields
{
    private static readonly HashSet<string> All = new(StringComparer.Ordinal)
    {
        "name", "namespace", "creationTimestamp", "selfLink", "uid", "generation", "managedFields", "resourceVersion", "deletionTimestamp",
        "deletionGracePeriodSeconds",
    };

    internal static IReadOnlyCollection<string> Names => All;

    public static bool Contains(string field) => All.Contains(field);

    /// <summary>Whether the two metadata differ in these fields at most.</summary>
    internal static bool AreAllThatDiffers(ObjectValue? left, ObjectValue? right)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        return left is not null && right is not null && Includes(left, right) && Includes(right, left);
    }

    private static bool Includes(ObjectValue all, ObjectValue some)
    {
        foreach (var (field, value) in some)
        {
            if (!Contains(field) && (all[field] is not { } other || !(ReferenceEquals(value, other) || value.Equals(other))))
            {
                return false;
            }
        }

        return true;
    }
}
