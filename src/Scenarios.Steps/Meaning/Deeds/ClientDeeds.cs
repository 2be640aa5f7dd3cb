using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Objects;
using Scenarios.Steps.Meaning.Subjects;
using Scenarios.Steps.Requests;

namespace Scenarios.Steps.Meaning.Deeds;

/// <summary>Visitors from outside, and repeated requests.</summary>
internal sealed class ClientDeeds(StoryTools tools)
{
    /// <summary>How long a controller may take until it routes by a new rule.</summary>
    private static readonly TimeSpan Reflected = TimeSpan.FromMinutes(1);

    public void AddTo(Dictionary<string, Action<PhraseMatch>> deeds)
    {
        deeds.Add("curl-host-url", phrase => Visit(UrlOf(Outside(phrase).TextOf("text")), phrase["count"] is not { } times ? 1
            : times.Rule == "number" ? Numbers.Of(times) : Numbers.TimesOf(times)));
        deeds.Add("curl-ingress", phrase => new IngressInstallation(tools).Visit(
            $"http://{Outside(phrase).TextOf("host")}{phrase.TextOf("text")}", phrase.TextOf("host"), phrase.TextOf("text")));
        deeds.Add("curl-again", Again);
        deeds.Add("curl-ingress-url", phrase => Visit(Outside(phrase).TextOf("text"), phrase["count"] is { } times
            ? Numbers.TimesOf(times) : 1));
        deeds.Add("curl-service-n", phrase => tools.Requests.Send(
            OtherDeeds.UrlOf(LastService(), tools.Story), Numbers.Of(phrase["count"]!), Places.Of(phrase["client"], tools.Story)));
        deeds.Add("expose-as", Expose);
        deeds.Add("curl-in-ns", phrase => tools.Requests.Send(phrase.TextOf("text"), 1, In(phrase.TextOf("ns"))));
        deeds.Add("wait-ingress", WaitForIngress);
        deeds.Add("lookup-in-ns", phrase => tools.Requests.As(In(phrase.TextOf("ns")), client =>
            tools.Story.Lookup = tools.Story.Cluster.Network.LookUp(client, phrase.TextOf("text"), null)));
    }

    /// <summary>Who asks an Ingress controller is always outside of its Pods.</summary>
    private static PhraseMatch Outside(PhraseMatch phrase)
    {
        phrase["client"]?.AskAll();
        return phrase;
    }

    private static string UrlOf(string text) => text.Contains("://", StringComparison.Ordinal) ? text : $"http://{text}";

    private string LastService() =>
        tools.Story.LastNamed("Service") ?? throw new StepFailureException("Which Service? No earlier step names one.");

    /// <summary>Creates a Service of that type for the Pods of a workload, with the port they listen on.</summary>
    private void Expose(PhraseMatch phrase)
    {
        foreach (var target in Target.AllOf(phrase["object"]!, tools.Story))
        {
            var service = new Draft("Service", phrase["service"]?.Text ?? target.Name)
            {
                Namespace = target.Namespace is "default"
                ? string.Empty : target.Namespace
            };
            service.Set("spec.selector", FeatureWriter.LabelsOf(tools.Story, target.Kind, target.Name));
            service.Set("spec.type", phrase["type"]?.Id ?? "ClusterIP");
            if (phrase["headless"] is not null)
            {
                service.Set("spec.clusterIP", "None");
            }

            var served = FeatureWriter.PortOf(tools.Story, target.Name) ?? 80;
            var port = ObjectValue.Of(("port", IntegerValue.Of(phrase["port"] is { } said
                ? Numbers.Of(said) : served)), ("targetPort", IntegerValue.Of(served)));
            service.Add("spec.ports", phrase["node-port"] is { } open ? port.With("nodePort", IntegerValue.Of(Numbers.Of(open))) : port);
            tools.Story.NoteChange();
            tools.Manifests.ApplyText(service.Manifest);
            tools.Story.Mention("Service", service.Name);
            tools.Story.Subject = new Subject
            {
                Words = phrase.Text, Kind = "Service", Names = [service.Name],
                Namespace = service.Namespace is "" ? null : service.Namespace,
            };
        }
    }

    /// <summary>Until the controller routes by all rules of the Ingress: what it has no rule for it answers with 404 itself.</summary>
    private void WaitForIngress(PhraseMatch phrase)
    {
        tools.Story.NoteWaited();
        var ingress = (phrase["name"] is { } name ? Target.Of("Ingress", name.Text, null, tools.Story)
            : Target.Last("Ingress", tools.Story)).FindOrThrow(tools.Story);
        var rules = ingress.ListAt("spec", "rules").OfType<ObjectValue>().SelectMany(static rule =>
            (rule.Find("http", "paths") as ListValue ?? ListValue.Empty).OfType<ObjectValue>()
                .Select(path => (Host: ObjectFacts.Text(rule, "host"), Path: ObjectFacts.Text(path, "path")))).ToList();
        var controller = new IngressInstallation(tools);
        if (!tools.Story.Cluster.Simulation.RunUntil(() => rules.TrueForAll(rule => controller.Routes(rule.Host, rule.Path)), Reflected))
        {
            throw new StepFailureException($"{phrase.Text}: the controller does not route by Ingress \"{ingress.Name}\".");
        }
    }

    private static RequestClient In(string @namespace) => RequestClient.AnyPod with { Namespace = @namespace };

    /// <summary>Sends more requests from the last client, to the same URL if none is stated.</summary>
    private void Again(PhraseMatch phrase)
    {
        var count = phrase["count"] is { } said ? said.Rule == "times" ? Numbers.TimesOf(said) : Numbers.Of(said) : 1;
        tools.Requests.SendMore(phrase["text"]?.Text, count);
    }

    /// <summary>Requests a URL from outside. A host that only an Ingress defines is requested through the Ingress controller.</summary>
    public void Visit(string url, int times)
    {
        var isOfIngress = Uri.TryCreate(url, UriKind.Absolute, out var target) && target.HostNameType == UriHostNameType.Dns
            && tools.Story.History.Now.Of("Ingress").Count > 0 && tools.Story.History.Now.Of("Node").All(node => node.Name != target.Host);
        if (!isOfIngress)
        {
            tools.Requests.Send(url, times, RequestClient.Outside);
            return;
        }

        for (var number = 0; number < times; number++)
        {
            new IngressInstallation(tools).Visit(url, target!.Host, target.PathAndQuery);
        }
    }
}
