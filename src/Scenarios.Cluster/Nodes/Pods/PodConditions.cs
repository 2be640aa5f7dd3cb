using Scenarios.Cluster.Nodes.Containers;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Nodes.Pods;

/// <summary>The conditions that the kubelet sets (kubernetes, pkg/kubelet/status/generate.go), alongside those that others own.</summary>
internal static class PodConditions
{
    // Many Pods change in the same second.
    private static readonly Recent<Change, ObjectValue> Changes = new(512, static change => change.ToTree());

    public static ListValue Build(PodRun run, string phase, ViewList<PodCondition> current, DateTimeOffset now)
    {
        var containers = ContainersReady(run, phase);
        var conditions = new List<Value>(5);
        foreach (var other in current)
        {
            if (!IsOwn(other.Type))
            {
                conditions.Add(other.Tree);
            }
        }

        if (run is { IsDisrupted: true, Failure.Message: var message })
        {
            conditions.RemoveAll(static condition => condition is ObjectValue fields
                && fields["type"] is StringValue { Text: PodConditionType.DisruptionTarget });
            conditions.Add(Condition(current, now, PodConditionType.DisruptionTarget, (true, "TerminationByKubelet", message)));
        }

        AddResizes(conditions, run, phase, current, now);
        conditions.Add(
            Condition(current, now, PodConditionType.PodReadyToStartContainers, (run.Sandbox is not null, string.Empty, string.Empty)));
        conditions.Add(Condition(current, now, PodConditionType.Initialized, Initialized(run, phase)));
        conditions.Add(Condition(current, now, PodConditionType.Ready, Ready(run, current, containers)));
        conditions.Add(Condition(current, now, PodConditionType.ContainersReady, containers));
        conditions.Add(Condition(current, now, PodConditionType.PodScheduled, (true, string.Empty, string.Empty)));
        return ListValue.From(conditions).Shared();
    }

    private static void AddResizes(List<Value> conditions, PodRun run, string phase, ViewList<PodCondition> current, DateTimeOffset now)
    {
        if (phase is PodPhase.Succeeded or PodPhase.Failed)
        {
            return;
        }

        if (run.ResizePending is { } pending)
        {
            conditions.Add(
                Condition(current, now, PodConditionType.PodResizePending, (true, pending.Reason, pending.Message), isProbed: true));
        }

        if (run.IsResizing)
        {
            conditions.Add(
                Condition(current, now, PodConditionType.PodResizeInProgress, (true, string.Empty, string.Empty), isProbed: true));
        }
    }

    private static (bool Holds, string Reason, string Message) Initialized(PodRun run, string phase)
    {
        if (phase == PodPhase.Succeeded)
        {
            return (true, "PodCompleted", string.Empty);
        }

        // A sidecar that is restarted later does not undo it.
        if (run.InitSlots.Length == 0 || Array.Exists(run.Slots, static slot => slot.HasRun))
        {
            return (true, string.Empty, string.Empty);
        }

        var waiting = run.InitSlots.Where(slot => slot.Spec.IsSidecar ? !slot.IsStarted : slot.LastExitCode != 0 || !slot.HasEnded);
        var names = string.Join(' ', waiting.Select(slot => slot.Spec.Name));
        return names.Length == 0
            ? (true, string.Empty, string.Empty)
            : (false, "ContainersNotInitialized", $"containers with incomplete status: [{names}]");
    }

    private static (bool Holds, string Reason, string Message) ContainersReady(PodRun run, string phase)
    {
        if (phase == PodPhase.Succeeded)
        {
            return (false, "PodCompleted", string.Empty);
        }

        if (phase == PodPhase.Failed)
        {
            return (false, "PodFailed", string.Empty);
        }

        var names = Unready(string.Empty, run.InitSlots);
        names = Unready(names, run.Slots);
        return names.Length == 0
            ? (true, string.Empty, string.Empty)
            : (false, "ContainersNotReady", $"containers with unready status: [{names}]");
    }

    /// <summary>Adds the names of the containers that are not ready; of the init containers only sidecars count.</summary>
    private static string Unready(string names, ContainerSlot[] slots)
    {
        foreach (var slot in slots)
        {
            if (!slot.IsReady && (!slot.IsInit || slot.Spec.IsSidecar))
            {
                names += (names.Length == 0 ? string.Empty : " ") + slot.Spec.Name;
            }
        }

        return names;
    }

    private static (bool Holds, string Reason, string Message) Ready(
        PodRun run, ViewList<PodCondition> current, (bool Holds, string Reason, string Message) containers)
    {
        if (!containers.Holds || run.Pod.Spec.ReadinessGates.Count == 0)
        {
            return containers;
        }

        var missing = new List<string>();
        foreach (var gate in run.Pod.Spec.ReadinessGates)
        {
            var known = current.Find(gate.ConditionType);
            if (!known.Exists)
            {
                missing.Add($"corresponding condition of pod readiness gate \"{gate.ConditionType}\" does not exist.");
            }
            else if (known.Status != ConditionStatus.True)
            {
                missing.Add($"the status of pod readiness gate \"{gate.ConditionType}\" is not \"True\", but {known.Status}");
            }
        }

        return missing.Count == 0 ? containers : (false, "ReadinessGatesNotReady", string.Join(", ", missing));
    }

    /// <summary>A condition that has not changed keeps its tree.</summary>
    private static ObjectValue Condition(
        ViewList<PodCondition> current, DateTimeOffset now, string type, (bool Holds, string Reason, string Message) state,
            bool isProbed = false)
    {
        var known = current.Find(type);
        var status = state.Holds ? ConditionStatus.True : ConditionStatus.False;
        if (known.Status == status && known.Reason == state.Reason && known.Message == state.Message)
        {
            return known.Tree;
        }

        var changed = known.Status == status ? known.LastTransitionTime : now;
        return Changes.Of(new(
            type,
            status,
            isProbed ? Timestamp.ValueOf(now) : NullValue.Instance,
            changed is { } time ? Timestamp.ValueOf(time) : NullValue.Instance,
            state.Reason,
            state.Message));
    }

    private static bool IsOwn(string type) => type is PodConditionType.PodReadyToStartContainers or PodConditionType.Initialized
        or PodConditionType.Ready or PodConditionType.ContainersReady or PodConditionType.PodScheduled
        or PodConditionType.PodResizePending or PodConditionType.PodResizeInProgress;

    /// <param name="Probed">The time of the last probe, or null as a value.</param>
    /// <param name="Since">The time of the last transition, or null as a value.</param>
    private readonly record struct Change(string Type, string Status, Value Probed, Value Since, string Reason, string Message)
    {
        public ObjectValue ToTree() => new ObjectBuilder(Reason.Length == 0 ? 4 : 6)
            .AddShared("type", Type)
            .AddShared("status", Status)
            .Add("lastProbeTime", Probed)
            .Add("lastTransitionTime", Since)
            .AddSharedIfSet("reason", Reason)
            .AddSharedIfSet("message", Message)
            .ToShared();
    }
}
