using Scenarios.Cluster.Network.Services;
using Scenarios.Objects.Views.Core;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;
using Scenarios.Steps.Requests;

namespace Scenarios.Steps.Meaning.Claims.Network;

/// <summary>Claims about the path of requests, and the Pods behind a Service.</summary>
internal sealed class WayClaims(StoryTools tools)
{
    public void AddTo(Dictionary<string, Action<PhraseMatch>> claims)
    {
        claims.Add("went-through", phrase => Went(phrase, wanted: true));
        claims.Add("went-past", phrase => Went(phrase, wanted: false));
        claims.Add("names-in-answers", NamesInAnswers);
        claims.Add("endpoint-pod", phrase => Endpoint(phrase, wanted: false));
        claims.Add("endpoint-pod-in", phrase => Endpoint(phrase, wanted: true));
        claims.Add("node-empty", NodeEmpty);
    }

    /// <summary>Every hop is recorded: the Service whose rules were applied, the Pod that was reached, and its node.</summary>
    private void Went(PhraseMatch claim, bool wanted)
    {
        var subject = new SubjectReader(tools.Story).Read(claim["subject"]!);
        var now = tools.Story.History.Now;
        var exchanges = tools.Requests.Traffic;
        var those = Finder.Find(subject, now, tools.Story, withTerminating: true);
        if (those.Count == 0)
        {
            throw new StepFailureException($"No such object exists: {subject.Words}");
        }

        foreach (var exchange in exchanges)
        {
            var hops = exchange.Trace.Hops;
            var nodes = now.Of(Pod.Kind).Where(pod => hops.Any(hop => hop.Place.Is(pod)))
                .Select(static pod => Pod.Of(pod).Spec.NodeName).ToHashSet(StringComparer.Ordinal);
            bool IsOnTheWay(ApiObject item) => hops.Any(hop => hop.Place.Is(item)) || (item.Kind == Node.Kind && nodes.Contains(item.Name));
            if (those.Any(IsOnTheWay) != wanted)
            {
                throw new StepFailureException($"Expected: {claim.Text}\nThe route was:\n{exchange.Trace}");
            }
        }
    }

    private void NamesInAnswers(PhraseMatch claim)
    {
        var owner = claim["owner"]?.Text
            ?? tools.Story.Workload?.Name ?? throw new StepFailureException("Of which Pods? No earlier step names any.");
        var subject = new Subject { Words = claim.Text, Kind = "Pod", OwnerKind = claim["kind"]?.Id, Owners = [owner] };
        subject = subject.OwnerKind == "Service" ? subject with { OwnerKind = null, Owners = [], Services = [owner] } : subject;
        var pods = Finder.Find(subject, tools.Story.History.Now, tools.Story, withTerminating: false);
        var bodies = tools.Requests.Traffic.Select(static exchange => exchange.Response?.Body ?? string.Empty).ToList();
        var missing = pods.Where(pod => !bodies.Exists(body => body.Contains(pod.Name, StringComparison.Ordinal))).ToList();
        var isCount = claim["number"] is not { } number || Numbers.Of(number) == pods.Count;
        if (pods.Count == 0 || missing.Count > 0 || !isCount)
        {
            var counted = bodies.GroupBy(static body => body.TrimEnd('\n'), StringComparer.Ordinal)
                .Select(static group => $"{group.Count(),6}  {group.Key}")
                .Take(10);
            throw new StepFailureException(
                $"Expected: {claim.Text}\nOf {pods.Count} Pods these are named in no answer: "
                + $"{string.Join(", ", missing.Select(static pod => pod.Name))}\nAnswers:\n{string.Join("\n", counted)}");
        }
    }

    private void Endpoint(PhraseMatch claim, bool wanted)
    {
        var (service, pod) = (claim.TextOf("service"), claim.TextOf("pod"));
        KnownNames.Require(service, tools.Story);
        KnownNames.Require(pod, tools.Story);
        new ClaimClock(tools.Story).Check(claim.Text, Timing.Of(claim), isWait: false, view =>
        {
            var found = view.Of("Service").FirstOrDefault(item => item.Name == service);
            var endpoints = found is null ? [] : ObjectFacts.EndpointsOf(found, view).Select(static endpoint => endpoint.Pod).ToList();
            return new Verdict(
                found is not null && endpoints.Contains(pod) == wanted,
                () => found is null ? $"  no Service \"{service}\"" : $"  {service}: {string.Join(", ", endpoints)}");
        });
    }

    private void NodeEmpty(PhraseMatch claim)
    {
        var node = claim.TextOf("node");
        KnownNames.Require(node, tools.Story);
        var owner = claim["owner"]?.Text;
        var subject = new Subject
        {
            Words = claim.Text,
            Kind = claim["noun"]?["kind"]?.Id ?? "Pod",
            Nodes = [node],
            Owners = owner is null ? [] : [owner],
        };
        new ClaimClock(tools.Story).Check(claim.Text, Timing.Of(claim), isWait: false, view =>
        {
            var pods = Finder.Find(subject, view, tools.Story, withTerminating: true);
            return new Verdict(pods.Count == 0, () => string.Join("\n", pods.Select(static pod => $"  {ObjectFacts.Tell(pod)}")));
        });
        if (owner is not null)
        {
            KnownNames.Require(owner, tools.Story);
        }
    }
}
