namespace Scenarios.Cluster.Nodes.Pods;

/// <summary>The conditions that the kubelet sets (kubernetes, pkg/kubelet/status/generate.go), beside those that others own.</summary>
internal static class PodConditions
{
    private static readonly StringValue True = new("True");
    private static readonly StringValue False = new("False");
    private static readonly string[] Own = ["PodReadyToStartContainers", "Initialized", "Ready", "ContainersReady", "PodScheduled"];

    public static ListValue Build(PodRun run, string phase, ListValue current, DateTimeOffset now)
    {
        var containers = ContainersReady(run, phase);
        var time = Timestamp.ValueOf(now);
        var conditions = new List<Value>(5)
        {
            Condition(current, time, "PodReadyToStartContainers", (run.Sandbox is not null, string.Empty, string.Empty)),
            Condition(current, time, "Initialized", Initialized(run, phase)),
            Condition(current, time, "Ready", Ready(run, current, containers)),
            Condition(current, time, "ContainersReady", containers),
            Condition(current, time, "PodScheduled", (true, string.Empty, string.Empty)),
        };
        foreach (var other in current.AsSpan())
        {
            if (Array.IndexOf(Own, TypeOf(other)) < 0)
            {
                conditions.Add(other);
            }
        }

        return ListValue.From(conditions).Shared();
    }

    private static (bool Holds, string Reason, string Message) Initialized(PodRun run, string phase)
    {
        if (phase == "Succeeded")
        {
            return (true, "PodCompleted", string.Empty);
        }

        if (run.InitSlots.Count == 0)
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
        if (phase == "Succeeded")
        {
            return (false, "PodCompleted", string.Empty);
        }

        if (phase == "Failed")
        {
            return (false, "PodFailed", string.Empty);
        }

        var names = string.Empty;
        foreach (var slot in run.Slots)
        {
            if (!slot.IsReady)
            {
                names += (names.Length == 0 ? string.Empty : " ") + slot.Spec.Name;
            }
        }

        return names.Length == 0
            ? (true, string.Empty, string.Empty)
            : (false, "ContainersNotReady", $"containers with unready status: [{names}]");
    }

    private static (bool Holds, string Reason, string Message) Ready(
        PodRun run, ListValue current, (bool Holds, string Reason, string Message) containers)
    {
        if (!containers.Holds)
        {
            return containers;
        }

        var missing = new List<string>();
        foreach (var gate in run.Pod.ListAt("spec", "readinessGates").AsSpan())
        {
            var type = (gate.Find("conditionType") as StringValue)?.Text ?? string.Empty;
            var known = Find(current, type);
            if (known is null)
            {
                missing.Add($"corresponding condition of pod readiness gate \"{type}\" does not exist.");
            }
            else if ((known.Find("status") as StringValue)?.Text != "True")
            {
                missing.Add($"the status of pod readiness gate \"{type}\" is not \"True\", but {(known.Find("status") as StringValue)?.Text}");
            }
        }

        return missing.Count == 0 ? containers : (false, "ReadinessGatesNotReady", string.Join(", ", missing));
    }

    private static ObjectValue Condition(
        ListValue current, StringValue time, string type, (bool Holds, string Reason, string Message) state)
    {
        var status = state.Holds ? True : False;
        var known = Find(current, type) as ObjectValue;
        var isSame = status.Equals(known?["status"]);
        var length = 4 + (state.Reason.Length > 0 ? 1 : 0) + (state.Message.Length > 0 ? 1 : 0);
        return new ObjectBuilder(length)
            .AddShared("type", type)
            .Add("status", status)
            .Add("lastProbeTime", NullValue.Instance)
            .Add("lastTransitionTime", isSame ? known!["lastTransitionTime"]! : time)
            .AddSharedIfSet("reason", state.Reason)
            .AddSharedIfSet("message", state.Message)
            .ToShared();
    }

    private static Value? Find(ListValue conditions, string type)
    {
        foreach (var condition in conditions.AsSpan())
        {
            if (TypeOf(condition) == type)
            {
                return condition;
            }
        }

        return null;
    }

    private static string TypeOf(Value condition) => (condition.Find("type") as StringValue)?.Text ?? string.Empty;
}
