using Scenarios.Steps.History;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Objects;

/// <summary>Properties about schedules, storage, budgets and permissions.</summary>
internal sealed class OtherFeatures(Draft draft, Story story)
{
    /// <summary>The provisioner that creates volumes on the disks of nodes.</summary>
    public const string Provisioner = "rancher.io/local-path";

    /// <returns>Whether the property was applied.</returns>
    public bool Apply(PhraseMatch feature) => ApplyJob(feature) || ApplyStorage(feature) || ApplyRights(feature);

    private bool ApplyJob(PhraseMatch feature)
    {
        var spec = draft.Kind == "CronJob" ? "spec.jobTemplate.spec" : "spec";
        switch (feature.Id)
        {
            case "schedule" when draft.Kind == "CronJob":
                draft.Set("spec.schedule", feature.TextOf("schedule"));
                break;
            case "daily" or "hourly" when draft.Kind == "CronJob":
                draft.Set("spec.schedule", Daily(feature));
                break;
            case "every" when draft.Kind == "CronJob":
                Repeat(feature);
                break;
            case "completions" or "parallelism":
                SetNumber($"{spec}.completions", feature["number"]);
                SetNumber($"{spec}.parallelism", feature["parallelism"]);
                SetNumber($"{spec}.completions", feature["completions"]);
                break;
            case "backoff":
                SetNumber($"{spec}.backoffLimit", feature["number"]);
                break;
            case "deadline":
                SetTime($"{spec}.activeDeadlineSeconds", feature);
                break;
            case "ttl":
                SetTime($"{spec}.ttlSecondsAfterFinished", feature);
                break;
            case "policy" or "policy-word" when draft.Kind == "CronJob":
                draft.Set("spec.concurrencyPolicy", feature["policy"]?.Id ?? feature.TextOf("text"));
                break;
            case "history":
                SetNumber(draft.Kind == "CronJob" ? "spec.successfulJobsHistoryLimit" : "spec.revisionHistoryLimit", feature["number"]);
                break;
            default:
                return ApplyCover(feature);
        }

        return true;
    }

    /// <summary>How many Pods of another object there may or must be.</summary>
    private bool ApplyCover(PhraseMatch feature)
    {
        switch (feature.Id)
        {
            case "min-available":
                draft.Set("spec.minAvailable", FeatureWriter.Amount(feature["min"]!));
                Cover(feature);
                break;
            case "max-unavailable" when draft.Kind is "Deployment" or "DaemonSet":
                draft.Set($"spec.{(draft.Kind == "Deployment" ? "strategy" : "updateStrategy")}.rollingUpdate.maxUnavailable",
                    FeatureWriter.Amount(feature["max"]!));
                break;
            case "max-unavailable":
                draft.Set("spec.maxUnavailable", FeatureWriter.Amount(feature["max"]!));
                Cover(feature);
                break;
            case "for" or "cover" or "port-of" when draft.Kind is "PodDisruptionBudget" or "HorizontalPodAutoscaler":
                Cover(feature);
                break;
            case "hpa":
                SetNumber("spec.minReplicas", feature["number"]);
                SetNumber("spec.maxReplicas", feature["more"]);
                Cover(feature);
                break;
            case "hpa-target":
                AimAt(draft, Numbers.Of(feature["number"]!));
                break;
            default:
                return false;
        }

        return true;
    }

    private void Repeat(PhraseMatch feature)
    {
        draft.Set("spec.schedule", PodFeatures.Schedule(Numbers.DurationOf(feature["period"]!)));
        if (feature["command"] is { } command)
        {
            draft.SetContainer("command", ListValue.OfStrings(["sh", "-c", command.Text]));
        }
    }

    private bool ApplyStorage(PhraseMatch feature)
    {
        switch (feature.Id)
        {
            case "size" when draft.HasPods:
                draft.ClaimSize = Numbers.BytesOf(feature["size"]!);
                break;
            case "size":
                draft.Set(
                    draft.Kind == "PersistentVolume" ? "spec.capacity.storage" : "spec.resources.requests.storage",
                    Numbers.BytesOf(feature["size"]!));
                break;
            case "provisions" when draft.Kind == "StorageClass":
                draft.Set("provisioner", feature["text"]?.Text ?? Provisioner);
                if (feature["text"] is null)
                {
                    story.Cluster.ProvideVolumes(Provisioner);
                }

                break;
            case "binding" when draft.Kind == "StorageClass":
                draft.Set("volumeBindingMode", feature.Says("Wait") ? "WaitForFirstConsumer" : "Immediate");
                break;
            case "storage-class":
                draft.Set("spec.storageClassName", feature.TextOf("class"));
                break;
            case "access-mode":
                draft.Set("spec.accessModes", ListValue.OfStrings([feature["mode"]?.Id ?? feature.TextOf("mode-text")]));
                break;
            default:
                return ApplyVolume(feature);
        }

        return true;
    }

    /// <summary>What a PersistentVolume is like, what a claim is bound to, and priorities and quotas.</summary>
    private bool ApplyVolume(PhraseMatch feature)
    {
        switch (feature.Id)
        {
            case "host-type" when draft.Kind == "PersistentVolume":
                draft.Set("spec.hostPath.path", $"/volumes/{draft.Name}");
                break;
            case "host-path":
                draft.Set("spec.hostPath.path", feature.TextOf("path"));
                break;
            case "policy" or "policy-word" when draft.Kind is "PersistentVolume":
                draft.Set("spec.persistentVolumeReclaimPolicy", feature["policy"]?.Id ?? feature.TextOf("text"));
                break;
            case "policy" or "policy-word" when draft.Kind is "StorageClass":
                draft.Set("reclaimPolicy", feature["policy"]?.Id ?? feature.TextOf("text"));
                break;
            case "bound-to" when draft.Kind == "PersistentVolumeClaim" && feature["kind"] is null or { Id: "PersistentVolume" }:
                BindTo(feature.TextOf("volume"));
                break;
            case "on-node" when draft.Kind == "PersistentVolumeClaim" && feature.Says("bound"):
                BindTo(feature.TextOf("node"));
                break;
            case "bound-claim" when draft.Kind == "PersistentVolumeClaim":
                ProvideVolume();
                break;
            case "priority-value":
                SetNumber("value", feature["number"]);
                break;
            case "mounts-of-each" or "claims-size":
                Claims(feature);
                break;
            case "quota":
                draft.SetKey("spec.hard", Kinds.Find(feature["noun"]?["kind"]?.Id ?? "Pod").Plural, $"{Numbers.Of(feature["number"]!)}");
                break;
            default:
                return false;
        }

        return true;
    }

    private bool ApplyRights(PhraseMatch feature)
    {
        switch (feature.Id)
        {
            case "allows" or "allows-only":
                Allow(feature);
                break;
            case "binds":
                draft.Set("roleRef", ObjectValue.Of(("apiGroup", new StringValue("rbac.authorization.k8s.io")),
                    ("kind", new StringValue(feature.Says("ClusterRole") ? "ClusterRole" : "Role")),
                    ("name", new StringValue(feature.TextOf("role")))));
                draft.Set("subjects", ListValue.Of(Account(feature.TextOf("who"), feature["ns"]?.Text ?? draft.Namespace,
                    feature.Says("ServiceAccount", "サービスアカウント"))));
                break;
            case "deny" when feature["to"] is { } to:
                draft.Set("spec.podSelector.matchLabels", FeatureWriter.LabelsOf(story, feature["to-kind"]?.Id, to.Text));
                draft.Set("spec.policyTypes", ListValue.OfStrings(["Ingress"]));
                break;
            case "deny":
                draft.Set("spec.policyTypes", ListValue.OfStrings([feature["direction"] is { Id: "egress" } ? "Egress" : "Ingress"]));
                break;
            case "admits":
                Admit(feature);
                break;
            case "for" when draft.Kind == "NetworkPolicy":
                draft.Set("spec.podSelector.matchLabels", FeatureWriter.LabelsOf(story, feature["for-kind"]?.Id, feature.TextOf("for")));
                break;
            default:
                return false;
        }

        return true;
    }

    private void Allow(PhraseMatch feature)
    {
        // Japanese states permissions without words around them.
        var access = feature["access"] ?? feature;
        var role = draft.Kind == "ServiceAccount" ? new Draft("Role", draft.Name) { Namespace = draft.Namespace } : draft;
        var what = access["what"]!;
        var resource = what.Id == "log" ? "pods/log" : what["kind"] is { } kind ? Kinds.Find(kind.Id).Plural : what.TextOf("text");
        var group = what["kind"] is { } named ? Kinds.Find(named.Id).Group : string.Empty;
        role.Set("rules", ListValue.Of(ObjectValue.Of(
            ("apiGroups", ListValue.OfStrings([group])),
            ("resources", ListValue.OfStrings([resource])),
            ("verbs", ListValue.OfStrings(access.All("verb").Select(verb => verb.Id))))));
        if ((access["ns"] ?? access["ns-where"]?["text"]) is { } ns && role.Kind == "Role")
        {
            role.Namespace = ns.Text;
        }

        if (role != draft)
        {
            draft.After.Add(role.Manifest);
        }

        if ((feature["who"]?.Text ?? (role != draft ? draft.Name : null)) is { } who)
        {
            var isRole = role.Kind == "Role";
            var binding = new Draft(isRole ? "RoleBinding" : "ClusterRoleBinding", role.Name) { Namespace = role.Namespace };
            binding.Set("roleRef", ObjectValue.Of(
                ("apiGroup", new StringValue("rbac.authorization.k8s.io")),
                ("kind", new StringValue(role.Kind)),
                ("name", new StringValue(role.Name))));
            binding.Set("subjects", ListValue.Of(role != draft
                ? ObjectValue.Of(
                    ("kind", new StringValue("ServiceAccount")),
                    ("name", new StringValue(who)),
                    ("namespace", new StringValue(draft.Namespace.Length > 0 ? draft.Namespace : "default")))
                : Account(who, role.Namespace)));
            draft.After.Add(binding.Manifest);
        }
    }

    private ObjectValue Account(string name, string @namespace, bool isAccount = false)
    {
        var found = story.History.Now.Of("ServiceAccount")
            .Where(item => item.Name == name)
            .OrderByDescending(item => item.Namespace == @namespace)
            .FirstOrDefault();
        return found is null && !isAccount
            ? ObjectValue.Of(
                ("kind", new StringValue("User")),
                ("apiGroup", new StringValue("rbac.authorization.k8s.io")),
                ("name", new StringValue(name)))
            : ObjectValue.Of(
                ("kind", new StringValue("ServiceAccount")),
                ("name", new StringValue(name)),
                ("namespace", new StringValue(found?.Namespace ?? (@namespace.Length > 0 ? @namespace : "default"))));
    }

    private void Admit(PhraseMatch feature)
    {
        var from = ObjectValue.Of(("podSelector", ObjectValue.Of(("matchLabels", ServiceFeatures.Labels(feature.TextOf("from-label"))))));
        var rule = ObjectValue.Of(("from", ListValue.Of(from)));
        rule = feature["port"] is { } port
            ? rule.With("ports", ListValue.Of(ObjectValue.Of(("port", IntegerValue.Of(Numbers.Of(port))))))
            : rule;
        draft.Set("spec.ingress", ListValue.Of(rule));
        if (feature["to-label"] is { } label)
        {
            draft.Set("spec.podSelector.matchLabels", ServiceFeatures.Labels(label.Text));
        }
        else if (feature["to"] is { } to)
        {
            draft.Set("spec.podSelector.matchLabels", FeatureWriter.LabelsOf(story, feature["to-kind"]?.Id, to.Text));
        }
    }

    /// <summary>At an hour of each day, in twelve-hour or twenty-four-hour notation; or at a minute of each hour.</summary>
    private static string Daily(PhraseMatch feature)
    {
        if (feature.Id == "hourly")
        {
            return $"{Numbers.Of(feature["minute"]!)} * * * *";
        }

        var hour = Numbers.Of(feature["number"]!);
        hour = feature["half"] is { Id: "pm" } && hour < 12 ? hour + 12 : hour;
        var minute = feature["minute"] is { } said ? Numbers.Of(said) : 0;
        return hour < 24 && minute < 60 ? $"{minute} {hour} * * *"
            : throw new StepFailureException($"\"{feature.Text}\" is not a time of day.");
    }

    // Relative to the Pods' CPU requests.
    /// <summary>Sets the target utilization of the requested CPU, in percent.</summary>
    public static void AimAt(Draft draft, int percent) => draft.Set("spec.metrics", ListValue.Of(ObjectValue.Of(
        ("type", new StringValue("Resource")),
        ("resource", ObjectValue.Of(
            ("name", new StringValue("cpu")),
            ("target", ObjectValue.Of(
                ("type", new StringValue("Utilization")), ("averageUtilization", IntegerValue.Of(percent)))))))));

    private void Cover(PhraseMatch feature)
    {
        if (feature["for"] is { } name)
        {
            Cover(feature["for-kind"]?.Id, name.Text);
        }
    }

    /// <summary>Covers the workload that was named last, if any: <c>それに対するHPA</c>.</summary>
    public void CoverLast()
    {
        if (story.Workload is { } last)
        {
            Cover(last.Kind, last.Name);
        }
    }

    private void Cover(string? kind, string name)
    {
        if (draft.Kind == "HorizontalPodAutoscaler")
        {
            draft.Set("spec.scaleTargetRef", ObjectValue.Of(("apiVersion", new StringValue("apps/v1")),
                ("kind", new StringValue(kind ?? "Deployment")), ("name", new StringValue(name))));
        }
        else
        {
            draft.Set("spec.selector.matchLabels", FeatureWriter.LabelsOf(story, kind, name));
        }
    }

    /// <summary>Provides a volume for a bound claim: an existing one, or one that a class creates.</summary>
    public void ProvideVolume()
    {
        if (draft.Get("spec.storageClassName") is null && story.History.Now.Of("StorageClass").Count == 0)
        {
            var volume = new Draft("PersistentVolume", $"{draft.Name}-volume");
            volume.Set("spec.accessModes", draft.Get("spec.accessModes") ?? ListValue.OfStrings(["ReadWriteOnce"]));
            volume.Set("spec.capacity.storage", draft.Get("spec.resources.requests.storage") ?? new StringValue("1Gi"));
            volume.Set("spec.hostPath.path", $"/volumes/{draft.Name}");
            draft.Before.Add(volume.Manifest);
        }
    }

    /// <summary>Claims this volume, and requires that it gets it.</summary>
    private void BindTo(string volume)
    {
        draft.Set("spec.volumeName", volume);
        story.BeforeFirstWhen(() =>
        {
            var claim = story.History.Now.Of("PersistentVolumeClaim").FirstOrDefault(item => item.Name == draft.Name);
            if (claim?.TextAt("status", "phase") != "Bound")
            {
                throw new StepFailureException($"PersistentVolumeClaim \"{draft.Name}\" does not get bound to \"{volume}\".");
            }
        });
    }

    private void Claims(PhraseMatch feature)
    {
        var name = feature["claim"]?.Text ?? "data";
        draft.Set("spec.volumeClaimTemplates", ListValue.Of(ObjectValue.Of(
            ("metadata", ObjectValue.Of(("name", new StringValue(name)))),
            ("spec", ObjectValue.Of(
                ("accessModes", ListValue.OfStrings(["ReadWriteOnce"])),
                ("resources", ObjectValue.Of(("requests", ObjectValue.Of(("storage", new StringValue(feature["size"] is { } size
                    ? Numbers.BytesOf(size) : "1Gi")))))))))));
        draft.AddToContainer(
            "volumeMounts",
            ObjectValue.Of(("name", new StringValue(name)), ("mountPath", new StringValue(feature["path"]?.Text ?? "/data"))));
    }

    private void SetNumber(string path, PhraseMatch? number)
    {
        if (number is not null)
        {
            draft.Set(path, Numbers.Of(number));
        }
    }

    private void SetTime(string path, PhraseMatch feature) => draft.Set(
        path, feature["duration"] is { } time ? (long)Numbers.DurationOf(time).TotalSeconds : Numbers.Of(feature["number"]!));
}
