using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Deeds;

/// <summary>Sentences with a doc string: manifests, commands, changes, files.</summary>
internal sealed class TextDeeds(StoryTools tools, Action<IReadOnlyList<PhraseMatch>> doWhile)
{
    private static readonly string[] Workloads = ["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job"];
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(5);

    public void Do(PhraseMatch phrase, string text)
    {
        switch (phrase.Id)
        {
            case "apply":
                Apply(phrase, text, mayFail: false);
                break;
            case "apply-stdin":
                new TerminalDeeds(tools).Run($"{phrase.TextOf("command")} <<'END-OF-TEXT'\n{text}\nEND-OF-TEXT", mayFail: false);
                break;
            case "try-apply":
                Apply(phrase, text, mayFail: true);
                break;
            case "run":
                new TerminalDeeds(tools).Run(text, mayFail: false);
                break;
            case "run-in":
                new TerminalDeeds(tools).RunIn(text, phrase.TextOf("terminal"));
                break;
            case "run-try":
                new TerminalDeeds(tools).Run(text, mayFail: true);
                break;
            case "run-inside":
                new TerminalDeeds(tools).RunInside(phrase, text);
                break;
            case "while":
                doWhile([phrase["deed"]!, .. text.Split('\n').Where(static line => line.Trim().Length > 0).Select(ReadDeed)]);
                break;
            case "edit":
                Edit(phrase, text);
                break;
            case "file":
                tools.Story.File = phrase.TextOf("text");
                tools.Terminal.WriteFile(phrase.TextOf("text"), text.EndsWith('\n') ? text : text + "\n");
                break;
            default:
                throw new StepFailureException($"\"{phrase.Text}\" is understood, but the simulation cannot do it yet.");
        }
    }

    /// <exception cref="StepFailureException">The line is not an action.</exception>
    private static PhraseMatch ReadDeed(string line) =>
        Language.SentenceReader.Read(StepKind.When, Language.SentenceForm.Plain, line.Trim()) is { Rule: "deed" } deed
            ? deed
            : throw new StepFailureException($"\"{line.Trim()}\" is not an action: each line must be the sentence of a When.");

    private void Apply(PhraseMatch phrase, string text, bool mayFail)
    {
        tools.Story.NoteChange();
        var written = ObjectsIn(text);
        RequireDescribed(phrase, written);
        if (phrase["ns"] is { } ns && tools.Story.IsBeginning && tools.Story.History.Now.Find("Namespace", string.Empty, ns.Text) is null)
        {
            tools.Manifests.ApplyText(Objects.ObjectWriter.NamespaceManifest(ns.Text));
        }

        tools.Manifests.ApplyText(text, mayFail, phrase["ns"]?.Text ?? string.Empty);
        if (phrase["actor"] is not null && !mayFail)
        {
            // The next steps check kubectl's output.
            tools.Manifests.ShowLast();
        }

        foreach (var (kind, name) in written)
        {
            tools.Story.Mention(kind, name);
            tools.Story.Subject = new Subjects.Subject { Words = phrase.Text, Kind = kind, Names = [name] };
        }

        if (phrase["number"] is { } number && !mayFail)
        {
            RequireReady(phrase, Numbers.Of(number), written);
        }
        else if (phrase["all-ready"] is not null || phrase["ready-tail"] is not null)
        {
            RequireReady(phrase, null, written);
        }

        phrase["all-ready"]?.AskAll();
        if (phrase["node"] is { } node)
        {
            RequireOn(phrase, node.Text, written);
        }
    }

    /// <exception cref="StepFailureException">What is applied does not come to the node, or is not ready there in good time.</exception>
    private void RequireOn(PhraseMatch phrase, string node, List<(string Kind, string Name)> written)
    {
        var pods = Array.Empty<ApiObject>();
        bool IsThere()
        {
            var now = tools.Story.History.Now;
            pods = [.. written.SelectMany(one => PodsOf(phrase, one, now))];
            return pods.Length > 0
                && Array.TrueForAll(pods, pod => pod.TextAt("spec", "nodeName") == node && ObjectFacts.IsReady(pod, now));
        }

        if (!tools.Story.Cluster.Simulation.RunUntil(IsThere, LongestStart))
        {
            throw new StepFailureException(
                $"\"{phrase.Text}\": there are {string.Join(", ", pods.Select(ObjectFacts.Tell).DefaultIfEmpty("no Pods"))}");
        }
    }

    private IReadOnlyList<ApiObject> PodsOf(PhraseMatch phrase, (string Kind, string Name) one, History.ClusterView now) =>
        one.Kind == "Pod" ? [.. now.Of("Pod").Where(pod => pod.Name == one.Name)]
        : Workloads.Contains(one.Kind)
            ? Finder.Find(
                new Subject { Words = phrase.Text, Kind = "Pod", Owners = [one.Name], OwnerKind = one.Kind },
                now,
                tools.Story,
                withTerminating: false) : [];

    /// <exception cref="StepFailureException">
    /// Of the Pods of what is applied not all become ready in good time, or there are not exactly so many.
    /// </exception>
    private void RequireReady(PhraseMatch phrase, int? number, List<(string Kind, string Name)> written)
    {
        (int Ready, int All) Count()
        {
            var now = tools.Story.History.Now;
            var pods = written.SelectMany(one => PodsOf(phrase, one, now)).ToList();
            return (pods.Count(pod => ObjectFacts.IsReady(pod, now)), pods.Count);
        }

        bool IsSo() => Count() is var (ready, all) && ready == (number ?? all) && all > 0
            && (number is not null || written.TrueForAll(IsComplete));
        if (!tools.Story.Cluster.Simulation.RunUntil(IsSo, LongestStart))
        {
            throw new StepFailureException($"\"{phrase.Text}\": {Count().Ready} Pods of the applied manifest are ready.");
        }
    }

    /// <summary>Whether a workload has all the Pods that it is to have.</summary>
    private bool IsComplete((string Kind, string Name) one)
    {
        var now = tools.Story.History.Now;
        return !Workloads.Contains(one.Kind) || one.Kind == "Job"
            || now.Of(one.Kind).Where(item => item.Name == one.Name).All(item => ObjectFacts.IsReady(item, now));
    }

    private static List<(string Kind, string Name)> ObjectsIn(string text)
    {
        var written = new List<(string Kind, string Name)>();
        foreach (var document in text.Split("\n---", StringSplitOptions.None))
        {
            if (Api.Serialization.Yaml.YamlReader.ReadValue(document, "the text").Value is ObjectValue tree
                && tree["kind"] is StringValue kind
                && tree.Find("metadata", "name") is StringValue name)
            {
                written.Add((kind.Text, name.Text));
            }
        }

        return written;
    }

    /// <exception cref="StepFailureException">The sentence states another kind or name than the manifest.</exception>
    private static void RequireDescribed(PhraseMatch phrase, List<(string Kind, string Name)> written)
    {
        List<string?> kinds = [.. phrase.All("kind").Select(static said => said.Id)];
        var name = phrase["text"]?.Text;
        var isThere = kinds.Count > 1
            ? kinds.TrueForAll(kind => written.Exists(one => one.Kind == kind)) && (name is null || written.Exists(one => one.Name == name))
            : written.Exists(one => (kinds is [] || one.Kind == kinds[0]) && (name is null || one.Name == name));
        if (written.Count > 0 && !isThere)
        {
            var there = string.Join(", ", written.Select(static one => $"{one.Kind} \"{one.Name}\""));
            throw new StepFailureException($"\"{phrase.Text}\": the text below it describes {there}.");
        }
    }

    private void Edit(PhraseMatch phrase, string text)
    {
        tools.Story.NoteChange();
        var change = Api.Serialization.Yaml.YamlReader.ReadValue(text, "the change").Value as ObjectValue
            ?? throw new StepFailureException("The text is not a YAML mapping.");
        foreach (var target in Target.AllOf(phrase["object"]!, tools.Story))
        {
            var patch = change.ToString().Replace("'", "'\\''", StringComparison.Ordinal);
            tools.Terminal.TypeAside($"kubectl patch {target.Argument} --patch='{patch}'");
        }
    }
}
