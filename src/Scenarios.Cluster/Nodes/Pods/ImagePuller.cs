using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.Images;
using Scenarios.Cluster.Nodes.Containers;
using Scenarios.Cluster.Nodes.Context;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Time;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Nodes.Pods;

/// <summary>
/// Ensures that a container's image is on the node, and emits the kubelet's Events (kubernetes, pkg/kubelet/images/image_manager.go).
/// </summary>
internal sealed class ImagePuller(NodeContext node, PodWorker worker)
{
    // Null before the first failure.
    private Dictionary<string, (Backoff Backoff, string Error, TimeSpan At)>? _failures;

    /// <returns>Why the container must wait; null when the image is present.</returns>
    public async Coroutine<WaitingCause?> Ensure(ContainerSlot slot)
    {
        var text = slot.Spec.Image;
        if (ImageReference.TryParse(text) is not { } image)
        {
            var fault =
                $"Failed to apply default image tag \"{text}\": couldn't parse image name \"{text}\": invalid reference "
                + $"format{ImageReference.FaultOf(text)}";
            Warn(slot, "InspectFailed", fault);
            return new WaitingCause.InvalidImageName(fault);
        }

        var isPresent = node.Images.IsPresent(image);
        var isPulled = slot.Spec.Fields.ImagePullPolicy == PullPolicy.Always
            || (slot.Spec.Fields.ImagePullPolicy != PullPolicy.Never && !isPresent);
        if (!isPulled)
        {
            if (isPresent)
            {
                node.Events.Normal(worker.Run.Pod, "Pulled", $"Container image \"{text}\" already present on machine", EventPaths.Of(slot));
                return null;
            }

            var absent = new WaitingCause.ErrImageNeverPull(text);
            Warn(slot, WaitingTexts.ReasonOf(absent), WaitingTexts.MessageOf(absent));
            return absent;
        }

        return await Pull(slot, image);
    }

    /// <summary>
    /// Emits an Event that names the pull secrets that do not exist; the image is pulled without them (kubernetes, kubelet_pods.go,
    /// getPullSecretsForPod).
    /// </summary>
    public void TellMissingSecrets()
    {
        var missing = new List<string>();
        foreach (var secret in worker.Run.Pod.Spec.ImagePullSecrets)
        {
            if (secret.Name.Length > 0
                && node.Informers.Of(KnownResources.Secrets).Find(worker.Run.Pod.Namespace, secret.Name) is null)
            {
                missing.Add(secret.Name);
            }
        }

        if (missing.Count > 0)
        {
            node.Events.Warning(worker.Run.Pod, "FailedToRetrieveImagePullSecret", "Unable to retrieve some image pull secrets "
                + $"({string.Join(", ", missing)}); attempting to pull the image may not succeed.");
        }
    }

    private async Coroutine<WaitingCause?> Pull(ContainerSlot slot, ImageReference image)
    {
        var text = slot.Spec.Image;
        var started = node.Simulation.Elapsed;
        if (_failures?.TryGetValue(text, out var failed) == true && failed.Backoff.RemainingSince(failed.At, started) > TimeSpan.Zero)
        {
            var backoff = new WaitingCause.ImagePullBackOff(text, failed.Error);
            node.Events.Normal(worker.Run.Pod, "BackOff", WaitingTexts.PullingOf(backoff), EventPaths.Of(slot));
            return backoff;
        }

        node.Events.Normal(worker.Run.Pod, "Pulling", $"Pulling image \"{text}\"", EventPaths.Of(slot));
        if (node.Faults.IsSilent(image))
        {
            await worker.Pause(node.Images.EnqueueSilent(started), Activity.Background);
            return Fail(slot, image, node.Images.SilenceOf(image));
        }

        var (wait, pull) = node.Images.Enqueue(image, started);
        await worker.Pause(wait + pull);
        if (node.Images.Find(image) is not { } entry)
        {
            node.Images.WarnOfUnknown(image);
            return Fail(slot, image, node.Images.ErrorOf(image));
        }

        node.Images.Add(image);
        _failures?.Remove(text);
        var message = $"Successfully pulled image \"{text}\" in {GoDuration.FormatMilliseconds(pull)} "
            + $"({GoDuration.FormatMilliseconds(wait + pull)} including waiting). Image size: {entry.Size} bytes.";
        node.Events.Normal(worker.Run.Pod, "Pulled", message, EventPaths.Of(slot));
        return null;
    }

    private WaitingCause.ErrImagePull Fail(ContainerSlot slot, ImageReference image, string error)
    {
        Warn(slot, "Failed", $"Failed to pull image \"{slot.Spec.Image}\": {error}");
        _failures ??= new(StringComparer.Ordinal);
        var backoff = _failures.TryGetValue(slot.Spec.Image, out var failure) ? failure.Backoff : new Backoff();
        backoff.Next(node.Simulation.Elapsed);
        _failures[slot.Spec.Image] = (backoff, error, node.Simulation.Elapsed);
        return new WaitingCause.ErrImagePull(error);
    }

    private void Warn(ContainerSlot slot, string reason, string message) =>
        node.Events.Warning(worker.Run.Pod, reason, message, EventPaths.Of(slot));
}
