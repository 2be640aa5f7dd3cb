namespace Scenarios.Api.Validation;

/// <summary>
/// Rules common to the statuses of several kinds (pkg/apis/apps/validation; apimachinery, meta/v1/validation, ValidateConditions).
/// </summary>
internal static class StatusRules
{
    /// <summary>Checks that counts are not negative.</summary>
    public static void NotNegative(FieldNode status, FaultList faults, params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
        {
            if (status.Integer(field) is < 0 and var number)
            {
                faults.Invalid(status.PathOf(field), number, "must be greater than or equal to 0");
            }
        }
    }

    /// <summary>Checks that counts are not greater than the number of replicas.</summary>
    public static void AtMostReplicas(FieldNode status, FaultList faults, params ReadOnlySpan<string> fields) =>
        AtMostReplicas(status, faults, "readyReplicas", fields);

    /// <param name="ready">The name of the ready replicas in the kind's message.</param>
    public static void AtMostReplicas(FieldNode status, FaultList faults, string ready, ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
        {
            if (status.Integer(field) is { } number && number > (status.Integer("replicas") ?? 0))
            {
                faults.Invalid(status.PathOf(field), number, "cannot be greater than status.replicas");
            }
        }

        if (status.Integer("availableReplicas") is { } available && available > (status.Integer("readyReplicas") ?? 0))
        {
            faults.Invalid(status.PathOf("availableReplicas"), available, $"cannot be greater than {ready}");
        }
    }

    /// <summary>Checks that a count does not decrease.</summary>
    public static void NotFalling(FieldNode status, FieldNode before, string field, FaultList faults)
    {
        if (before.Integer(field) is { } then && !(status.Integer(field) >= then))
        {
            faults.Invalid(status.PathOf(field), status.Integer(field) ?? 0, "cannot be decremented");
        }
    }

    /// <summary>Validates conditions in the form of meta/v1.</summary>
    public static void ValidateConditions(FieldNode status, FaultList faults)
    {
        foreach (var condition in status.Items("conditions"))
        {
            var type = condition.Text("type");
            if (type.Length == 0)
            {
                faults.Required(condition.PathOf("type"), "must be set");
            }

            faults.InvalidEach(condition.PathOf("type"), type, type.Length == 0 ? [] : NameRules.QualifiedName(type));
            if (!condition.Accepted("status").Contains(condition.Text("status"), StringComparer.Ordinal))
            {
                faults.NotSupported(condition, "status");
            }

            NotNegative(condition, faults, "observedGeneration");
            if (!condition.Has("lastTransitionTime"))
            {
                faults.Required(condition.PathOf("lastTransitionTime"), "must be set");
            }

            if (condition.Text("reason").Length == 0)
            {
                faults.Required(condition.PathOf("reason"), "must be set");
            }
        }
    }
}
