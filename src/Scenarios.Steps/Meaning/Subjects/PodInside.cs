using Scenarios.Steps.Language.Matching;

namespace Scenarios.Steps.Meaning.Subjects;

/// <summary>Finds the Pod of a phrase, and runs programs inside it.</summary>
internal sealed class PodInside(StoryTools tools)
{
    /// <summary>How long a Pod may take to be created.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    private string _container = string.Empty;

    /// <summary>Returns the Pod; the first of several.</summary>
    public ApiObject Find(PhraseMatch? phrase) => FindAll(phrase)[0];

    /// <exception cref="StepFailureException">There is no such Pod.</exception>
    public IReadOnlyList<ApiObject> FindAll(PhraseMatch? phrase)
    {
        _container = phrase?["container"]?.Text ?? string.Empty;
        var subject = phrase?.Id switch
        {
            null when tools.Story.Subject is null or { Kind: "ConfigMap" or "Secret" } && tools.Story.LastNamed("Pod") is { } pod =>
                new Subject { Words = pod, Kind = "Pod", Names = [pod] },
            null or "it" => tools.Story.Subject is { } last ? last with { Quantity = Quantity.Every } : OfWorkload(),
            "one" => One(phrase),
            "that" when tools.Story.Singled is { } singled =>
                new Subject { Words = phrase.Text, Kind = "Pod", Names = [singled.Name], Namespace = singled.Namespace },
            "container" when phrase["pod"] is null => tools.Story.Subject is { Kind: "Pod" } spoken ? spoken : OfWorkload(),
            "pod" or "container" => new Subject { Words = phrase.Text, Names = [phrase.TextOf("pod")] },
            _ => new Subject
            {
                Words = phrase.Text,
                Kind = "Pod",
                OwnerKind = phrase["owner"] is null ? tools.Story.Workload?.Kind : phrase["kind"]?.Id,
                Owners = phrase["owner"] is { } owner ? [owner.Text] : OfWorkload().Owners,
                Qualities = [.. phrase.All("quality").Select(quality => quality.Id)],
            },
        };
        // A Pod that is about to be created is waited for.
        IReadOnlyList<ApiObject> found = [];
        tools.Story.Cluster.Simulation.RunUntil(() => (found = Finder.Find(subject, tools.Story.History.Now, tools.Story,
            withTerminating: false)).Count > 0, Soon);
        tools.Story.Subject = subject;
        var pods = found.SelectMany(item => item.Kind == "Pod" ? [item] : PodsOf(item)).ToList();
        return pods.Count > 0 ? pods : throw new StepFailureException($"There is no Pod: {subject.Words}");
    }

    /// <summary>Runs a program in the Pod's first container, or in the container that a phrase names.</summary>
    public Scenarios.Terminals.CommandResult Run(ApiObject pod, params string[] command) =>
        tools.Terminal.TypeAside(
            $"kubectl exec {pod.Name} --namespace={pod.Namespace}{(_container.Length > 0 ? $" -c {_container}" : string.Empty)} -- "
            + $"{string.Join(' ', command.Select(word => $"'{word}'"))}",
            mayFail: true);

    /// <summary>The first of several. Later sentences can refer to it.</summary>
    private Subject One(PhraseMatch phrase)
    {
        var all = phrase["owner"] is { } owner ? new Subject
        {
            Words = phrase.Text, Kind = "Pod", OwnerKind = phrase["kind"]?.Id,
            Owners = [owner.Text]
        } : OfWorkload();
        var pod = Finder.Find(all, tools.Story.History.Now, tools.Story, withTerminating: false) is [var first, ..] ? first
            : throw new StepFailureException($"No such object exists: {phrase.Text}");
        tools.Story.Singled = pod;
        return all with { Owners = [], OwnerKind = null, Names = [pod.Name], Namespace = pod.Namespace };
    }

    private Subject OfWorkload() => tools.Story.Workload is { } workload
        ? new Subject { Words = workload.Name, Kind = "Pod", OwnerKind = workload.Kind, Owners = [workload.Name] }
        : new Subject { Words = "the Pod", Kind = "Pod" };

    private IEnumerable<ApiObject> PodsOf(ApiObject owner) => Finder.Find(
        new Subject
        {
            Words = owner.Name, Kind = "Pod", OwnerKind = owner.Kind, Owners = [owner.Name], Namespace = owner.Namespace,
        }, tools.Story.History.Now, tools.Story, withTerminating: false);
}
