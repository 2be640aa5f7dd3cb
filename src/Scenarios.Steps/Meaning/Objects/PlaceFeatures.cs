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
                var (key, value) = ServiceFeatures.OneLabel(feature.TextOf("label"));
                var rule = ObjectValue.Of(("key", new StringValue(key)), ("operator", new StringValue(value.Length > 0 ? "In" : "Exists")));
                rule = value.Length > 0 ? rule.With("values", ListValue.OfStrings([value])) : rule;
                draft.Set(draft.OfPod("affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms"),
                    ListValue.Of(ObjectValue.Of(("matchExpressions", ListValue.Of(rule)))));
                return true;
            case "spread-hard":
                draft.Set(draft.OfPod("topologySpreadConstraints"), ListValue.Of(ObjectValue.Of(
                    ("maxSkew", IntegerValue.Of(Numbers.Of(feature["skew"]!))), ("topologyKey", new StringValue(feature.TextOf("key"))),
                    ("whenUnsatisfiable", new StringValue(feature["unsatisfiable"]!.Id)),
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
            case "pinned":
                var node = story.LastNamed("Node") ?? throw new StepFailureException("To which node? None was spoken of before.");
                draft.SetKey(draft.OfPod("nodeSelector"), HostName, node);
                return true;
            default:
                return false;
        }
    }
}
