using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Objects;

/// <summary>Properties about the nodes of Pods: affinity, spreading, the last node.</summary>
internal sealed class PlaceFeatures(Draft draft, Story story)
{
    private const string HostName = "kubernetes.io/hostname";

    /// <returns>Whether the property was applied.</returns>
    public bool Apply(PhraseMatch feature)
    {
        if (!draft.HasPods)
        {
            return false;
        }

        switch (feature.Id)
        {
            case "node-affinity":
                Affinity(feature);
                return true;
            case "control-plane-too":
                draft.Add(draft.OfPod("tolerations"), PodFeatures.TolerationOf("node-role.kubernetes.io/control-plane"));
                return true;
            case "tolerates" when feature["said"] is { } said:
                draft.Add(draft.OfPod("tolerations"), PodFeatures.TolerationOf(TaintOf(said)));
                return true;
            case "spread-hard":
                draft.Set(draft.OfPod("topologySpreadConstraints"), ListValue.Of(ObjectValue.Of(
                    ("maxSkew", IntegerValue.Of(Numbers.Of(feature["skew"]!))), ("topologyKey", new StringValue(KeyOf(feature))),
                    ("whenUnsatisfiable", new StringValue(feature["unsatisfiable"]?.Id ?? "DoNotSchedule")),
                    ("labelSelector", ObjectValue.Of(("matchLabels", ObjectValue.Of(("app", new StringValue(draft.Name)))))))));
                return true;
            case "spread" when feature["number"] is { } number:
                if (ObjectFacts.WorkersIn(story.History.Now).Count() is var workers && workers != Numbers.Of(number))
                {
                    throw new StepFailureException($"\"{feature.Text}\": the cluster has {workers} workers.");
                }

                PodFeatures.SpreadOut(draft);
                return true;
            case "spread-each":
                if (draft.Get(draft.OfPod("affinity.podAntiAffinity")) is null)
                {
                    PodFeatures.SpreadOut(draft);
                }

                return true;
            case "placed" when draft.Kind is "Deployment" or "StatefulSet" or "ReplicaSet":
                Place(feature);
                return true;
            case "placed-each":
                SpreadEach(feature);
                return true;
            case "same-node":
                var other = feature["pod"]?.Text ?? story.LastNamed("Pod", 2).FirstOrDefault(name => name != draft.Name)
                    ?? throw new StepFailureException($"\"{feature.Text}\": as which Pod? No earlier step names one.");
                FeatureWriter.PlaceOn(draft, story.History.Now.Of("Pod").FirstOrDefault(item => item.Name == other)
                    ?.TextAt("spec", "nodeName") is { Length: > 0 } there ? there : throw new StepFailureException(
                    $"\"{feature.Text}\": Pod \"{other}\" is on no node yet."));
                return true;
            case "pinned":
                var node = story.LastNamed("Node") ?? throw new StepFailureException("To which node? No earlier step names one.");
                draft.SetKey(draft.OfPod("nodeSelector"), HostName, node);
                return true;
            default:
                return false;
        }
    }

    private static string KeyOf(PhraseMatch feature) => feature["spread-key"] switch
    {
        null => feature.TextOf("key"),
        { Id: "host" } => HostName,
        { Id: "zone" } => "topology.kubernetes.io/zone",
        var said => said.TextOf("text"),
    };

    /// <exception cref="StepFailureException">The numbers do not add up to the replicas.</exception>
    private void Place(PhraseMatch feature)
    {
        var replicas = draft.Get("spec.replicas") is IntegerValue { Integer: var said } ? (int)said : 1;
        foreach (var placing in feature.All("placing"))
        {
            var left = replicas - draft.Placed.Sum(static one => one.Count);
            var count = placing["number"] is { } number ? Numbers.Of(number) : left;
            draft.Placed.Add((count, placing.TextOf("node")));
        }

        if (draft.Placed.Sum(static one => one.Count) != replicas)
        {
            throw new StepFailureException($"\"{feature.Text}\": {draft.Kind} \"{draft.Name}\" has {replicas} replicas.");
        }
    }

    /// <exception cref="StepFailureException">The replicas are not that many for each worker.</exception>
    private void SpreadEach(PhraseMatch feature)
    {
        var workers = ObjectFacts.WorkersIn(story.History.Now).Count();
        var replicas = draft.Get("spec.replicas") is IntegerValue { Integer: var said } ? (int)said : 1;
        if ((feature["of"] is { } of && Numbers.Of(of) != workers)
            || (draft.Kind != "DaemonSet" && replicas != workers * Numbers.Of(feature["number"]!)))
        {
            throw new StepFailureException(
                $"\"{feature.Text}\": {draft.Kind} \"{draft.Name}\" has {replicas} replicas, the cluster {workers} workers.");
        }

        if (draft.Kind != "DaemonSet" && draft.Get(draft.OfPod("affinity.podAntiAffinity")) is null)
        {
            PodFeatures.SpreadOut(draft);
        }
    }

    /// <summary>Requires or prefers nodes with a label.</summary>
    private void Affinity(PhraseMatch feature)
    {
        var isPreferred = feature["preferred"] is not null || feature["affinity-kind"] is { Id: "preferred" };
        var (key, value) = ServiceFeatures.OneLabel((feature["preferred"] ?? feature["label"])!.Text);
        var rule = ObjectValue.Of(("key", new StringValue(key)), ("operator", new StringValue(value.Length > 0 ? "In" : "Exists")));
        rule = value.Length > 0 ? rule.With("values", ListValue.OfStrings([value])) : rule;
        var term = ObjectValue.Of(("matchExpressions", ListValue.Of(rule)));
        if (isPreferred)
        {
            draft.Set(draft.OfPod("affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution"),
                ListValue.Of(ObjectValue.Of(("weight", IntegerValue.Of(100)), ("preference", term))));
        }
        else
        {
            draft.Set(draft.OfPod("affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms"),
                ListValue.Of(term));
        }
    }

    /// <summary>The taint that users put on the stated node, on the last one, or on any.</summary>
    /// <exception cref="StepFailureException">There is none, or it is unclear which one is meant.</exception>
    private string TaintOf(PhraseMatch said)
    {
        static IEnumerable<string> Of(ApiObject node) => node.ListAt("spec", "taints").OfType<ObjectValue>()
            .Where(static taint => !ObjectFacts.Text(taint, "key").Contains("kubernetes.io/", StringComparison.Ordinal))
            .Select(static taint => ObjectFacts.Text(taint, "key") + (ObjectFacts.Text(taint, "value") is { Length: > 0 } value
                ? $"={value}" : string.Empty) + $":{ObjectFacts.Text(taint, "effect")}");
        var nodes = story.History.Now.Of("Node");
        var name = said["text"]?.Text ?? story.LastNamed("Node");
        var taints = nodes.Where(node => node.Name == name).SelectMany(Of).ToList();
        taints = taints.Count > 0 || said["text"] is not null ? taints : [.. nodes.SelectMany(Of).Distinct(StringComparer.Ordinal)];
        return taints is [var only] ? only
            : throw new StepFailureException($"\"{said.Text}\": which one? There are {taints.Count}: {string.Join(", ", taints)}");
    }
}
