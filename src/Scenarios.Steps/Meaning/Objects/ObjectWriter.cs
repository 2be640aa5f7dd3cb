using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Objects;

/// <summary>
/// Writes the manifests of objects that a sentence describes: <c>a Deployment "web" with 3 replicas running image "nginx:1.27"</c>.
/// </summary>
internal sealed class ObjectWriter(Story story)
{
    /// <summary>The image that serves a page on port 80.</summary>
    private const string ServerImage = "nginx:1.27";

    /// <summary>The image that responds to every path, on any port.</summary>
    private const string EchoImage = "hashicorp/http-echo:1.0";

    /// <summary>The image with a shell, which ends when asked to.</summary>
    private const string ShellImage = "busybox:1.36";

    /// <summary>Returns the manifests, in the order in which to apply them.</summary>
    public IEnumerable<string> Write(PhraseMatch described, Action<Draft>? change = null)
    {
        var kind = KindOf(described);
        string[] names = described["names"] is { } said ? [.. SubjectReader.NamesOf(said)] : Unnamed(kind, described);
        if (names is [var only] && described["count"] is { } many && Numbers.Of(many) > 1 && described["feature"] is not null)
        {
            names = [.. Enumerable.Range(1, Numbers.Of(many)).Select(number => $"{only}-{number}")];
        }

        RequireCount(described, names);
        if (FeatureKinds.HasTwoImages(described))
        {
            throw new StepFailureException($"\"{described.Text}\" has two images: say which container each is of.");
        }

        foreach (var name in names)
        {
            story.Mention(kind, name);
            var draft = Begin(kind, name, described);
            if (described["replicas"] is { } replicas)
            {
                draft.Set("spec.replicas", Numbers.Of(replicas));
            }

            if (described["ns"] is { } ns)
            {
                draft.Namespace = ns.Text;
            }

            draft.SpeaksOfPods = described.Rule == "described-of"
                || described.All("whose-part").Any(static part => part.Says("Pod", "replica"))
                || described.All("feature").Any(static feature => feature.Id == "replicas" && feature.Says("Pod"));
            foreach (var feature in described.All("feature"))
            {
                new FeatureWriter(story).Apply(draft, feature);
            }

            if (kind == "Pod" && described["names"] is null && names.Length > 1
                && !described.All("feature").Any(static feature => feature.Id is "labelled" or "pod-labelled"))
            {
                draft.Label("app", NameOf(kind, described));
            }

            change?.Invoke(draft);
            Complete(draft);
            foreach (var manifest in draft.Before)
            {
                yield return manifest;
            }

            yield return draft.Manifest;
            foreach (var manifest in draft.After)
            {
                yield return manifest;
            }
        }
    }

    /// <exception cref="StepFailureException">The stated number of objects differs from the number of names.</exception>
    private static void RequireCount(PhraseMatch described, string[] names)
    {
        if (described["count"] is { } count && Numbers.Of(count) != names.Length)
        {
            throw new StepFailureException(
                $"\"{described.Text}\": {names.Length} of {Numbers.Of(count)} have a name. Name all of them.");
        }
    }

    /// <summary>Returns the kind; Deployment for something that is only "deployed".</summary>
    public static string KindOf(PhraseMatch described) => (described["kind"] ?? described["kind-as"])?.Id ?? "Deployment";

    public static string NamespaceManifest(string name) => $$$"""{"apiVersion":"v1","kind":"Namespace","metadata":{"name":"{{{name}}}"}}""";

    /// <summary>An object without a name is named after its purpose or its kind.</summary>
    private static string NameOf(string kind, PhraseMatch described) =>
        described.Find("for")?.Text ?? described.Find("who")?.Text ?? kind.ToLowerInvariant();

    /// <summary>Numbers several objects without names.</summary>
    private static string[] Unnamed(string kind, PhraseMatch described)
    {
        var name = NameOf(kind, described);
        var count = described["count"] is { } said ? Numbers.Of(said) : 1;
        return count == 1 || kind != "Pod" || described.Rule != "described-many"
            ? [name] : [.. Enumerable.Range(1, count).Select(number => $"{name}-{number}")];
    }

    private static Draft Begin(string kind, string name, PhraseMatch described)
    {
        var draft = new Draft(kind, name);
        switch (kind)
        {
            case "Deployment" or "StatefulSet" or "ReplicaSet":
                draft.Set("spec.replicas", 1);
                break;
            case "CronJob":
                draft.Set("spec.schedule", "* * * * *");
                break;
            case "PersistentVolumeClaim":
                draft.Set("spec.accessModes", ListValue.OfStrings(["ReadWriteOnce"]));
                draft.Set("spec.resources.requests.storage", "1Gi");
                break;
            case "PersistentVolume":
                draft.Set("spec.accessModes", ListValue.OfStrings(["ReadWriteOnce"]));
                draft.Set("spec.capacity.storage", "1Gi");
                break;
            case "NetworkPolicy":
                draft.Set("spec.podSelector", ObjectValue.Empty);
                break;
        }

        Colour(draft, described.All("adjective"));
        return draft;
    }

    private static void Colour(Draft draft, IEnumerable<PhraseMatch> adjectives)
    {
        foreach (var adjective in adjectives)
        {
            switch (adjective.Id)
            {
                case "headless":
                    draft.Set("spec.clusterIP", "None");
                    break;
                case "type":
                    draft.Set("spec.type", adjective["service-type"]!.Id);
                    break;
                case "default" when draft.Kind == "StorageClass":
                    draft.SetKey("metadata.annotations", "storageclass.kubernetes.io/is-default-class", "true");
                    break;
                case "suspended":
                    draft.Set("spec.suspend", BooleanValue.True);
                    break;
                case "paused":
                    draft.Set("spec.paused", BooleanValue.True);
                    break;
                case "indexed" when draft.Kind == "Job":
                    draft.Set("spec.completionMode", "Indexed");
                    break;
                case "immutable":
                    draft.Set("immutable", BooleanValue.True);
                    break;
                case "broken" when draft.HasPods:
                    draft.SetContainer("image", new StringValue(ShellImage));
                    draft.SetContainer("command", ListValue.OfStrings(["sh", "-c", "exit 1"]));
                    break;
                case "default-deny":
                    draft.Set("spec.policyTypes", ListValue.OfStrings(["Ingress"]));
                    break;
            }
        }
    }

    /// <summary>The workload of the same name, or else the last one.</summary>
    private string Covered(string name) =>
        story.History.Now.Of("Deployment").Concat(story.History.Now.Of("StatefulSet")).Any(item => item.Name == name) ? name
            : story.Workload?.Name ?? name;

    /// <summary>A Service without a stated target port gets the port of the selected Pods, if it differs.</summary>
    private void Aim(Draft service)
    {
        if (service.Get("spec.ports") is not ListValue { Count: 1 } ports || ports[0] is not ObjectValue port
            || port["targetPort"] is not null || service.Get("spec.selector") is not ObjectValue { Count: > 0 } selector
            || service.Get("spec.clusterIP") is StringValue { Text: "None" })
        {
            return;
        }

        var @namespace = service.Namespace.Length > 0 ? service.Namespace : "default";
        string[] kinds = ["Deployment", "StatefulSet", "DaemonSet", "Pod"];
        var selected = kinds.SelectMany(kind => story.History.Now.Of(kind)).FirstOrDefault(item => item.Namespace == @namespace
            && selector.All(pair => LabelsOf(item)[pair.Key] is { } value && value.Equals(pair.Value)));
        var named = selected is null ? [] : ObjectFacts.Templates(selected)
            .SelectMany(static container => (container["ports"] as ListValue ?? ListValue.Empty).OfType<ObjectValue>())
            .Select(static one => one["containerPort"]).OfType<IntegerValue>().ToList();
        if (named.Count > 0 && !named.Exists(one => one.Equals(port["port"])))
        {
            service.Set("spec.ports", ListValue.Of(port.With("targetPort", named[0])));
        }
    }

    private static ObjectValue LabelsOf(ApiObject item) =>
        item.Kind == "Pod" ? item.Labels : item.ObjectAt("spec", "template", "metadata", "labels");

    private void CompletePods(Draft draft)
    {
        if (draft.Container["image"] is null && draft.Container["command"] is null)
        {
            story.NoteUnstatedImage(draft.Kind, draft.Name);
        }

        if (draft.Get(draft.OfPodMetadata("labels")) is null)
        {
            draft.Label("app", draft.Name);
        }

        if (draft.Container["image"] is null && draft.Container["command"] is null && !draft.Ends
            && (draft.AnswersAll || draft.ServedPort != 80))
        {
            // The page server has a single page on port 80. For other paths or ports, use the image that responds to anything.
            draft.SetContainer("image", new StringValue(EchoImage));
            draft.SetContainer("args", ListValue.OfStrings([$"-text={draft.Name}", $"-listen=:{draft.ServedPort}"]));
        }

        if (draft.Container["image"] is null)
        {
            draft.SetContainer("image", new StringValue(draft.Ends || draft.Container["command"] is not null ? ShellImage : ServerImage));
        }

        if (draft.Ends)
        {
            if (draft.Container["command"] is null && draft.Container["image"] is StringValue { Text: ShellImage })
            {
                draft.SetContainer("command", ListValue.OfStrings(["sh", "-c", "true"]));
            }

            if (draft.Get(draft.OfPod("restartPolicy")) is null)
            {
                draft.Set(draft.OfPod("restartPolicy"), "Never");
            }
        }
    }

    /// <summary>Adds what the sentence does not state.</summary>
    public void Finish(Draft draft) => Complete(draft);

    /// <summary>Adds the fields that Kubernetes requires.</summary>
    private void Complete(Draft draft)
    {
        if (draft.Kind == "PodDisruptionBudget" && draft.Get("spec.selector") is null)
        {
            draft.Set("spec.selector.matchLabels", FeatureWriter.LabelsOf(story, null, Covered(draft.Name)));
        }

        if (draft.Kind == "HorizontalPodAutoscaler" && draft.Get("spec.scaleTargetRef") is null)
        {
            draft.Set("spec.scaleTargetRef", ObjectValue.Of(("apiVersion", new StringValue("apps/v1")),
                ("kind", new StringValue("Deployment")), ("name", new StringValue(Covered(draft.Name)))));
        }

        if (draft.Kind == "StorageClass" && draft.Get("provisioner") is null)
        {
            draft.Set("provisioner", "kubernetes.io/no-provisioner");
        }

        if (draft.Kind == "PersistentVolume" && draft.Get("spec") is ObjectValue spec
            && !spec.Any(static field => field.Value is ObjectValue && field.Key is not ("capacity" or "claimRef" or "nodeAffinity")))
        {
            draft.Set("spec.hostPath.path", $"/volumes/{draft.Name}");
        }

        if (draft.HasPods)
        {
            CompletePods(draft);
        }

        if (draft.Kind == "StatefulSet" && draft.Get("spec.serviceName") is null)
        {
            draft.Set("spec.serviceName", draft.Name);
        }

        if (draft.Kind == "Service" && draft.Get("spec.type") is not StringValue { Text: "ExternalName" })
        {
            if (draft.Get("spec.ports") is null)
            {
                draft.Add("spec.ports", ObjectValue.Of(("port", IntegerValue.Of(80))));
            }

            if (draft.Get("spec.selector") is null)
            {
                draft.SetKey("spec.selector", "app", draft.Name);
            }

            Aim(draft);
        }

        if (draft.Kind is "ConfigMap" && draft.Get("data") is null)
        {
            draft.Set("data", ObjectValue.Empty);
        }
    }
}
