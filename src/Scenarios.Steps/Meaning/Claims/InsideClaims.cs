using Scenarios.Steps.Language.Matching;

namespace Scenarios.Steps.Meaning.Claims;

/// <summary>What the processes in Pods see: variables and files.</summary>
internal sealed class InsideClaims(StoryTools tools)
{
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(5);

    private readonly PodInside _inside = new(tools);

    public void AddTo(Dictionary<string, Action<PhraseMatch>> claims)
    {
        claims.Add("env-inside", phrase => Check(phrase, ["printenv", phrase.TextOf("text")], phrase.TextOf("value"), isExact: true));
        claims.Add("env-unset", phrase => Each(phrase, pod => _inside.Run(pod, "printenv", phrase.TextOf("text")).ExitCode != 0, () => "set"));
        claims.Add("file-inside", phrase => Check(phrase, ["cat", phrase.TextOf("text")], phrase.TextOf("value"), isExact: false));
        claims.Add("file-there", FileIsThere);
        claims.Add("hostname-inside", phrase => Check(phrase, ["hostname"], phrase.TextOf("value"), isExact: true));
    }

    public void CheckFile(PhraseMatch phrase, string text) => Check(phrase, ["cat", phrase.TextOf("text")], text, isExact: true);

    private void FileIsThere(PhraseMatch phrase)
    {
        var isMissing = phrase["mood"] is { Id: "not" or "no-longer" or "not-yet" or "never" } || phrase["have"] is { Id: "not" or "no-longer" or "not-yet" }
            || phrase.Text.Contains(" no file", StringComparison.Ordinal) || phrase.Text.Contains("missing", StringComparison.Ordinal)
            || phrase.Text.Contains("gone", StringComparison.Ordinal) || phrase.Text.Contains("not", StringComparison.Ordinal) || phrase.Text.Contains('な');
        Each(phrase, pod => (_inside.Run(pod, "test", "-e", phrase.TextOf("text")).ExitCode != 0) == isMissing, () => isMissing ? "it is there" : "it is missing");
    }

    private void Check(PhraseMatch phrase, string[] command, string expected, bool isExact)
    {
        var verb = phrase["file-verb"]?.Id;
        var isNot = verb is "not" or "no-longer" || phrase["mood"] is { Id: "not" or "no-longer" };
        var actual = string.Empty;
        Each(phrase, pod =>
        {
            actual = _inside.Run(pod, command).Output.TrimEnd('\n');
            return (isExact ? actual == expected : actual.Contains(expected, StringComparison.Ordinal)) != isNot;
        }, () => $"\"{actual}\"");
    }

    /// <summary>A file or variable may take a time to change, where nobody says that it is as it was.</summary>
    private void Each(PhraseMatch phrase, Func<ApiObject, bool> holds, Func<string> tell)
    {
        var holder = phrase["place-in-pod"] ?? phrase["pod-holder"];
        var isNow = phrase["file-verb"]?.Id is "still" or "not" || phrase["mood"]?.Id == "still" || phrase.All("afterthought").Any(after => after.Id == "yet");
        var within = phrase.All("when").Concat(phrase.All("afterthought")).FirstOrDefault(time => time.Id == "within");
        var limit = within is not null ? tools.Story.WhenEnd + Numbers.DurationOf(within["duration"]!) : tools.Story.Now + (isNow ? TimeSpan.Zero : Soon);
        while (true)
        {
            var wrong = _inside.FindAll(holder).FirstOrDefault(pod => !holds(pod));
            if (wrong is null)
            {
                return;
            }

            if (tools.Story.Now + Step > limit)
            {
                throw new StepFailureException($"Expected: {phrase.Text}\nIn Pod {wrong.Name} it is: {tell()}");
            }

            tools.Cluster.Pass(Step);
        }
    }
}
