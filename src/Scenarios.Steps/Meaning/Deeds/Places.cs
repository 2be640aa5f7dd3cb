using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;
using Scenarios.Steps.Requests;
using Scenarios.Steps.Texts;

namespace Scenarios.Steps.Meaning.Deeds;

/// <summary>Reads the place from which requests are sent.</summary>
internal static class Places
{
    /// <param name="phrase">A place or a client; null for any Pod in the cluster.</param>
    /// <param name="story">The scenario's story.</param>
    public static RequestClient Of(PhraseMatch? phrase, Story story)
    {
        if (phrase is null)
        {
            return RequestClient.AnyPod;
        }

        var @namespace = phrase["ns"]?.Text ?? phrase["in-namespace"]?.TextOf("text") ?? story.Namespace;
        return phrase.Id switch
        {
            "outside" => RequestClient.Outside,
            "same" => Same(story),
            "node-client" => RequestClient.AnyPod with { Node = NodeOf(phrase, story), Namespace = @namespace, IsOnHost = true },
            "pod-on" or "place-pod-on" =>
                RequestClient.AnyPod with { Node = phrase.TextOf("node"), Namespace = @namespace },
            "pod-ns" or "namespace" or "place-pod-ns" => RequestClient.AnyPod with { Namespace = @namespace },
            "pod-labelled" or "place-labelled" => RequestClient.AnyPod with { Labels = phrase.TextOf("label"), Namespace = @namespace },
            "pod" or "place-pod" when IsUntold(phrase.TextOf("pod"), story) => New(phrase.TextOf("pod"), @namespace, story),
            "pod" or "place-pod" =>
                new RequestClient(RequestPlace.NamedPod, phrase.TextOf("pod"))
                {
                    Namespace = NamespaceOf(phrase.TextOf("pod"), phrase["ns"]?.Text, story),
                },
            "pod-new" or "place-pod-new" => New(phrase.TextOf("pod"), @namespace, story),
            "pod-of" => PodOf(phrase, story),
            "any" when story.Client is { } client && phrase.Says("client", "クライアント") => client,
            "that" when (story.Singled?.Name ?? story.LastNamed("Pod")) is { } pod =>
                new RequestClient(RequestPlace.NamedPod, pod) { Namespace = NamespaceOf(pod, null, story) },
            "that" => throw new StepFailureException($"\"{phrase.Text}\": which Pod? No earlier step names one."),
            _ => RequestClient.AnyPod,
        };
    }

    /// <summary>The named or last node; the first worker if any is meant.</summary>
    private static string NodeOf(PhraseMatch phrase, Story story)
    {
        if (phrase["node"] is { } named)
        {
            return named.Text;
        }

        var node = phrase.Says("that", "this", "same") && story.LastNamed("Node") is { } last ? last
            : ObjectFacts.WorkersIn(story.History.Now).First().Name;
        story.Mention("Node", node);
        return node;
    }

    /// <summary>
    /// Whether the name is that of a client that only sends requests: nothing has or had it, it cannot be that of a workload's Pod, and it
    /// is not nearly that of another one.
    /// </summary>
    private static bool IsUntold(string name, Story story) => !story.History.Ever(name)
        && !story.History.Now.Of("Pod").Any(pod => EditDistance.Between(pod.Name, name) <= MostDifferent)
        && !story.Workloads.Any(workload => name.StartsWith($"{workload.Name}-", StringComparison.Ordinal));

    /// <summary>In how many letters the name of another Pod may differ that was meant.</summary>
    private const int MostDifferent = 2;

    /// <summary>A client with a name of its own: the Pod that there is, or a new one that only sends requests.</summary>
    private static RequestClient New(string name, string @namespace, Story story)
    {
        if (!story.History.Now.Of("Pod").Any(pod => pod.Name == name && pod.Namespace == @namespace))
        {
            new ThrowAwayPod(story.Cluster, RequestClient.AnyPod with { Namespace = @namespace }, name).Start();
        }

        story.Mention("Pod", name);
        return new RequestClient(RequestPlace.NamedPod, name) { Namespace = @namespace };
    }

    /// <summary>The client of the earlier sentences. The first sentence that needs one chooses it for those that follow.</summary>
    private static RequestClient Same(Story story)
    {
        if (story.Client is null)
        {
            var name = $"{ThrowAwayPod.Name}-same";
            new ThrowAwayPod(story.Cluster, RequestClient.AnyPod with { Namespace = story.Namespace }, name).Start();
            story.Client = new RequestClient(RequestPlace.NamedPod, name) { Namespace = story.Namespace };
        }

        return story.Client;
    }

    private static string NamespaceOf(string pod, string? said, Story story) =>
        said ?? (story.History.Now.Of("Pod").Where(item => item.Name == pod).ToList() is [var only] ? only.Namespace : story.Namespace);

    private static RequestClient PodOf(PhraseMatch phrase, Story story)
    {
        var subject = new Subjects.Subject
        {
            Words = phrase.Text, Kind = "Pod", OwnerKind = phrase["kind"]?.Id, Owners = [phrase.TextOf("owner")],
            Namespace = phrase["ns"]?.Text,
        };
        return Subjects.Finder.Find(subject, story.History.Now, story, withTerminating: false) is [var pod, ..]
            ? new RequestClient(RequestPlace.NamedPod, pod.Name) { Namespace = pod.Namespace }
            : throw new StepFailureException($"There is no Pod of \"{phrase.TextOf("owner")}\" to send requests from.");
    }
}
