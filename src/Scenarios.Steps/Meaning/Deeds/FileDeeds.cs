using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Objects;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Deeds;

/// <summary>Changes of files at the terminal, and commands that run several times.</summary>
internal sealed class FileDeeds(StoryTools tools)
{
    private const int MostTimes = 20;

    public void AddTo(Dictionary<string, Action<PhraseMatch>> deeds)
    {
        deeds.Add("edit-file", Edit);
        deeds.Add("run-times", Repeat);
        deeds.Add("run-in-made", RunInMade);
    }

    private void Edit(PhraseMatch phrase)
    {
        var (file, from) = (phrase.TextOf("file"), phrase.TextOf("from"));
        var text = tools.Terminal.ReadFile(file);
        if (!text.Contains(from, StringComparison.Ordinal))
        {
            throw new StepFailureException($"The file \"{file}\" does not contain \"{from}\":\n{text}");
        }

        tools.Terminal.WriteFile(file, text.Replace(from, phrase.TextOf("to"), StringComparison.Ordinal));
    }

    /// <summary>Runs in a Pod that is created for it.</summary>
    private void RunInMade(PhraseMatch phrase)
    {
        // A description without a noun makes a Pod without a name.
        var described = phrase["described"]
            ?? phrase with { Slots = [new PhraseMatch("kind", "kind", "Pod", "Pod", []), .. phrase.All("feature")] };
        foreach (var manifest in new ObjectWriter(tools.Story).Write(described))
        {
            tools.Manifests.ApplyText(manifest);
        }

        tools.Cluster.Settle();
        var name = tools.Story.LastNamed("Pod") ?? throw new StepFailureException($"In which Pod? {phrase.Text}");
        var pod = Target.Of("Pod", name, null, tools.Story);
        tools.Terminal.Show(tools.Terminal.TypeAside($"kubectl exec {pod.Argument} -- {phrase.TextOf("text")}"));
    }

    private void Repeat(PhraseMatch phrase)
    {
        var times = Numbers.TimesOf(phrase["count"]!);
        if (times is < 1 or > MostTimes)
        {
            throw new StepFailureException($"A command can be run 1 to {MostTimes} times, not {times}.");
        }

        tools.Story.Repeated.Clear();
        for (var number = 0; number < times; number++)
        {
            new TerminalDeeds(tools).Run(phrase.TextOf("command"), mayFail: false);
            tools.Story.Repeated.Add(tools.Terminal.Last);
        }
    }
}
