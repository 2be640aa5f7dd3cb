using Scenarios.Cluster;
using Scenarios.Objects.Views;
using System.Globalization;

namespace Scenarios.Terminals.Reasons;

/// <summary>Explains why a Pod does not run, is not ready, or is being deleted.</summary>
internal sealed class PodReasons(SimulatedCluster cluster, EventRecord events)
{
    private static readonly string[] Probes = ["Startup", "Readiness", "Liveness"];

    public IReadOnlyList<string> Of(ApiObject pod)
    {
        var lines = new List<string>();
        Going(pod, lines);
        Placement(pod, lines);
        foreach (var status in pod.ListAt("status", "initContainerStatuses").Concat(pod.ListAt("status",
            "containerStatuses")).OfType<ObjectValue>())
        {
            Container(pod, status, lines);
        }

        Readiness(pod, lines);
        Mounting(pod, lines);
        return lines;
    }

    private void Going(ApiObject pod, List<string> lines)
    {
        if (pod.TextAt("status", "reason") is { Length: > 0 } reason)
        {
            lines.Add($"{pod.Name} is {pod.TextAt("status", "phase")}, {reason}: {pod.TextAt("status", "message")}");
        }

        if (pod.FindCondition("DisruptionTarget") is { } target && ObjectTexts.Text(target["status"]) == "True")
        {
            var why = $"{ObjectTexts.Text(target["reason"])}: {ObjectTexts.Text(target["message"])}";
            lines.Add($"{pod.Name} is being removed{ObjectTexts.Since(target)}, {why}");
        }

        if (pod.IsBeingDeleted)
        {
            var finalizers = pod.ListAt("metadata", "finalizers").OfType<StringValue>().Select(finalizer => finalizer.Text).ToList();
            var waits = finalizers.Count > 0 ? $"; it waits for {string.Join(", ", finalizers)}" : string.Empty;
            var until = ObjectTexts.TimeOf(pod.TextAt("metadata", "deletionTimestamp"));
            lines.Add($"{pod.Name} is being deleted: it has until {until}{waits}");
        }
        else if (events.Last(pod, "Killing") is { } killing)
        {
            lines.Add($"{pod.Name}: {killing.Message} ({EventRecord.Say(killing)})");
        }
    }

    private void Placement(ApiObject pod, List<string> lines)
    {
        if (pod.TextAt("spec", "nodeName").Length > 0 || pod.TextAt("status", "phase") is "Succeeded" or "Failed")
        {
            return;
        }

        var scheduled = pod.FindCondition("PodScheduled");
        var message = scheduled is null ? string.Empty : ObjectTexts.Text(scheduled["message"]);
        lines.Add(message.Length > 0
            ? $"{pod.Name} is Pending{ObjectTexts.Since(scheduled)}: {message}"
            : $"{pod.Name} is Pending: no scheduler has looked at it yet");
        lines.AddRange(cluster.Placements.Of(pod.Uid).Select(refusal => $"  {refusal.Node}: {refusal.Reason}"));
    }

    private void Container(ApiObject pod, ObjectValue status, List<string> lines)
    {
        var name = ObjectTexts.Text(status["name"]);
        var restarts = (status["restartCount"] as IntegerValue)?.Integer ?? 0;
        var waiting = ObjectTexts.Text(status, "state", "waiting", "reason");
        if (waiting is "ImagePullBackOff" or "ErrImagePull" or "InvalidImageName")
        {
            var image = ObjectTexts.Text(status["image"]);
            var why = events.Last(pod, "Failed", "Failed to pull image")?.Message
                ?? ObjectTexts.Text(status, "state", "waiting", "message");
            lines.Add($"{pod.Name}: image \"{image}\" cannot be pulled ({waiting}): {why}");
            lines.AddRange(cluster.Warnings.Where(warning =>
                image.Length > 0 && warning.Contains(image.Split('@')[0].Split('/')[^1], StringComparison.Ordinal))
                .Select(warning => $"  not simulated: {warning}"));
        }
        else if (waiting is { Length: > 0 } and not ("ContainerCreating" or "PodInitializing"))
        {
            lines.Add($"{pod.Name}: container {name} waits, {waiting}: {ObjectTexts.Text(status, "state", "waiting", "message")}");
        }

        foreach (var state in (string[])["state", "lastState"])
        {
            if (status.Find(state, "terminated") is ObjectValue ended && ObjectTexts.Text(ended["reason"]) != "Completed")
            {
                var code = (ended["exitCode"] as IntegerValue)?.Integer;
                var times = restarts == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $", restarted {restarts} times");
                var end = ObjectTexts.TimeOf(ObjectTexts.Text(ended["finishedAt"]));
                lines.Add(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{pod.Name}: container {name} ended with exit code {code} ({ObjectTexts.Text(ended["reason"])}) at {end}{times}"));
                break;
            }
        }
    }

    private void Readiness(ApiObject pod, List<string> lines)
    {
        if (pod.FindCondition("Ready") is not { } ready || ObjectTexts.Text(ready["status"]) == "True"
            || pod.TextAt("status", "phase") == "Succeeded")
        {
            return;
        }

        var failed = Probes.Select(probe =>
            (Probe: probe, Record: events.Last(pod, "Unhealthy", $"{probe} probe"))).Where(one => one.Record is not null).ToList();
        foreach (var (probe, record) in failed)
        {
            var how = $"its {probe.ToLowerInvariant()} probe failed {EventRecord.Say(record!.Value)}: {record.Value.Message}";
            lines.Add($"{pod.Name} is not ready{ObjectTexts.Since(ready)}: {how}");
        }

        if (failed.Count == 0 && ObjectTexts.Text(ready["status"]) == "Unknown")
        {
            var kubelet = $"the kubelet of {pod.TextAt("spec", "nodeName")} says nothing more";
            lines.Add($"{pod.Name}: whether it is ready is not known{ObjectTexts.Since(ready)}: {kubelet}");
        }
        else if (failed.Count == 0 && ObjectTexts.Text(ready["message"]) is { Length: > 0 } message && lines.Count == 0)
        {
            lines.Add($"{pod.Name} is not ready{ObjectTexts.Since(ready)}: {message}");
        }
    }

    private void Mounting(ApiObject pod, List<string> lines)
    {
        if (pod.TextAt("status", "phase") == "Pending" && events.Last(pod, "FailedMount") is { } mount)
        {
            lines.Add($"{pod.Name}: {mount.Message} ({EventRecord.Say(mount)})");
        }
    }
}
