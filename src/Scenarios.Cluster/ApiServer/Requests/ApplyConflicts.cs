using Scenarios.Api.Requests;
using Scenarios.Objects.Ownership;

namespace Scenarios.Cluster.ApiServer.Requests;

/// <summary>
/// The refusal of an apply that would take fields from other managers (apimachinery, util/managedfields/internal/conflict.go).
/// </summary>
internal static class ApplyConflicts
{
    public static ApiStatus Of(IReadOnlyList<FieldOwner> conflicts)
    {
        var sorted = conflicts.OrderBy(static owner => owner.Writer.Manager, StringComparer.Ordinal).ToList();
        var causes = sorted
            .SelectMany(static owner => owner.Fields.Paths().Select(path => new StatusCause("FieldManagerConflict",
                $"conflict with {owner.Writer}", path)))
            .ToList();
        var message = causes.Count == 1
            ? $"Apply failed with 1 conflict: {causes[0].Message}: {causes[0].Field}"
            : $"Apply failed with {causes.Count} conflicts: {string.Join('\n', sorted.Select(Told))}";
        return new ApiStatus(409, StatusReason.Conflict, message, causes);
    }

    private static string Told(FieldOwner owner) =>
        $"conflicts with {owner.Writer}:\n{string.Join('\n', owner.Fields.Paths().Select(static path => "- " + path))}";
}
