using Scenarios.Cluster.Network;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Deeds;
using Scenarios.Steps.Meaning.Subjects;
using Scenarios.Steps.Requests;

namespace Scenarios.Steps.Meaning.Claims.Network;

/// <summary>Claims that a target responds: <c>Service "web" is reachable from Pod "client"</c>.</summary>
internal sealed class ReachClaims(StoryTools tools)
{
    /// <summary>Whether a claim's condition can only be decided by a request.</summary>
    public static bool IsMeant(PhraseMatch claim) => Condition(claim) is not null;

    /// <exception cref="StepFailureException">The claim does not hold, or the named object has no address.</exception>
    public void Check(PhraseMatch claim)
    {
        var condition = Condition(claim)!;
        var adverb = (condition["be"] ?? condition["mood"])?.Id;
        var isDenied = adverb is "not" or "no-longer" or "not-yet";
        var subject = new SubjectReader(tools.Story).Read(claim["subject"]!);
        var asked = (condition["state"] ?? condition["verb"])!;
        var client = Places.Of(asked["place"], tools.Story);
        var text = asked["text"]?.Text;
        var until = LookTime.Until(claim, tools.Story, isNow: adverb is "not", adverb is "not" or "no-longer" ? null : adverb);
        bool IsRight(Exchange one) => RequestDriver.Succeeded(one) && (text is null || one.Response!.Body.TrimEnd('\n') == text);
        while (true)
        {
            var wrong = Urls(subject, asked["url"]?.Text).Select(url => Ask(url, client))
                .FirstOrDefault(exchange => IsRight(exchange) == isDenied);
            if (wrong is null)
            {
                return;
            }

            if (tools.Story.Now >= until)
            {
                var answer = wrong.Response is { } got ? $"The answer is {got.Status}: {got.Body.TrimEnd('\n')}" : $"{wrong.Outcome}";
                throw new StepFailureException($"Expected: {claim.Text}\n{answer}\nIts route:\n{wrong.Trace}");
            }

            tools.Cluster.Pass(TimeSpan.FromSeconds(1));
        }
    }

    private static PhraseMatch? Condition(PhraseMatch claim) => claim.Id != "check" ? null
        : claim.All("condition").FirstOrDefault(static one => one["state"]?.Id == "reachable" || one["verb"]?.Id == "react");

    private Exchange Ask(string url, RequestClient client)
    {
        Exchange? answer = null;
        tools.Requests.As(client, sender =>
        {
            var run = new CurlRun(tools.Story.Cluster, sender, url);
            run.Run(1, LookTime.Soon);
            answer = run.Exchanges[0];
        });
        return answer!;
    }

    /// <summary>The stated URL; the name of a Service, or the address of a Pod.</summary>
    private IReadOnlyList<string> Urls(Subject subject, string? url)
    {
        if (url is not null)
        {
            return [url];
        }

        // Of a Deployment and a Service with the same name, the Service is what answers.
        subject = subject is { Kind: null, Names: [var name] } && tools.Story.History.Now.Of("Service").Any(item => item.Name == name)
            ? subject with { Kind = "Service" } : subject;
        var found = Finder.Find(subject, tools.Story.History.Now, tools.Story, withTerminating: false);
        string[] urls = [.. found.Select(UrlOf)];
        return urls.Length > 0 ? urls : throw new StepFailureException($"No such object exists: {subject.Words}");
    }

    private static long First(IEnumerable<Value> ports, string field) =>
        ports.OfType<ObjectValue>().Select(one => one[field]).OfType<IntegerValue>().FirstOrDefault()?.Integer ?? 80;

    private static string UrlOf(ApiObject item)
    {
        switch (item.Kind)
        {
            case "Service":
                return $"http://{item.Name}.{item.Namespace}.svc.cluster.local:{First(item.ListAt("spec", "ports"), "port")}";
            case "Pod":
                var ports = ObjectFacts.Templates(item).SelectMany(static one => one["ports"] as ListValue ?? ListValue.Empty);
                return $"http://{item.TextAt("status", "podIP")}:{First(ports, "containerPort")}";
            default:
                throw new StepFailureException(
                    $"A {item.Kind} has no address that responds: name its Service or its Pods, or write I curl \"http://…\".");
        }
    }
}
