using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Objects;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Deeds;

/// <summary>Various actions: showing objects, repeating an action, requests through an Ingress or from each Pod.</summary>
internal sealed class OtherDeeds(StoryTools tools, Action<PhraseMatch> perform)
{
    private static readonly TimeSpan LongestWhile = TimeSpan.FromMinutes(15);

    /// <summary>How long it goes on before what happens meanwhile, and after that has come about: its consequences are seen, too.</summary>
    private static readonly TimeSpan Before = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Behind = TimeSpan.FromSeconds(5);

    public void AddTo(Dictionary<string, Action<PhraseMatch>> plain)
    {
        plain.Add("describe", phrase => Look(phrase, "describe", string.Empty));
        plain.Add("show-events", phrase => Each(phrase, target => $"kubectl events --for {target.Argument}"));
        plain.Add("show-previous", phrase => Each(phrase, target => $"kubectl logs --previous {target.Argument}"));
        plain.Add("show-logs", phrase => Look(phrase, "logs", " --all-containers --prefix=false"));
        plain.Add(
            "set-type",
            phrase => Patch(
                Target.Of("Service", phrase.TextOf("service"), null, tools.Story),
                $"{{\"spec\":{{\"type\":\"{phrase["type"]!.Id}\"}}}}"));
        plain.Add("change-selector", ChangeSelector);
        plain.Add("install-ingress", _ => new IngressInstallation(tools).Install());
        plain.Add("again", Again);
        plain.Add("traffic-service", phrase => StartTraffic(phrase));
        plain.Add("curl-each", CurlEach);
        plain.Add("curl-host", phrase => CurlHost(phrase.TextOf("text"), phrase.TextOf("host")));
    }

    /// <summary>Performs the other actions while the first one goes on, and lets them take effect.</summary>
    public void While(IReadOnlyList<PhraseMatch> parts)
    {
        if (!parts[0].Id.StartsWith("traffic", StringComparison.Ordinal))
        {
            throw new StepFailureException($"\"{parts[0].Text}\" ends at once: While needs something that goes on, such as "
                + "clients send 50 requests per second to \"http://web\".");
        }

        perform(parts[0]);
        tools.Story.Cluster.Simulation.RunFor(Before);
        foreach (var part in parts.Skip(1))
        {
            perform(part);
        }

        tools.Story.Cluster.Simulation.Settle(LongestWhile);
        tools.Story.Cluster.Simulation.RunFor(Behind);
        tools.Requests.StopTraffic();
    }

    private void Look(PhraseMatch phrase, string verb, string flags)
    {
        foreach (var target in Target.AllOf(phrase["object"]!, tools.Story))
        {
            tools.Terminal.Type($"kubectl {verb} {target.Argument}{flags}");
        }
    }

    private void Each(PhraseMatch phrase, Func<Target, string> command)
    {
        foreach (var target in Target.AllOf(phrase["object"]!, tools.Story))
        {
            tools.Terminal.Type(command(target));
        }
    }

    private void Patch(Target target, string patch)
    {
        tools.Story.NoteChange();
        tools.Terminal.TypeAside($"kubectl patch {target.Argument} --type=merge --patch='{patch}'");
    }

    private void ChangeSelector(PhraseMatch phrase)
    {
        var parts = phrase.TextOf("selector").Split('=', 2);
        foreach (var target in Target.AllOf(phrase["object"]!, tools.Story))
        {
            tools.Story.NoteChange();
            var patch = ObjectValue.Of(
                ("op", new StringValue("replace")),
                ("path", new StringValue("/spec/selector")),
                ("value", ObjectValue.Of((parts[0], new StringValue(parts[^1])))));
            tools.Terminal.TypeAside($"kubectl patch {target.Argument} --type=json --patch='[{patch}]'");
        }
    }

    private void Again(PhraseMatch phrase)
    {
        if (phrase.Says("command"))
        {
            tools.Story.NoteChange();
            tools.Terminal.Type(tools.Terminal.Last.Command);
        }
        else
        {
            tools.Story.NoteChange();
            tools.Manifests.ApplyAgain();
        }
    }

    private void StartTraffic(PhraseMatch phrase)
    {
        var name = phrase["service"]?.Text
            ?? tools.Story.LastNamed("Service") ?? throw new StepFailureException("Which Service? No earlier step names one.");
        if (tools.Story.IsBeginning)
        {
            new Beginnings.OtherBeginnings(tools).RequireService(name);
        }

        tools.Requests.StartTraffic(UrlOf(name, tools.Story), TimeSpan.FromSeconds(1) / Math.Max(1, Numbers.Of(phrase["number"]!)),
            Places.Of(phrase["place"] ?? phrase["client"], tools.Story), RequestDeeds.PatienceOf(phrase),
            RequestDeeds.SpanOf(phrase));
    }

    /// <summary>The URL of a Service by its name.</summary>
    public static string UrlOf(string name, Story story)
    {
        var target = Target.Of("Service", name, null, story);
        var port = target.FindOrThrow(story)
            .ListAt("spec", "ports")
            .OfType<ObjectValue>()
            .Select(static one => one["port"])
            .OfType<IntegerValue>()
            .FirstOrDefault()?.Integer ?? 80;
        return $"http://{(target.Namespace is "" or "default" ? target.Name : $"{target.Name}.{target.Namespace}")}:{port}";
    }

    private void CurlEach(PhraseMatch phrase)
    {
        var owner = phrase["owner"]?.Text
            ?? tools.Story.Workload?.Name ?? throw new StepFailureException("From which Pods? No earlier step names any.");
        var subject = new Subject { Words = phrase.Text, Kind = "Pod", OwnerKind = phrase["kind"]?.Id, Owners = [owner] };
        var pods = Finder.Find(subject, tools.Story.History.Now, tools.Story, withTerminating: false);
        if (pods.Count == 0)
        {
            throw new StepFailureException($"There is no Pod of \"{owner}\" to send requests from.");
        }

        for (var index = 0; index < pods.Count; index++)
        {
            var client = new Requests.RequestClient(Requests.RequestPlace.NamedPod, pods[index].Name) { Namespace = pods[index].Namespace };
            tools.Requests.Send(phrase.TextOf("text"), 1, client, isMore: index > 0);
        }
    }

    /// <summary>Sends a request for a host to the Ingress controller.</summary>
    private void CurlHost(string text, string host)
    {
        var path = text.Contains("://", StringComparison.Ordinal) && Uri.TryCreate(text, UriKind.Absolute, out var url)
            ? url.PathAndQuery
            : text;
        new IngressInstallation(tools).Visit($"http://{host}{path}", host, path);
    }
}
