using System.Globalization;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Objects;

/// <summary>Applies the properties of a described object to its manifest.</summary>
internal sealed class FeatureWriter(Story story)
{
    /// <summary>The most kinds that a message lists.</summary>
    private const int MostKinds = 8;

    /// <exception cref="StepFailureException">An object of this kind cannot have the property.</exception>
    public void Apply(Draft draft, PhraseMatch feature)
    {
        var reading = FeatureKinds.Choose(draft.Kind, feature) ?? throw Unfit(draft.Kind, feature);
        if (reading != feature)
        {
            feature.Take(reading);
        }

        Write(draft, reading);
    }

    private static StepFailureException Unfit(string kind, PhraseMatch feature)
    {
        var kinds = FeatureKinds.KindsOf(feature).ToList();
        var more = kinds.Count > MostKinds ? $" and {kinds.Count - MostKinds} other kinds" : string.Empty;
        return new StepFailureException($"\"{feature.Text}\" is understood, but cannot be written into {Article(kind)} {kind}. "
            + $"It can be written into: {string.Join(", ", kinds.Take(MostKinds))}{more}.");
    }

    private static string Article(string kind) => kind[0] is 'E' or 'I' ? "an" : "a";

    /// <summary>Writes a property that the kind can have.</summary>
    public void Write(Draft draft, PhraseMatch feature)
    {
        switch (feature.Id)
        {
            case "replicas" when draft.Kind == "Service":
            case "ready-pods":
                draft.After.Add(PodsBehind(draft, CountOf(feature)));
                break;
            case "replicas" when draft.Kind == "Job":
                draft.Set("spec.parallelism", CountOf(feature));
                draft.Set("spec.completions", CountOf(feature));
                break;
            case "replicas":
                draft.Set("spec.replicas", CountOf(feature));
                break;
            case "replicas-labelled":
                draft.Set("spec.replicas", CountOf(feature));
                Label(draft, feature);
                break;
            case "image":
                SetImage(draft, feature);
                break;
            case "namespace":
                SetNamespace(draft, feature.TextOf("ns"));
                break;
            case "labelled" or "pod-labelled":
                Label(draft, feature);
                break;
            case "annotated":
                var (annotation, said) = ServiceFeatures.OneLabel(feature.TextOf("label"));
                draft.SetKey("metadata.annotations", annotation, feature["value"]?.Text ?? said);
                break;
            case "label-set":
                AddLabel(draft, $"{feature.TextOf("label")}={feature.TextOf("value")}");
                break;
            case "answers-any":
                AnswerAll(draft, feature);
                break;
            case "type" when draft.Kind == "Secret":
                draft.Set("type", feature.TextOf("type-text"));
                break;
            case "type":
                draft.Set("spec.type", feature["type"]?.Id ?? feature.TextOf("type-text"));
                External(draft, feature);
                break;
            case "external":
                External(draft, feature);
                break;
            case "contains-keys":
                draft.SetKey(draft.Kind == "Secret" ? "stringData" : "data", feature.TextOf("key"), feature.TextOf("value"));
                break;
            case "not-exist-yet":
                break;
            default:
                ApplyOther(draft, feature);
                break;
        }
    }

    /// <summary>A number of Pods; one, if the words are those for a single one.</summary>
    private static int CountOf(PhraseMatch feature) => feature["number"] is { } number ? Numbers.Of(number) : 1;

    private void ApplyOther(Draft draft, PhraseMatch feature)
    {
        if (feature.Id != "own" && feature["feature"] is not null)
        {
            feature.All("feature").ToList().ForEach(inner => Apply(draft, inner));
        }
        else if (!new ExtraContainers(draft, story).Apply(feature) && !new ScriptFeatures(draft).Apply(feature)
            && !new ServerFeatures(draft).Apply(feature) && !new QuotaFeatures(draft).Apply(feature)
            && !new PlaceFeatures(draft, story).Apply(feature)
            && !new ContainerFeatures(draft, story).Apply(feature) && !new StandingFeatures(draft, story).Apply(feature)
            && !new PodFeatures(draft, story.LastNamed).Apply(feature) && !new ServiceFeatures(draft, story).Apply(feature)
            && !new DataFeatures(draft, story).Apply(feature) && !new InitFeatures(draft).Apply(feature)
            && !new WorkloadFeatures(draft, story).Apply(feature) && !new RoutingFeatures(draft, story).Apply(feature)
            && !new PolicyFeatures(draft, story).Apply(feature) && !new PodFieldFeatures(draft, story.LastNamed).Apply(feature)
            && !new OtherFeatures(draft, story).Apply(feature))
        {
            throw new StepFailureException($"\"{feature.Text}\" is understood, but cannot be written into a {draft.Kind} yet.");
        }
    }

    /// <exception cref="StepFailureException">The stated status is not that of the page.</exception>
    private static void AnswerAll(Draft draft, PhraseMatch feature) => draft.AnswersAll = Numbers.Of(feature["status"]!) == 200 ? true
        : throw new StepFailureException($"\"{feature.Text}\": a server that answers every path does so with status 200.");

    private void SetImage(Draft draft, PhraseMatch feature)
    {
        var text = feature.TextOf("image");
        if (FieldWords.TrySet(draft, text))
        {
            return;
        }

        if (draft.Kind is "PersistentVolumeClaim" or "PersistentVolume")
        {
            // In quotes, "1Gi" may be an image or a size; the kind decides.
            draft.Set(draft.Kind == "PersistentVolume" ? "spec.capacity.storage" : "spec.resources.requests.storage", text);
        }
        else if (draft.HasPods && feature.Text.StartsWith("on ", StringComparison.Ordinal)
            && story.History.Now.Of("Node").Any(node => node.Name == text))
        {
            PlaceOn(draft, text);
        }
        else
        {
            draft.SetContainer("image", new StringValue(text));
        }
    }

    /// <summary>A workload's Pods start on the node and may leave it later; a Pod stays there.</summary>
    public static void PlaceOn(Draft draft, string node)
    {
        if (draft.Kind is "Deployment" or "StatefulSet" or "ReplicaSet")
        {
            draft.BeginsOn = node;
        }
        else
        {
            draft.Set(draft.OfPod("nodeName"), node);
        }
    }

    /// <summary>Sets the namespace, and creates it if it does not exist.</summary>
    private void SetNamespace(Draft draft, string name)
    {
        draft.Namespace = name;
        if (story.History.Now.Find("Namespace", string.Empty, name) is null)
        {
            draft.Before.Add(ObjectWriter.NamespaceManifest(name));
        }
    }

    private static void Label(Draft draft, PhraseMatch feature)
    {
        foreach (var label in feature.All("label"))
        {
            AddLabel(draft, label.Text);
        }
    }

    private static void AddLabel(Draft draft, string label)
    {
        var parts = label.Split('=', 2);
        if (draft.HasPods)
        {
            draft.Label(parts[0], parts.Length > 1 ? parts[1] : string.Empty);
        }
        else
        {
            draft.SetKey("metadata.labels", parts[0], parts.Length > 1 ? parts[1] : string.Empty);
        }
    }

    private static void External(Draft draft, PhraseMatch feature)
    {
        if (feature["external"] is { } name)
        {
            draft.Set("spec.type", "ExternalName");
            draft.Set("spec.externalName", name.Text);
        }
    }

    private static string PodsBehind(Draft service, int count)
    {
        var pods = new Draft("Deployment", service.Name) { Namespace = service.Namespace };
        pods.Set("spec.replicas", count);
        pods.Label("app", service.Name);
        if (service.AnswersAll)
        {
            pods.SetContainer("image", new StringValue("hashicorp/http-echo:1.0"));
            pods.SetContainer("args", ListValue.OfStrings([$"-text={service.Name}", "-listen=:80"]));
            return pods.Manifest;
        }

        pods.SetContainer("image", new StringValue("nginx:1.27"));
        return pods.Manifest;
    }

    /// <summary>A number or percentage, either one possibly in quotes.</summary>
    public static Value Amount(PhraseMatch amount) => amount.Id switch
    {
        "percent" => new StringValue(string.Create(CultureInfo.InvariantCulture, $"{Numbers.Of(amount["number"]!)}%")),
        "quoted" when long.TryParse(amount.TextOf("text"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) =>
            IntegerValue.Of(number),
        "quoted" => new StringValue(amount.TextOf("text")),
        _ => IntegerValue.Of(Numbers.Of(amount["number"]!)),
    };

    /// <summary>Returns the labels of the Pods of the object that a Service or policy is for.</summary>
    public static ObjectValue LabelsOf(Story story, string? kind, string name)
    {
        foreach (var candidate in kind is null ? (string[])["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Pod"] : [kind])
        {
            if (story.History.Now.Of(candidate).FirstOrDefault(item => item.Name == name) is { } found)
            {
                var labels = candidate == "Pod" ? found.Labels : found.ObjectAt("spec", "selector", "matchLabels");
                return labels.Count > 0 ? labels : ObjectValue.Of(("app", new StringValue(name)));
            }
        }

        return ObjectValue.Of(("app", new StringValue(name)));
    }

    /// <summary>Returns the first port in an object's containers; null if they have none.</summary>
    public static long? PortOf(Story story, string name) =>
        story.History.Now.Of("Deployment")
            .Concat(story.History.Now.Of("Pod"))
            .Concat(story.History.Now.Of("StatefulSet"))
            .Where(item => item.Name == name)
            .SelectMany(ObjectFacts.Templates)
                .SelectMany(container => (container["ports"] as ListValue ?? ListValue.Empty).OfType<ObjectValue>())
            .Select(port => (port["containerPort"] as IntegerValue)?.Integer).FirstOrDefault();
}
