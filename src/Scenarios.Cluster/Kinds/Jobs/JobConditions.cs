using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Batch;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.Jobs;

/// <summary>The conditions of a Job (kubernetes, job_controller.go, newCondition and ensureJobConditionStatus).</summary>
internal static class JobConditions
{
    public static JobCondition New(string type, string reason, string message, DateTimeOffset now,
        string status = ConditionStatus.True) => new()
        {
            Type = type,
            Status = status,
            LastProbeTime = now,
            LastTransitionTime = now,
            Reason = reason,
            Message = message,
        };

    /// <summary>The same reason and message as a condition of another type, as of now.</summary>
    public static JobCondition As(this JobCondition condition, string type, DateTimeOffset now) =>
        New(type, condition.Reason, condition.Message, now);

    /// <summary>Adds or replaces the condition. A missing condition is not added as False.</summary>
    /// <returns>Whether the list changed.</returns>
    public static bool Ensure(ref ViewList<JobCondition> conditions, JobCondition wanted)
    {
        for (var index = 0; index < conditions.Count; index++)
        {
            var known = conditions[index];
            if (known.Type != wanted.Type)
            {
                continue;
            }

            if (known.Status == wanted.Status && known.Reason == wanted.Reason && known.Message == wanted.Message)
            {
                return false;
            }

            conditions = conditions.WithItem(index, wanted);
            return true;
        }

        if (wanted.Status == ConditionStatus.False)
        {
            return false;
        }

        conditions = conditions.WithAdded(wanted);
        return true;
    }
}
