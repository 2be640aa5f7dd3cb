using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Objects;

/// <summary>What a NetworkPolicy allows: in which direction, for which Pods, who is on the other side, on which ports.</summary>
internal sealed class PolicyFeatures(Draft draft, Story story)
{
    private const string NamespaceName = "kubernetes.io/metadata.name";

    /// <returns>Whether the property was applied.</returns>
    public bool Apply(PhraseMatch feature)
    {
        if (draft.Kind != "NetworkPolicy" || feature.Id is not ("policy" or "policy-none"))
        {
            return false;
        }

        _ = feature.All("np-part").Count();
        var parts = feature.Slots.SelectMany(static slot => slot.Rule == "np-part" ? slot.Parts() : [slot]).ToList();
        if ((feature["np-target"] ?? parts.Find(static part => part.Name == "np-target")) is { } target)
        {
            draft.Set("spec.podSelector", SelectorOf(target));
        }

        var peers = (feature["np-peers"] ?? parts.Find(static part => part.Name == "np-peers"))?.All("np-peer").ToList() ?? [];
        _ = feature.All("np-ports").Count();
        var ports = parts.Where(static part => part.Name == "np-ports").SelectMany(static part => part.All("np-port"))
            .SelectMany(PortsOf).ToList();
        var isOut = IsOut(feature);
        AddType(isOut ? "Egress" : "Ingress");
        if (feature.Id == "policy-none" || peers.Exists(static peer => peer.Id == "nobody"))
        {
            return true;
        }

        var rule = ObjectValue.Empty;
        var others = peers.Where(static peer => peer.Id != "anybody").SelectMany(PeersOf).ToList();
        rule = others.Count > 0 ? rule.With(isOut ? "to" : "from", ListValue.Of([.. others])) : rule;
        rule = ports.Count > 0 ? rule.With("ports", ListValue.Of([.. ports])) : rule;
        draft.Add(isOut ? "spec.egress" : "spec.ingress", rule);
        return true;
    }

    /// <summary>The stated direction; otherwise towards the Pods, unless the wording lets them go out.</summary>
    private static bool IsOut(PhraseMatch feature) =>
        feature["direction"] is { } direction ? direction.Id == "egress" : feature["np-out"] is not null;

    private void AddType(string type)
    {
        var types = draft.Get("spec.policyTypes") as ListValue ?? ListValue.Empty;
        if (!types.Contains(new StringValue(type)))
        {
            draft.Set("spec.policyTypes", types.WithAdded(new StringValue(type)));
        }
    }

    private ObjectValue SelectorOf(PhraseMatch pods) => pods.Id switch
    {
        "labelled" => Matching(ServiceFeatures.Labels(pods.TextOf("label"))),
        "of" => Matching(FeatureWriter.LabelsOf(story, pods["kind"]?.Id, pods.TextOf("owner"))),
        "it" => Matching(FeatureWriter.LabelsOf(story, null, story.Workload?.Name ?? story.LastNamed("Pod")
            ?? throw new StepFailureException($"\"{pods.Text}\": which Pods? No earlier step names any."))),
        _ => ObjectValue.Empty,
    };

    private static ObjectValue Matching(ObjectValue labels) => ObjectValue.Of(("matchLabels", labels));

    private IEnumerable<Value> PeersOf(PhraseMatch peer) => peer.Id switch
    {
        "labelled-in" => [ObjectValue.Of(("namespaceSelector", Named(peer.TextOf("ns"))),
            ("podSelector", Matching(ServiceFeatures.Labels(peer.TextOf("label")))))],
        "namespaces" => peer.All("ns").Select(static ns => ObjectValue.Of(("namespaceSelector", Named(ns.Text)))),
        "namespaces-labelled" => [ObjectValue.Of(("namespaceSelector", Matching(ServiceFeatures.Labels(peer.TextOf("label")))))],
        "own-namespace" => [ObjectValue.Of(("podSelector", ObjectValue.Empty))],
        "any-namespace" => [ObjectValue.Of(("namespaceSelector", ObjectValue.Empty))],
        "block" => [ObjectValue.Of(("ipBlock", ObjectValue.Of(("cidr", new StringValue(peer.TextOf("cidr"))))))],
        _ => [ObjectValue.Of(("podSelector", SelectorOf(peer["np-target"]!)))],
    };

    private static ObjectValue Named(string ns) => Matching(ObjectValue.Of((NamespaceName, new StringValue(ns))));

    private static IEnumerable<Value> PortsOf(PhraseMatch port)
    {
        var protocols = port.Id == "dns" ? ["UDP", "TCP"] : port.All("protocol").Select(static one => one.Id).ToList();
        long number = port.Id == "dns" ? 53 : Numbers.Of(port["number"]!);
        return (protocols.Count == 0 ? ["TCP"] : protocols).Select(protocol => ObjectValue.Of(
            ("protocol", new StringValue(protocol)), ("port", IntegerValue.Of(number))));
    }
}
