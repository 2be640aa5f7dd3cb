using Scenarios.Cluster.Nodes.Containers;
using Scenarios.Objects.Views;
using RecursiveReadOnlyMode = Scenarios.Objects.Views.Core.RecursiveReadOnlyMode;
using ResourceRequirements = Scenarios.Objects.Views.Core.ResourceRequirements;
using VolumeMount = Scenarios.Objects.Views.Core.VolumeMount;

namespace Scenarios.Cluster.Nodes.Pods;

/// <summary>The status of one container as a tree (kubernetes, pkg/kubelet/kubelet_pods.go, convertToAPIContainerStatuses).</summary>
internal static class ContainerStatuses
{
    private static readonly ObjectValue Unknown = ObjectValue.Of(("terminated", new ObjectBuilder(5)
        .Add("exitCode", 137)
        .Add("reason", "ContainerStatusUnknown")
        .Add("message", "The container could not be located when the pod was terminated")
        .Add("startedAt", NullValue.Instance)
        .Add("finishedAt", NullValue.Instance)
        .ToObject()));

    public static ListValue Build(ReadOnlySpan<ContainerSlot> slots)
    {
        if (slots.Length == 1)
        {
            return ListValue.Of(Build(slots[0]));
        }

        var statuses = new Value[slots.Length];
        for (var index = 0; index < slots.Length; index++)
        {
            statuses[index] = Build(slots[index]);
        }

        return ListValue.Of(statuses);
    }

    private static ObjectValue Build(ContainerSlot slot)
    {
        var current = slot.Current;
        var last = slot.Last;
        var fields = new ObjectBuilder(current is null ? 9 : 11)
            .Add("name", slot.Spec.Fields.Tree["name"] ?? StringValue.Empty)
            .Add("state", StateOf(slot))
            .Add("lastState", last?.ExitCode is null ? ObjectValue.Empty : State(last))
            .Add("ready", slot.IsInit && !slot.Spec.IsSidecar ? slot is { HasEnded: true, LastExitCode: 0 } : slot.IsReady)
            .Add("restartCount", slot.RestartCount)
            .AddShared("image", current is null ? slot.Spec.Image : current.Image.Canonical)
            .AddShared("imageID", current is null ? string.Empty : current.ImageId);
        if (current is not null)
        {
            fields.Add("containerID", current.StatusId);
        }

        if (!slot.IsEphemeral)
        {
            fields.Add("started", slot.IsStarted);
        }

        if (current is not null)
        {
            AddResources(fields, slot);
        }

        if (slot.Spec.Fields.VolumeMounts.Count > 0)
        {
            fields.Add("volumeMounts", Mounts(slot.Spec.Fields.VolumeMounts));
        }

        return fields.ToObject();
    }

    private static void AddResources(ObjectBuilder fields, ContainerSlot slot)
    {
        // InPlacePodVerticalScaling is on by default in 1.33.
        var resources = slot.Spec.Fields.Resources;
        var granted = slot.Granted is { } given ? new ResourceRequirements(given) : resources;
        if (granted.Requests.Count > 0)
        {
            fields.Add("allocatedResources", granted.Requests.Fields);
        }

        fields.Add("resources", (resources with { Claims = default }).Tree);
    }

    private static ObjectValue StateOf(ContainerSlot slot) => slot switch
    {
        { State: ContainerState.Waiting waiting } => Waiting(waiting.Cause),
        { Current: { } current } => State(current),
        _ => Unknown,
    };

    private static ObjectValue Waiting(WaitingCause cause)
    {
        var fields = new ObjectBuilder(2)
            .AddShared("reason", WaitingTexts.ReasonOf(cause))
            .AddSharedIfSet("message", WaitingTexts.MessageOf(cause));
        return ObjectValue.Of(("waiting", fields.ToShared())).Shared();
    }

    private static ObjectValue State(Container container)
    {
        if (container.ExitCode is not { } exitCode)
        {
            return ObjectValue.Of(("running", ObjectValue.Of(("startedAt", Time(container.StartedAt))).Shared())).Shared();
        }

        var ended = new ObjectBuilder(6)
            .Add("exitCode", exitCode)
            .Add("reason", container.EndedBy?.Reason ?? (exitCode == 0 ? "Completed" : "Error"))
            .AddIfSet("message", container.EndedBy?.Message is { Length: > 0 } reason ? reason : container.LastWords)
            .Add("startedAt", Time(container.StartedAt))
            .Add("finishedAt", Time(container.FinishedAt))
            .Add("containerID", container.StatusId);
        return ObjectValue.Of(("terminated", ended.ToObject()));
    }

    private static StringValue Time(DateTimeOffset time) => Timestamp.ValueOf(time);

    private static ListValue Mounts(ViewList<VolumeMount> mounts)
    {
        var statuses = new List<Value>(mounts.Count);
        foreach (var mount in mounts)
        {
            var status = new ObjectBuilder(mount.ReadOnly ? 4 : 2)
                .Add("name", mount.Tree["name"] ?? StringValue.Empty)
                .Add("mountPath", mount.Tree["mountPath"] ?? StringValue.Empty);
            if (mount.ReadOnly)
            {
                status.Add("readOnly", true).AddShared("recursiveReadOnly", RecursiveReadOnlyMode.Disabled);
            }

            statuses.Add(status.ToObject());
        }

        return ListValue.From(statuses);
    }
}
