using Scenarios.Api.Requests;
using Scenarios.Steps.History;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Claims;

/// <summary>Claims that something is still as an earlier step made it, or has not changed at all.</summary>
internal sealed class KeptClaims(StoryTools tools)
{
    private readonly PodInside _inside = new(tools);

    public void AddTo(Dictionary<string, Action<PhraseMatch>> claims)
    {
        claims.Add("data-there", DataThere);
        claims.Add("sees-old", SeesOld);
        claims.Add("sees-value", SeesValue);
        claims.Add("sees-new", SeesNew);
        claims.Add("written-there", WrittenThere);
        claims.Add("nothing", Nothing);
    }

    /// <summary>The last written file exists with its content, in the named Pod or in another one of the same workload.</summary>
    private void DataThere(PhraseMatch phrase)
    {
        var (path, content, writer) = tools.Story.Written ?? throw new StepFailureException(
            "Which data? An earlier step must write a file, such as: When I write \"x\" to \"/data/file\" in Pod \"db-0\".");
        var until = LookTime.Until(phrase, tools.Story);
        while (true)
        {
            var now = tools.Story.History.Now;
            var pod = now.Of("Pod").FirstOrDefault(item => item.Namespace == writer.Namespace && !item.IsBeingDeleted
                && (item.Name == writer.Name || (writer.Controller is { } owner && item.Controller?.Uid == owner.Uid)));
            var found = pod is null ? null : _inside.Run(pod, "cat", path);
            if (found is { ExitCode: 0 } && found.Output.TrimEnd('\n') == content)
            {
                return;
            }

            if (tools.Story.Now >= until)
            {
                throw new StepFailureException($"Expected: {phrase.Text}\n{path} had \"{content}\" in Pod {writer.Name}. There is: "
                    + (found is null ? "no Pod" : $"{found.Output}{found.Error}"));
            }

            tools.Cluster.Pass(TimeSpan.FromSeconds(1));
        }
    }

    /// <summary>The environment variable from the key that a step changed last has its old value.</summary>
    private void SeesOld(PhraseMatch phrase)
    {
        if (phrase["key"] is { } named && named.Text != tools.Story.ChangedKey?.Key)
        {
            throw new StepFailureException($"\"{phrase.Text}\": no step changed {named.Text} before.");
        }

        var (key, old) = tools.Story.ChangedKey ?? throw new StepFailureException(
            "Which value? An earlier step must change a key, such as: When I change \"COLOR\" to \"green\" in ConfigMap \"settings\".");
        LookTime.Until(phrase, tools.Story, isNow: true, phrase["mood"]?.Id);
        var isDenied = phrase["mood"]?.Id is "not" or "no-longer" or "never";
        foreach (var pod in _inside.FindAll(phrase["pod-holder"]))
        {
            var lines = _inside.Run(pod, "env").Output.Split('\n');
            if (lines.Contains($"{key}={old}", StringComparer.Ordinal) == isDenied)
            {
                throw new StepFailureException($"Expected: {phrase.Text}\nIn Pod {pod.Name} there is: "
                    + (Array.Find(lines, line => line.StartsWith($"{key}=", StringComparison.Ordinal)) ?? $"no variable {key}"));
            }
        }
    }

    /// <summary>The last written file is there, or is not, in the Pod of that name or another one of the same workload.</summary>
    private void WrittenThere(PhraseMatch phrase)
    {
        var (path, _, writer) = tools.Story.Written ?? throw new StepFailureException(
            "Which file? An earlier step must write one, such as: When I write \"x\" to \"/data/file\" in Pod \"db-0\".");
        var isThere = phrase["written-be"]!.Id == "there";
        new Trials(tools).Until(phrase, () => tools.Story.History.Now.Of("Pod").FirstOrDefault(item => item.Namespace == writer.Namespace
            && !item.IsBeingDeleted && ObjectFacts.IsRunning(item)
            && (item.Name == writer.Name || (writer.Controller is { } owner && item.Controller?.Uid == owner.Uid))) is { } pod
            && (_inside.Run(pod, "test", "-e", path).ExitCode == 0) == isThere, () => $"{path} is {(isThere ? "missing" : "there")}");
    }

    /// <summary>The variable that comes from the key that a step changed last has the key's present value.</summary>
    private void SeesNew(PhraseMatch phrase)
    {
        var (key, old) = tools.Story.ChangedKey ?? throw new StepFailureException(
            "Which value? An earlier step must change a key, such as: When I change \"COLOR\" to \"green\" in ConfigMap \"settings\".");
        var isDenied = phrase["mood"]?.Id is "not" or "no-longer" or "never" or "not-yet";
        var now = tools.Story.History.Now;
        var values = now.Of("ConfigMap").Concat(now.Of("Secret")).Select(item => Conditions.ThingReader.KeyOf(item, key))
            .OfType<string>().Where(value => value != old).ToHashSet(StringComparer.Ordinal);
        var variable = phrase["key"]?.Text ?? key;
        var found = string.Empty;
        new Trials(tools).Until(phrase, () => _inside.FindAll(phrase["pod-holder"]).All(pod =>
        {
            var lines = _inside.Run(pod, "env").Output.Split('\n');
            found = Array.Find(lines, line => line.StartsWith($"{variable}=", StringComparison.Ordinal)) ?? string.Empty;
            return found.Length > 0 && values.Contains(found[(variable.Length + 1)..]) != isDenied;
        }), () => found.Length > 0 ? $"There is: {found}" : $"There is no variable {variable}.", isNow: isDenied);
    }

    /// <summary>
    /// The environment variable that is named, or that comes from the key that a step changed last, has that value in the Pod's processes.
    /// </summary>
    /// <exception cref="StepFailureException">It has not, or no variable is known of which this is said.</exception>
    private void SeesValue(PhraseMatch phrase)
    {
        var pair = phrase["pair"] is { } said ? Objects.DataFeatures.PairOf(said.Text)
            : (Key: phrase["key"]?.Text ?? tools.Story.ChangedKey?.Key ?? throw new StepFailureException(
                $"\"{phrase.Text}\": of which variable? Say its name, such as COLOR=red."), Value: phrase.TextOf("value"));
        var adverb = (phrase["mood"] ?? phrase["file-verb"])?.Id;
        var isDenied = adverb is "not" or "no-longer" or "never";
        var found = string.Empty;
        new Trials(tools).Until(
            phrase,
            () => _inside.FindAll(phrase["pod-holder"]).All(pod =>
            {
                var lines = _inside.Run(pod, "env").Output.Split('\n');
                found = Array.Find(lines, line => line.StartsWith($"{pair.Key}=", StringComparison.Ordinal)) ?? string.Empty;
                return found.Length > 0 && found == $"{pair.Key}={pair.Value}" != isDenied;
            }),
            () => found.Length > 0 ? $"There is: {found}" : $"There is no variable {pair.Key}.",
            isNow: isDenied || adverb is "still");
    }

    /// <summary>No object was created or deleted since the change began, and none has changed.</summary>
    private void Nothing(PhraseMatch phrase)
    {
        var timing = Timing.Of(phrase);
        if (timing is { Mode: TimingMode.For or TimingMode.After or TimingMode.Within, Span: { } span })
        {
            tools.Story.Cluster.Simulation.RunFor(span);
        }
        else
        {
            new ClaimClock(tools.Story).ComeAbout();
        }

        var changed = new List<string>();
        for (var index = tools.Story.Since.Writes; index < tools.Story.History.Count; index++)
        {
            var entry = tools.Story.History[index];
            if (!Story.IsClient(entry.Object) && (entry.Kind != WatchEventKind.Modified || IsMeantToChange(entry)))
            {
                changed.Add($"{entry.Object.Kind} {entry.Object.Name} ({entry.Kind})");
            }
        }

        if (changed.Count > 0)
        {
            throw new StepFailureException(
                $"Expected: {phrase.Text}\nThese changed: {string.Join(", ", changed.Distinct(StringComparer.Ordinal).Take(10))}");
        }
    }

    /// <summary>Whether more changed than the object's status and bookkeeping.</summary>
    private static bool IsMeantToChange(HistoryEntry entry) => entry.Before is { } before
        && (!before.Spec.Equals(entry.Object.Spec) || !before.Labels.Equals(entry.Object.Labels)
            || !before.ObjectAt("data").Equals(entry.Object.ObjectAt("data")));
}
