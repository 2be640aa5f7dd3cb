using System.Globalization;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Objects;

/// <summary>Properties about how containers end, when they are ready, and what an object lacks.</summary>
internal sealed class ContainerFeatures(Draft draft, Story story)
{
    private const string Forever = "while true; do sleep 1; done";

    /// <returns>Whether the property was applied.</returns>
    public bool Apply(PhraseMatch feature) => ApplyPlain(feature) || (draft.HasPods && ApplyPods(feature));

    private bool ApplyPlain(PhraseMatch feature)
    {
        switch (feature.Id)
        {
            case "nothing" or "tolerates-none":
                _ = feature["resource"];
                break;
            case "for-it" when draft.Kind is "HorizontalPodAutoscaler" or "PodDisruptionBudget":
                new OtherFeatures(draft, story).CoverLast();
                break;
            case "named-field" when feature.TextOf("name") is var field:
                draft.Set(NamedField.PathOrThrow(draft.Kind, field), NamedField.ValueOf(draft.Kind, field, feature["to"]!));
                break;
            case "no-field" when feature.TextOf("name") is var field:
                draft.Clear(NamedField.PathOrThrow(draft.Kind, field));
                break;
            case "no-label":
                RequireNoLabel(feature.TextOf("label"));
                break;
            case "scale-policy" when draft.Kind == "HorizontalPodAutoscaler":
                Pace(feature);
                break;
            case "default-field":
                Reset(feature["default-of"]);
                break;
            case "used-by" when draft.Kind == "PersistentVolumeClaim":
                UseIn(feature.TextOf("pod"), feature["path"]?.Text ?? "/data");
                break;
            case "value-in" when draft.Kind == "PriorityClass":
                draft.Set("value", Numbers.Of(feature["number"]!));
                break;
            case "hpa-bounds" when draft.Kind == "HorizontalPodAutoscaler":
                draft.Set("spec.minReplicas", Numbers.Of(feature["number"]!));
                draft.Set("spec.maxReplicas", Numbers.Of(feature["more"]!));
                break;
            default:
                return false;
        }

        return true;
    }

    /// <summary>A policy of an autoscaler that limits how many Pods come or go in a time; it replaces the default policies.</summary>
    private void Pace(PhraseMatch feature)
    {
        var way = feature["down"] is null ? "scaleUp" : "scaleDown";
        draft.Set($"spec.behavior.{way}.policies", ListValue.Of(ObjectValue.Of(
            ("type", new StringValue("Pods")), ("value", IntegerValue.Of(Numbers.Of((feature["down"] ?? feature["number"])!))),
            ("periodSeconds", IntegerValue.Of((long)Numbers.DurationOf(feature["period"]!).TotalSeconds)))));
    }

    private void RequireNoLabel(string label)
    {
        var labels = draft.Get(draft.HasPods ? draft.OfPodMetadata("labels") : "metadata.labels") as ObjectValue;
        var (key, value) = ServiceFeatures.OneLabel(label);
        if (labels?[key] is StringValue { Text: var text } && (value.Length == 0 || value == text))
        {
            throw new StepFailureException($"{draft.Kind} \"{draft.Name}\" has the label {key}={text}.");
        }
    }

    /// <summary>A default is what the API server sets: the field is left out, also where an earlier sentence has set it.</summary>
    private void Reset(PhraseMatch? field)
    {
        if (field?["name"] is { } name)
        {
            draft.Clear(NamedField.PathOrThrow(draft.Kind, name.Text));
        }
        else if (field?.Says("strategy", "rolling update", "戦略", "方式", "方法", "ローリング") == true)
        {
            draft.Clear(["spec", draft.Kind == "Deployment" ? "strategy" : "updateStrategy"]);
        }
        else
        {
            field?.AskAll();
        }
    }

    private bool ApplyPods(PhraseMatch feature)
    {
        var pods = new PodFeatures(draft);
        switch (feature.Id)
        {
            case "no-labels":
                draft.Set(draft.OfPodMetadata("labels"), ObjectValue.Empty);
                break;
            case "fails-first":
                FailFirst(feature);
                break;
            case "ignores-term":
                pods.Run($"trap '' TERM; {Forever}");
                break;
            case "on-term" when feature["text"] is null:
                pods.Run($"trap 'exit 0' TERM; {Forever}");
                break;
            case "on-term":
                pods.Run(string.Create(CultureInfo.InvariantCulture,
                    $"trap \"echo {feature.TextOf("text")}; sleep {Seconds(feature)}; exit 0\" TERM; {Forever}"));
                break;
            case "ready-file":
                var path = new StringValue(feature.TextOf("path"));
                draft.SetContainer("lifecycle.postStart.exec.command", ListValue.Of(new StringValue("touch"), path));
                draft.SetContainer($"{feature["probe"]?.Id ?? "readiness"}Probe", ObjectValue.Of(
                    ("exec", ObjectValue.Of(("command", ListValue.Of(new StringValue("cat"), path)))), ("periodSeconds",
                        IntegerValue.Of(feature["period"] is { } period ? (long)Numbers.DurationOf(period).TotalSeconds : 5))));
                break;
            case "ready-late":
                draft.SetContainer("readinessProbe", ObjectValue.Of(
                    ("httpGet", ObjectValue.Of(("path", new StringValue("/")), ("port", IntegerValue.Of(draft.ServedPort)))),
                    ("initialDelaySeconds", IntegerValue.Of(Seconds(feature)))));
                break;
            case "requests-some":
                RequestSome(feature["resource"]?.Id);
                break;
            case "empty-limited":
                draft.Add(draft.OfPod("volumes"), ObjectValue.Of(("name", new StringValue("scratch")),
                    ("emptyDir", ObjectValue.Of(("sizeLimit", new StringValue(Numbers.BytesOf(feature["size"]!)))))));
                draft.AddToContainer("volumeMounts", ObjectValue.Of(
                    ("name", new StringValue("scratch")), ("mountPath", new StringValue(feature.TextOf("path")))));
                break;
            default:
                return ApplyMore(feature, pods);
        }

        return true;
    }

    private bool ApplyMore(PhraseMatch feature, PodFeatures pods)
    {
        switch (feature.Id)
        {
            case "no-probe":
                draft.SetContainer($"{feature["probe"]!.Id}Probe", ObjectValue.Empty);
                draft.Container = draft.Container.Without($"{feature["probe"]!.Id}Probe");
                break;
            case "late-term":
                pods.Run(string.Create(CultureInfo.InvariantCulture, $"trap 'sleep {Seconds(feature)}; exit 0' TERM; {Forever}"));
                break;
            case "on-start":
                draft.BeginsOn = feature.TextOf("node");
                break;
            case "mounts-it":
                pods.MountSource("PersistentVolumeClaim", story.LastNamed("PersistentVolumeClaim")
                    ?? throw new StepFailureException("Which claim? No earlier step names one."), feature["path"]?.Text ?? "/data");
                break;
            default:
                return false;
        }

        return true;
    }

    /// <summary>Makes a container fail a number of times. A container that restarts in its Pod counts its starts in a file.</summary>
    /// <exception cref="StepFailureException">The container does not restart in its Pod, or the numbers do not match.</exception>
    private void FailFirst(PhraseMatch feature)
    {
        var tries = feature["nth"] is { } nth ? int.Parse(nth.Id, CultureInfo.InvariantCulture)
            : feature["attempts"] is { } attempts ? Numbers.Of(attempts) : (int?)null;
        var times = feature["times"] is { } said
            ? said.Rule == "number" ? Numbers.Of(said) : int.Parse(said.Id, CultureInfo.InvariantCulture) : (int?)null;
        if ((times ?? tries - 1) is not (> 0 and var fails) || (times is not null && tries is { } all && all != times + 1))
        {
            throw new StepFailureException($"\"{feature.Text}\": a container that fails n times succeeds at attempt n + 1.");
        }

        if (draft.Get(draft.OfPod("restartPolicy")) is StringValue { Text: "Never" })
        {
            throw new StepFailureException(
                $"\"{feature.Text}\": with the restart policy Never a container is not started again in its Pod. Use OnFailure.");
        }

        if (draft.Ends)
        {
            draft.Set(draft.OfPod("restartPolicy"), "OnFailure");
        }

        draft.Add(draft.OfPod("volumes"), ObjectValue.Of(("name", new StringValue("tries")), ("emptyDir", ObjectValue.Empty)));
        draft.AddToContainer("volumeMounts", ObjectValue.Of(("name", new StringValue("tries")), ("mountPath", new StringValue("/tries"))));
        new PodFeatures(draft).Run(string.Create(CultureInfo.InvariantCulture,
            $"n=$(cat /tries/n 2>/dev/null || echo 0); n=$((n+1)); echo $n > /tries/n; [ $n -gt {fails} ] || exit "
            + $"{(feature["number"] is { } code ? Numbers.Of(code) : 1)}"));
    }

    /// <summary>Adds a Pod that mounts the claim.</summary>
    private void UseIn(string name, string path)
    {
        var pod = new Draft("Pod", name) { Namespace = draft.Namespace };
        pod.SetContainer("image", new StringValue("nginx:1.27"));
        new PodFeatures(pod).MountSource("PersistentVolumeClaim", draft.Name, path);
        draft.After.Add(pod.Manifest);
    }

    private void RequestSome(string? resource)
    {
        if (resource is null or "cpu")
        {
            draft.SetContainer("resources.requests.cpu", new StringValue("100m"));
        }

        if (resource is null or "memory")
        {
            draft.SetContainer("resources.requests.memory", new StringValue("64Mi"));
        }
    }

    private static long Seconds(PhraseMatch feature) => (long)Numbers.DurationOf(feature["duration"]!).TotalSeconds;
}
