namespace Scenarios.Cluster.Nodes.Pods;

/// <summary>What the status of a running Pod says of a container that is taken over: its identity, its start, whether it was ready.</summary>
internal static class AdoptedState
{
    public static void Restore(ContainerSlot slot, ApiObject pod)
    {
        foreach (var status in pod.ListAt("status", "containerStatuses"))
        {
            if (slot.Current is not { } container || Text(status.Find("name")) != slot.Spec.Name)
            {
                continue;
            }

            container.Id = Text(status.Find("containerID")).Replace("containerd://", string.Empty, StringComparison.Ordinal);
            container.StartedAt = Timestamp.TryParse(Text(status.Find("state", "running", "startedAt"))) ?? container.StartedAt;
            slot.RestartCount = (int)((status.Find("restartCount") as IntegerValue)?.Integer ?? 0);
            slot.IsReady = status.Find("ready") is BooleanValue { Boolean: true };
            slot.IsStarted = true;
        }
    }

    private static string Text(Value? value) => (value as StringValue)?.Text ?? string.Empty;
}
