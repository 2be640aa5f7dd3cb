using System.Globalization;
using Scenarios.Steps.History;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;
using Scenarios.Steps.Outputs.Differences;

namespace Scenarios.Steps.Meaning.Claims;

/// <summary>Claims about permissions, drained nodes and the Jobs that a CronJob keeps.</summary>
internal sealed class RecordClaims(StoryTools tools)
{
    private string? _namespace;
    private PhraseMatch? _what;

    public void AddTo(Dictionary<string, Action<PhraseMatch>> claims)
    {
        claims.Add("access", phrase => Access(phrase, null));
        claims.Add("access-but", phrase =>
        {
            Access(phrase, null);
            var denied = phrase["access"]! with { Slots = [.. phrase.All("not-verb").Select(static verb => verb with { Name = "verb" })] };
            Access(phrase with { Slots = [.. phrase.Parts().Where(static part => part.Name != "access"), denied] }, null, isDenied: true);
        });
        claims.Add("access-here", phrase =>
        {
            Access(phrase, null);
            Access(phrase, phrase.TextOf("not-ns"));
        });
        claims.Add("history-jobs", HistoryJobs);
        claims.Add("jobs-kept", HistoryJobs);
    }

    /// <param name="phrase">The claim.</param>
    /// <param name="deniedIn">The namespace in which the opposite is true; null for the claim itself.</param>
    /// <param name="isDenied">Whether the opposite is true.</param>
    private void Access(PhraseMatch phrase, string? deniedIn, bool isDenied = false)
    {
        var access = (phrase["access"] ?? phrase["access-ja"])!;
        var wanted = (phrase["access-verb"]?.Id ?? access.Id) == "yes" && deniedIn is null && !isDenied;
        var who = phrase["who"] is { Id: not "it" } named ? named : tools.Story.Who
            ?? throw new StepFailureException($"\"{phrase.Text}\": who? No earlier step names a user or ServiceAccount.");
        tools.Story.Who = who;
        var said = deniedIn ?? access.Find("ns")?.Text ?? access["where"]?.TextOf("text") ?? who["ns"]?.Text
            ?? (access.Says("there", "in it") ? tools.Story.LastNamed("Namespace") : null);
        var @namespace = said ?? (phrase["who"] is null ? _namespace : null) ?? NamespaceOf(who) ?? tools.Story.Namespace;
        _namespace = @namespace;
        LookTime.Until(phrase, tools.Story, isNow: true);
        if (access.Find("ns") is { } there)
        {
            tools.Story.Mention("Namespace", there.Text);
        }

        var account = who.Id == "user" ? who.TextOf("text") : AccountOf(who, who["ns"]?.Text);
        foreach (var one in access.All("more").Prepend(access))
        {
            foreach (var (verb, resource) in AsksOf(one))
            {
                var result = tools.Terminal.TypeAside($"kubectl auth can-i {verb} {resource} --namespace={@namespace} --as={account}",
                    mayFail: true);
                if (result.Output.StartsWith("yes", StringComparison.Ordinal) != wanted)
                {
                    throw new StepFailureException(
                        $"Expected: {phrase.Text}\nkubectl auth can-i answers: {result.Output}{result.Error}({verb} {resource})");
                }
            }
        }
    }

    /// <summary>The namespace of an object that exists in one namespace only.</summary>
    private string? NamespaceOf(PhraseMatch who) =>
        tools.Story.History.Now.Of("ServiceAccount").Where(item => item.Name == who.TextOf("text")).ToList() is [var only]
            ? only.Namespace : null;

    /// <summary>A claim that nothing is allowed expands to a check of each of these.</summary>
    private IEnumerable<(string Verb, string Resource)> AsksOf(PhraseMatch access)
    {
        var what = _what = access["what"] ?? _what
            ?? throw new StepFailureException($"\"{access.Text}\": what? No earlier step names a resource.");
        string[] resources = what.Rule == "any-resource" ? ["pods", "services", "configmaps", "secrets", "deployments.apps",
            "jobs.batch", "serviceaccounts"]
            : [what.Id == "log" ? "pods/log" : what["kind"] is { } kind ? History.Kinds.Find(kind.Id).Plural : what.TextOf("text")];
        return from verb in access.All("verb") from resource in resources select (verb.Id, resource);
    }

    /// <exception cref="StepFailureException">The named ServiceAccount does not exist, so it would have no permission in any
    /// case.</exception>
    private string AccountOf(PhraseMatch who, string? @namespace)
    {
        var name = who.TextOf("text");
        var accounts = tools.Story.History.Now.Of("ServiceAccount");
        var found = accounts.FirstOrDefault(item => item.Name == name && item.Namespace == (@namespace ?? tools.Story.Namespace))
            ?? accounts.FirstOrDefault(item => item.Name == name && @namespace is null);
        if (found is null && who.Id == "account")
        {
            var where = @namespace is null ? string.Empty : $" in namespace \"{@namespace}\"";
            throw new StepFailureException($"There is no ServiceAccount \"{name}\"{where}: the claim would be about nothing.");
        }

        return found is null ? name : $"system:serviceaccount:{found.Namespace}:{name}";
    }

    /// <summary>Of the finished Jobs, the newest remain.</summary>
    private void HistoryJobs(PhraseMatch phrase)
    {
        var done = tools.Story.History.Now.Of("Job").Where(ObjectFacts.IsComplete).ToList();
        var isRight = phrase["number"] is { } number
            ? done.Count == Numbers.Of(number)
            : Subjects.Quantity.Of(phrase["quantity"]).IsMet(done.Count, done.Count);
        if (!isRight)
        {
            throw new StepFailureException(
                $"Expected: {phrase.Text}\n{done.Count} finished Jobs are left: {string.Join(", ", done.Select(job => job.Name))}");
        }
    }
}
