using Scenarios.Api.Validation;
using Scenarios.Objects.Views;

namespace Scenarios.Api.Kinds.Jobs;

/// <summary>
/// A Job's status (pkg/apis/batch/validation, validateJobStatus and ValidateJobStatusUpdate). Most of it is only checked if a write changes
/// it (pkg/registry/batch/job/strategy.go, getStatusValidationOptions).
/// </summary>
internal sealed class JobStatusValidation
{
    private static readonly string[] Finished = ["Complete", "Failed"];
    private readonly FieldNode _spec;
    private readonly FieldNode _status;
    private readonly FieldNode _before;
    private readonly FaultList _faults;

    private JobStatusValidation(FieldNode candidate, FieldNode existing, FaultList faults)
    {
        (_spec, _status, _before) = (candidate.Object("spec"), candidate.Object("status"), existing.Object("status"));
        _faults = faults;
    }

    public static void Validate(FieldNode candidate, FieldNode existing, FaultList faults)
    {
        var status = new JobStatusValidation(candidate, existing, faults);
        status.ValidateCounts();
        status.ValidateOutcome();
        status.ValidateEnd();
        status.ValidateIndexes();
        status.ValidateRemainder();
        status.ValidateChanges();
    }

    private void ValidateCounts()
    {
        StatusRules.NotNegative(_status, _faults, "active", "succeeded", "failed", "ready", "terminating");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var uncounted = _status.Object("uncountedTerminatedPods");
        foreach (var field in (string[])["succeeded", "failed"])
        {
            var uids = uncounted.List(field);
            for (var index = 0; index < uids.Count; index++)
            {
                var (path, uid) = (uncounted.PathOf(field).Item(index), (uids[index] as StringValue)?.Text ?? string.Empty);
                if (uid.Length == 0)
                {
                    _faults.Invalid(path, uid, "must not be empty");
                }
                else if (!seen.Add(uid))
                {
                    _faults.Duplicate(path, uid);
                }
            }
        }
    }

    /// <summary>Checks for contradicting conditions, and the completion time.</summary>
    private void ValidateOutcome()
    {
        var isComplete = Is("Complete");
        RefuseIf(isComplete && Is("Failed") && (Turned("Complete") || Turned("Failed")),
            "cannot set Complete=True and Failed=true conditions");
        RefuseIf(isComplete && Is("FailureTarget") && (Turned("Complete") || Turned("FailureTarget")),
            "cannot set Complete=True and FailureTarget=true conditions");
        var hasTime = _status.Has("completionTime");
        if (Turned("Complete") || Changed("completionTime"))
        {
            if (hasTime && !isComplete)
            {
                InvalidTime("cannot set completionTime when there is no Complete=True condition");
            }
            else if (!hasTime && isComplete)
            {
                _faults.Required(_status.PathOf("completionTime"), "completionTime is required for Complete jobs");
            }
        }

        if ((Changed("startTime") || Changed("completionTime")) && hasTime && _status.Has("startTime")
            && string.CompareOrdinal(_status.Text("completionTime"), _status.Text("startTime")) < 0)
        {
            InvalidTime("completionTime cannot be set before startTime");
        }

        RefuseIf(Is("Failed") && !Is("FailureTarget") && (Turned("Failed") || Changed("failedIndexes")),
            "cannot set Failed=True condition without the FailureTarget=true condition");
        RefuseIf(isComplete && !Is("SuccessCriteriaMet") && (Turned("Complete") || Turned("SuccessCriteriaMet")),
            "cannot set Complete=True condition without the SuccessCriteriaMet=true condition");
    }

    /// <summary>Checks what a finished Job must have, and must no longer have.</summary>
    private void ValidateEnd()
    {
        if (!IsFinished(_status))
        {
            return;
        }

        var hasEnded = !IsFinished(_before);
        if ((hasEnded || Changed("active")) && _status.Integer("active") is > 0 and var active)
        {
            _faults.Invalid(_status.PathOf("active"), active, "active>0 is invalid for finished job");
        }

        if ((hasEnded || Changed("startTime")) && !_status.Has("startTime"))
        {
            _faults.Required(_status.PathOf("startTime"), "startTime is required for finished job");
        }

        var uncounted = _status.Object("uncountedTerminatedPods");
        if ((hasEnded || Changed("uncountedTerminatedPods")) && uncounted.List("succeeded").Count + uncounted.List("failed").Count > 0)
        {
            _faults.InvalidObject(uncounted.Path, GoSyntax.Of(uncounted), "uncountedTerminatedPods needs to be empty for finished job");
        }
    }

    private void ValidateIndexes()
    {
        var (completed, failed, completions) =
            (_status.Text("completedIndexes"), _status.Text("failedIndexes"), _spec.Integer("completions"));
        var (areOthersCompleted, haveOthersFailed) = (Changed("completedIndexes"), Changed("failedIndexes"));
        var hasFailed = _status.Has("failedIndexes");
        if (areOthersCompleted && completions is { } all && IndexList.Read(completed, all, out _) is { } error)
        {
            _faults.Invalid(_status.PathOf("completedIndexes"), completed, $"error parsing completedIndexes: {error}");
        }

        if (haveOthersFailed && hasFailed && completions is { } total && _spec.Has("backoffLimitPerIndex")
            && IndexList.Read(failed, total, out _) is { } fault)
        {
            _faults.Invalid(_status.PathOf("failedIndexes"), failed, $"error parsing failedIndexes: {fault}");
        }

        if (areOthersCompleted && completed.Length > 0 && _spec.Text("completionMode") != "Indexed")
        {
            _faults.Invalid(_status.PathOf("completedIndexes"), completed,
                "cannot set non-empty completedIndexes when non-indexed completion mode");
        }

        if (haveOthersFailed && hasFailed && !_spec.Has("backoffLimitPerIndex"))
        {
            _faults.Invalid(_status.PathOf("failedIndexes"), failed, "cannot set non-null failedIndexes when backoffLimitPerIndex is null");
        }

        if ((areOthersCompleted || haveOthersFailed) && completions is { } number
            && IndexList.FirstShared(completed, failed, number) is { } shared)
        {
            _faults.Invalid(_status.PathOf("failedIndexes"), failed,
                FormattableString.Invariant($"failedIndexes and completedIndexes overlap at index: {shared}"));
        }
    }

    private void ValidateRemainder()
    {
        var (ready, terminating) = (_status.Integer("ready"), _status.Integer("terminating"));
        if (terminating is > 0 && IsFinished(_status) && (!IsFinished(_before) || Changed("terminating")))
        {
            _faults.Invalid(_status.PathOf("terminating"), terminating.Value, "terminating>0 is invalid for finished job");
        }

        if ((Changed("ready") || Changed("active")) && ready > (_status.Integer("active") ?? 0))
        {
            _faults.Invalid(_status.PathOf("ready"), ready.Value, "cannot set more ready pods than active");
        }

        RefuseIf(Is("SuccessCriteriaMet") && Is("Failed"), "cannot set SuccessCriteriaMet=True and Failed=true conditions");
        RefuseIf(Is("SuccessCriteriaMet") && Is("FailureTarget"), "cannot set SuccessCriteriaMet=True and FailureTarget=true conditions");
        RefuseIf(_spec.Has("successPolicy") && !Is("SuccessCriteriaMet") && Is("Complete"),
            "cannot set Complete=True for Job with SuccessPolicy unless SuccessCriteriaMet=True");
    }

    /// <summary>Checks that nothing final is reverted.</summary>
    private void ValidateChanges()
    {
        foreach (var type in (string[])["Failed", "Complete", "FailureTarget"])
        {
            RefuseIf(IsTrue(_before, type) && !Is(type), $"cannot disable the terminal {type}=True condition");
        }

        // An Indexed Job whose completions equal its parallelism is elastic: it may shrink, and its count of succeeded Pods with it.
        var isElastic = _spec.Text("completionMode") == "Indexed" && _spec.Integer("completions") == _spec.Integer("parallelism");
        foreach (var field in (string[])(isElastic ? ["failed"] : ["failed", "succeeded"]))
        {
            if ((_status.Integer(field) ?? 0) is var now && now < (_before.Integer(field) ?? 0))
            {
                _faults.Invalid(_status.PathOf(field), now, $"cannot decrease the {field} counter");
            }
        }

        if (_status.Has("completionTime") && _before.Has("completionTime") && Changed("completionTime"))
        {
            InvalidTime("completionTime cannot be mutated");
        }

        if (_before.Has("startTime") && Changed("startTime") && !_spec.Flag("suspend"))
        {
            _faults.Required(_status.PathOf("startTime"), "startTime cannot be removed for unsuspended job");
        }

        RefuseIf(IsTrue(_before, "SuccessCriteriaMet") && !Is("SuccessCriteriaMet"),
            "cannot disable the SuccessCriteriaMet=True condition");
        RefuseIf(IsTrue(_before, "Complete") && !IsTrue(_before, "SuccessCriteriaMet") && Is("SuccessCriteriaMet"),
            "cannot set SuccessCriteriaMet=True for Job already has Complete=true conditions");
    }

    private void RefuseIf(bool isWrong, string detail)
    {
        if (isWrong)
        {
            _faults.InvalidWhole(_status.PathOf("conditions"), detail);
        }
    }

    // Go prints times in its own format.
    private void InvalidTime(string detail)
    {
        var text = _status.Text("completionTime").Replace('T', ' ').Replace("Z", " +0000 UTC", StringComparison.Ordinal);
        _faults.InvalidObject(_status.PathOf("completionTime"), text, detail);
    }

    private bool Changed(string field) => !Equals(_status.Tree[field], _before.Tree[field]);

    private bool Turned(string type) => Is(type) != IsTrue(_before, type);

    private bool Is(string type) => IsTrue(_status, type);

    private static bool IsFinished(FieldNode status) => Finished.Any(type => IsTrue(status, type));

    private static bool IsTrue(FieldNode status, string type) =>
        Conditions.IsTrue(status.List("conditions"), type);
}
