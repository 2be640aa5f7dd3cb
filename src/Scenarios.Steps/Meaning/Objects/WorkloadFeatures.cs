using System.Globalization;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Objects;

/// <summary>More properties of workloads and of what they use: resources as a whole, zones, histories, keys of any number.</summary>
internal sealed class WorkloadFeatures(Draft draft, Story story)
{
    private const string Zone = "topology.kubernetes.io/zone";

    /// <returns>Whether the property was applied.</returns>
    public bool Apply(PhraseMatch feature) => ApplyObject(feature) || (draft.HasPods && (ApplyPods(feature) || ApplyScript(feature)));

    private bool ApplyObject(PhraseMatch feature)
    {
        switch (feature.Id)
        {
            case "contains-many" or "contains-word" when draft.Kind is "ConfigMap" or "Secret":
                var values = feature.All("value").ToList();
                foreach (var (key, value) in feature.All("key").Zip(values))
                {
                    draft.SetKey(draft.Kind == "Secret" ? "stringData" : "data", key.Id.Length > 0 ? key.Id : key.Text, value.Text);
                }

                return true;
            case "no-preempt" when draft.Kind == "PriorityClass":
                draft.Set("preemptionPolicy", "Never");
                return true;
            case "publish" when draft.Kind == "Service":
                draft.Set("spec.publishNotReadyAddresses", BooleanValue.True);
                return true;
            case "claim-retention" when draft.Kind == "StatefulSet":
                var field = feature["scaled"]!.Id == "scaled" ? "whenScaled" : "whenDeleted";
                draft.Set($"spec.persistentVolumeClaimRetentionPolicy.{field}", feature["retained"]!.Id);
                return true;
            case "history-both" when draft.Kind == "CronJob":
                Keep("successfulJobsHistoryLimit", feature["number"]);
                Keep("failedJobsHistoryLimit", feature["failed"]);
                return true;
            case "suspended-now" when draft.Kind is "Job" or "CronJob":
                draft.Set("spec.suspend", BooleanValue.True);
                return true;
            case "parallelism-one" when draft.Kind == "Job":
                draft.Set("spec.parallelism", 1);
                return true;
            default:
                return false;
        }
    }

    private void Keep(string field, PhraseMatch? number)
    {
        if (number is not null)
        {
            draft.Set($"spec.{field}", Numbers.Of(number));
        }
    }

    private bool ApplyPods(PhraseMatch feature)
    {
        switch (feature.Id)
        {
            case "requests-limits":
                foreach (var what in (string[])["requests", "limits"])
                {
                    Ask(what, feature["resource"]!.Id, Numbers.BytesOf(feature["size"]!));
                    if (feature["more"] is { } more)
                    {
                        Ask(what, feature["more-resource"]!.Id, Numbers.BytesOf(more));
                    }
                }

                return true;
            case "requests-equal":
                Ask("requests", "cpu", "100m");
                Ask("limits", "cpu", "100m");
                Ask("requests", "memory", "64Mi");
                Ask("limits", "memory", "64Mi");
                return true;
            case "label-same":
                foreach (var (key, value) in FeatureWriter.LabelsOf(story, feature["for-kind"]?.Id, feature.TextOf("for")))
                {
                    draft.Label(key, ((StringValue)value).Text);
                }

                return true;
            case "requests-huge":
                var resource = feature["resource"]!.Id;
                var most = story.History.Now.Of("Node").Max(node => Api.Quantities.Quantity.Of(
                    node.Find("status", "allocatable", resource)).Value);
                Ask("requests", resource, (most + 1).ToString(CultureInfo.InvariantCulture));
                return true;
            case "spread-zones":
                draft.Set(draft.OfPod("topologySpreadConstraints"), ListValue.Of(ObjectValue.Of(
                    ("maxSkew", IntegerValue.Of(feature["skew"] is { } skew ? Numbers.Of(skew) : 1)),
                    ("topologyKey", new StringValue(Zone)),
                    ("whenUnsatisfiable", new StringValue("DoNotSchedule")),
                    ("labelSelector", ObjectValue.Of(("matchLabels", ObjectValue.Of(("app", new StringValue(draft.Name)))))))));
                return true;
            case "with-headless" when draft.Kind == "StatefulSet":
                Govern(feature);
                return true;
            case "env-optional":
                Optional(feature);
                return true;
            case "mounts-ro":
                new PodFeatures(draft).MountSource(feature["source"]!.Id, feature.TextOf("from"), feature.TextOf("path"));
                var mounts = (ListValue)draft.Container["volumeMounts"]!;
                draft.SetContainer("volumeMounts", ListValue.Of([.. mounts.Take(mounts.Count - 1),
                    ((ObjectValue)mounts[^1]).With("readOnly", BooleanValue.True)]));
                return true;
            default:
                return false;
        }
    }

    private void Ask(string what, string resource, string size) =>
        draft.SetContainer($"resources.{what}.{resource}", new StringValue(size));

    /// <summary>A headless Service for the StatefulSet, unless there is one.</summary>
    private void Govern(PhraseMatch feature)
    {
        var name = feature["service"]?.Text ?? draft.Name;
        var service = new Draft("Service", name) { Namespace = draft.Namespace };
        draft.Label("app", draft.Name);
        service.Set("spec.clusterIP", "None");
        service.SetKey("spec.selector", "app", draft.Name);
        service.Add("spec.ports", ObjectValue.Of(("port", IntegerValue.Of(feature["port"] is { } port ? Numbers.Of(port) : 80))));
        draft.Set("spec.serviceName", name);
        draft.Before.Add(service.Manifest);
        story.Mention("Service", name);
    }

    /// <summary>A variable that is left out where its key is missing.</summary>
    private void Optional(PhraseMatch feature)
    {
        var kind = feature["source"]?.Id ?? "ConfigMap";
        var name = feature.TextOf("as");
        var reference = ObjectValue.Of(("name", new StringValue(feature.TextOf("from"))),
            ("key", new StringValue(feature["key"]?.Text ?? name)), ("optional", BooleanValue.True));
        draft.AddToContainer("env", ObjectValue.Of(("name", new StringValue(name)),
            ("valueFrom", ObjectValue.Of((kind == "Secret" ? "secretKeyRef" : "configMapKeyRef", reference)))));
    }

    private bool ApplyScript(PhraseMatch feature)
    {
        var pods = new PodFeatures(draft);
        switch (feature.Id)
        {
            case "post-start":
                var script = feature["path"] is { } file ? $"echo '{feature.TextOf("content")}' > '{file.Text}'"
                    : feature["command"] is { } command ? command.Text
                    : string.Create(CultureInfo.InvariantCulture, $"sleep {Numbers.DurationOf(feature["duration"]!).TotalSeconds:0.###}");
                draft.SetContainer("lifecycle.postStart.exec.command", ListValue.OfStrings(["sh", "-c", script]));
                return true;
            case "exits-never":
                pods.Run("sleep 86400");
                return true;
            case "prints-line":
                pods.Run(string.Create(CultureInfo.InvariantCulture,
                    $"while true; do echo line; sleep {Numbers.DurationOf(feature["period"]!).TotalSeconds:0.###}; done"));
                return true;
            default:
                return false;
        }
    }
}
