using System.Globalization;
using Scenarios.Steps.History;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Objects;

/// <summary>Properties about updates, affinity and quotas, and about containers that print and end.</summary>
internal sealed class StandingFeatures(Draft draft, Story story)
{
    /// <returns>Whether the property was applied.</returns>
    public bool Apply(PhraseMatch feature) => ApplyUpdate(feature) || ApplyObject(feature) || (draft.HasPods && ApplyContainer(feature));

    private bool ApplyUpdate(PhraseMatch feature)
    {
        switch (feature.Id)
        {
            case "min-ready":
                draft.Set("spec.minReadySeconds", Seconds(feature));
                break;
            case "partition" when draft.Kind == "StatefulSet":
                draft.Set("spec.updateStrategy.type", "RollingUpdate");
                draft.Set("spec.updateStrategy.rollingUpdate.partition", Numbers.Of(feature["number"]!));
                break;
            case "strategy-type" when draft.Kind is "Deployment" or "StatefulSet" or "DaemonSet":
                // Only rolling updates have settings.
                var type = feature["type-word"]?.Id ?? feature.TextOf("text");
                var strategy = draft.Kind == "Deployment" ? "spec.strategy" : "spec.updateStrategy";
                draft.Set(strategy, (type == "RollingUpdate" ? draft.Get(strategy) as ObjectValue ?? ObjectValue.Empty : ObjectValue.Empty)
                    .With("type", new StringValue(type)));
                Strategy(feature);
                break;
            case "deadline-progress" when draft.Kind == "Deployment":
                draft.Set("spec.progressDeadlineSeconds", Seconds(feature));
                break;
            case "strategy" when draft.HasPods:
                Strategy(feature);
                break;
            case "recreate" when draft.HasPods:
                draft.Set("spec.strategy", ObjectValue.Of(("type", new StringValue("Recreate"))));
                break;
            case "on-delete" when draft.HasPods:
                draft.Set("spec.updateStrategy.type", "OnDelete");
                break;
            case "parallel" when draft.HasPods:
                draft.Set("spec.podManagementPolicy", "Parallel");
                break;
            case "max-none" when draft.Kind == "PodDisruptionBudget":
                draft.Set("spec.maxUnavailable", 0);
                break;
            case "max-none" when draft.Kind == "Deployment":
                draft.Set("spec.strategy.rollingUpdate.maxUnavailable", 0);
                break;
            case "no-labels" when !draft.HasPods:
            case "no-tolerations" or "nothing-but" or "empty-feature":
                break;
            default:
                return false;
        }

        return true;
    }

    private void Strategy(PhraseMatch feature)
    {
        var rolling = $"spec.{(draft.Kind == "DaemonSet" ? "updateStrategy" : "strategy")}.rollingUpdate";
        if (feature["surge"] is { } surge)
        {
            draft.Set($"{rolling}.maxSurge", FeatureWriter.Amount(surge));
        }

        if (feature["unavailable"] is { } unavailable)
        {
            draft.Set($"{rolling}.maxUnavailable", FeatureWriter.Amount(unavailable));
        }
    }

    private bool ApplyObject(PhraseMatch feature)
    {
        switch (feature.Id)
        {
            case "affinity" when draft.Kind == "Service":
                draft.Set("spec.sessionAffinity", feature["text"]?.Text ?? "ClientIP");
                if (feature["duration"] is not null)
                {
                    draft.Set("spec.sessionAffinityConfig.clientIP.timeoutSeconds", Seconds(feature));
                }

                break;
            case "immutable" when draft.Kind is "ConfigMap" or "Secret":
                draft.Set("immutable", BooleanValue.True);
                break;
            case "forbid" when draft.Kind == "CronJob":
                draft.Set("spec.concurrencyPolicy", "Forbid");
                break;
            case "indexed":
                draft.Set($"{(draft.Kind == "CronJob" ? "spec.jobTemplate.spec" : "spec")}.completionMode", "Indexed");
                break;
            case "quota-in" when draft.Kind == "Namespace":
                draft.After.Add(QuotaOf(draft.Name, feature["name"]?.Text ?? "quota", Kinds.Find(feature["noun"]?["kind"]?.Id
                    ?? "Pod").Plural,
                    Numbers.Of(feature["number"]!)));
                break;
            case "quota-of" when draft.Kind == "Namespace":
                draft.After.Add(QuotaOf(draft.Name, "quota", Kinds.Find(feature["noun"]?["kind"]?.Id ?? "Pod").Plural,
                    Numbers.Of(feature["number"]!)));
                break;
            case "containing" when draft.Kind is "ConfigMap" or "Secret":
                draft.SetKey(draft.Kind == "Secret" ? "stringData" : "data", feature.TextOf("key"), feature.TextOf("value"));
                break;
            case "hpa-keeps" when draft.Kind == "HorizontalPodAutoscaler":
                draft.Set("spec.minReplicas", Numbers.Of(feature["number"]!));
                draft.Set("spec.maxReplicas", Numbers.Of(feature["more"]!));
                if (feature["cpu"] is { } percent)
                {
                    OtherFeatures.AimAt(draft, Numbers.Of(percent));
                }

                if (feature["for"] is null && draft.Get("spec.scaleTargetRef") is not null)
                {
                    break;
                }

                var scaled = feature["for"]?.Text ?? story.WorkloadOrThrow.Name;
                var kind = feature["for-kind"]?.Id ?? Array.Find(
                    ["Deployment", "StatefulSet", "ReplicaSet"], one => story.History.Now.Of(one).Any(item => item.Name == scaled));
                draft.Set("spec.scaleTargetRef", ObjectValue.Of(("apiVersion", new StringValue("apps/v1")),
                    ("kind", new StringValue(kind ?? "Deployment")), ("name", new StringValue(scaled))));
                break;
            default:
                return false;
        }

        return true;
    }

    private bool ApplyContainer(PhraseMatch feature)
    {
        var pods = new PodFeatures(draft);
        switch (feature.Id)
        {
            case "never-restart":
                draft.Set(draft.OfPod("restartPolicy"), "Never");
                break;
            case "exits-after":
                pods.Run(string.Create(CultureInfo.InvariantCulture,
                    $"sleep {Seconds(feature)}; exit {(feature["number"] is { } code ? Numbers.Of(code) : 1)}"));
                break;
            case "printed":
                pods.Run($"echo {Quoted(feature.TextOf("text"))}");
                draft.Set(draft.OfPod("restartPolicy"), "Never");
                break;
            case "printed-exit":
                pods.Run(string.Create(CultureInfo.InvariantCulture,
                    $"echo {Quoted(feature.TextOf("text"))}; sleep {Seconds(feature)}; exit {Numbers.Of(feature["number"]!)}"));
                break;
            case "env-missing":
                var (field, reference) = feature["source"]!.Id == "Secret" ? ("secretKeyRef", "token") : ("configMapKeyRef", "value");
                draft.AddToContainer("env", ObjectValue.Of(("name", new StringValue(reference.ToUpperInvariant())),
                    ("valueFrom", ObjectValue.Of((field,
                    ObjectValue.Of(("name", new StringValue(feature.TextOf("from"))), ("key", new StringValue(reference))))))));
                break;
            case "prints-exit":
                var wait = feature["duration"] is null ? string.Empty : $"sleep {Seconds(feature)}; ";
                pods.Run(string.Create(CultureInfo.InvariantCulture,
                    $"echo {Quoted(feature.TextOf("text"))}; {wait}exit {Numbers.Of(feature["number"]!)}"));
                break;
            case "fires-long" when draft.Kind == "CronJob":
                draft.Set("spec.schedule", feature["period"] is { } period ? PodFeatures.Schedule(Numbers.DurationOf(period))
                    : "* * * * *");
                pods.Run($"sleep {Seconds(feature)}");
                break;
            case "probe-any":
                draft.SetContainer("readinessProbe", ObjectValue.Of(("httpGet",
                    ObjectValue.Of(("path", new StringValue("/")), ("port", IntegerValue.Of(PortOfContainer()))))));
                break;
            case "replicas-image":
                draft.Set("spec.replicas", Numbers.Of(feature["number"]!));
                draft.SetContainer("image", new StringValue(feature.TextOf("image")));
                break;
            default:
                return ApplyMount(feature, pods);
        }

        return true;
    }

    private bool ApplyMount(PhraseMatch feature, PodFeatures pods)
    {
        switch (feature.Id)
        {
            case "files-of":
                var kind = feature["source"]!.Id;
                pods.MountSource(kind, story.LastNamed(kind) ?? throw new StepFailureException($"Which {kind}? No earlier step names one."),
                    feature.TextOf("path"));
                break;
            case "mounts-claim":
                var name = feature.TextOf("from");
                pods.MountSource(Subjects.Finder.KindOf(name, null, story, story.History.Now) ?? "PersistentVolumeClaim", name,
                    feature.TextOf("path"));
                break;
            default:
                return false;
        }

        return true;
    }

    private long PortOfContainer() => draft.ServedPort;

    private static long Seconds(PhraseMatch feature) =>
        feature["duration"] is { } time ? (long)Numbers.DurationOf(time).TotalSeconds : Numbers.Of(feature["number"]!);

    private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    /// <summary>Returns a quota of a number of objects in a namespace.</summary>
    public static string QuotaOf(string @namespace, string name, string what, int number)
    {
        var quota = new Draft("ResourceQuota", name) { Namespace = @namespace };
        quota.SetKey("spec.hard", what, number.ToString(CultureInfo.InvariantCulture));
        return quota.Manifest;
    }
}
