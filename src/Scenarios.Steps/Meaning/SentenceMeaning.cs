using Scenarios.Steps.Clusters;
using Scenarios.Steps.Hosting;
using Scenarios.Steps.Language;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Manifests;
using Scenarios.Steps.Meaning.Beginnings;
using Scenarios.Steps.Meaning.Objects;
using Scenarios.Steps.Meaning.Subjects;
using Scenarios.Steps.Requests;
using Scenarios.Steps.Snapshots;
using Scenarios.Steps.Terminals;
using Scenarios.Steps.Texts;

namespace Scenarios.Steps.Meaning;

/// <summary>Performs sentences. One per scenario.</summary>
internal sealed class SentenceMeaning
{
    /// <summary>How the names of claims begin that send requests or look up names themselves.</summary>
    private static readonly string[] Sending = ["connect", "resolve"];

    /// <summary>The times that count from a fault's beginning.</summary>
    private static readonly string[] TimesOfTheirOwn = ["within", "within-after", "within-about", "after", "later", "about-later", "for"];

    /// <summary>Parts of sentences without a meaning of their own: the actor, Japanese counters, the name of a change.</summary>
    private static readonly string[] Idle = ["actor", "article", "c", "rollout-noun", "standing", "met", "hitch", "hitch-word",
        "no-fate", "bound", "aside", "recorded",
        "shows", "shown-what", "fails", "field-verb", "whose-part", "side", "what-request", "any-node", "policy-kind",
        "limit-each", "said-node", "drain-aside", "missing-source",
        "at-once", "good", "balancers", "balancer-maker", "client-word", "np-allow", "np-traffic", "np-reach", "absent", "np-out",
        "tcp-word", "request-word", "refuser", "refuses", "attempt-noun"];

    /// <summary>Such parts of Japanese sentences.</summary>
    private static readonly string[] IdleInJapanese =
    [
        "exposes", "whom-it", "all-words", "below", "remark", "apply-te", "applied", "placed-there", "ready-word", "unregistered",
        "ingress-still", "refused-word", "worker-word", "load-how", "steady", "answers-back", "reaches", "told", "has", "kept",
        "pod-part", "its-part", "each-of", "env-verb", "asking", "provisioning", "in-cluster", "whole", "in-registry", "no-registry",
        "keeps-sending", "cpu-using", "cpu-becomes", "loading", "again-word", "drain-aside", "always", "loads-on", "lacking",
        "lacking-end", "latency-noun",
    ];

    /// <summary>Words at the beginning of what is done while something else goes on.</summary>
    private static readonly string[] Meanwhile =
    [
        "その間", "この間", "その最中", "そのさなか", "送信中", "送信を続け", "リクエストを送り続けながら", "負荷はそのまま", "負荷をかけたまま", "負荷をかけながら",
        "meanwhile", "during that time", "in the meantime",
    ];

    /// <summary>Times that any claim may have.</summary>
    private static readonly string[] IdleTimes =
    [
        "again", "also", "any-more", "eventually", "meanwhile", "since", "yet", "always", "not-terminating",
    ];
    /// <summary>Actions that a Then may do to observe something. They change nothing.</summary>
    private static readonly string[] Looks = ["curl", "lookup", "run", "describe", "show-logs", "curl-service"];

    private static readonly TimeSpan Propagation = TimeSpan.FromSeconds(2);

    private readonly Story _story;
    private readonly CheckedOutcome _checked;
    private readonly ClusterDriver _cluster;
    private readonly TerminalDriver _terminal;
    private readonly RequestDriver _requests;
    private readonly SilentRegistries _registries;
    private readonly Deed _deeds;
    private readonly Claim _claims;
    private readonly BeginningState _beginnings;

    public SentenceMeaning(
        ClusterDriver cluster, TerminalDriver terminal, ManifestDriver manifests, RequestDriver requests, SnapshotVerifier snapshots,
        CurrentStep step, IReqnrollOutputHelper transcript, ScenarioHost host)
    {
        _checked = new CheckedOutcome(host.Steps.Count);
        _cluster = cluster;
        _terminal = terminal;
        _requests = requests;
        _story = new Story(cluster) { Answering = () => requests.LastAnswering };
        _registries = new SilentRegistries(_story, step);
        var tools = new StoryTools(_story, cluster, terminal, manifests, requests, snapshots, _registries, transcript);
        _claims = new Claim(tools);
        _deeds = new Deed(tools, _claims);
        _beginnings = new BeginningState(tools);
    }

    public void Tell(StepKind kind, string sentence) => Tell(kind, SentenceForm.Plain, sentence, phrase => Act(kind, phrase));

    /// <summary>
    /// Performs a sentence. When the cluster refuses an action, the next Then may say so; if none does, the scenario fails.
    /// </summary>
    /// <returns>Whether it was performed to its end.</returns>
    private bool Perform(StepKind kind, PhraseMatch phrase, Action<PhraseMatch> act)
    {
        try
        {
            act(phrase);
            return true;
        }
        catch (StepFailureException failure) when (kind == StepKind.When && failure.Refusal is not null)
        {
            _terminal.ShowRefused(failure);
            return false;
        }
        catch (StepFailureException failure) when (kind == StepKind.Then && _terminal.Refused is { } refused)
        {
            throw new StepFailureException($"{failure.Message}\nThe action before was refused:\n{refused.Message}");
        }
        catch (StepFailureException failure) when (kind == StepKind.Then && _terminal.UnseenFailure is { } unseen)
        {
            throw new StepFailureException($"{failure.Message}\n{Frame.Of(phrase.Text).UnseenFailure}\n{unseen}");
        }
    }

    private void Act(StepKind kind, PhraseMatch phrase)
    {
        switch (phrase.Rule)
        {
            case "state-given":
                _checked.NoteMade(isOfOneNamed: phrase.Id == "exist-object");
                _beginnings.Make(phrase);
                break;
            case "deed" when kind == StepKind.Then && !Looks.Contains(phrase.Id, StringComparer.Ordinal):
                Enter(StepKind.When);
                _deeds.Do(phrase);
                _story.Leave();
                Enter(StepKind.Then);
                break;
            case "deed":
                AwaitProxies(kind);
                _checked.NoteDeed(kind, phrase);
                _deeds.Do(phrase);
                break;
            case "deeds" when phrase.Id == "while":
                _deeds.While(phrase["background"]!, phrase["deed"]!);
                break;
            case "delay":
                _deeds.Do(phrase);
                break;
            case "deeds" when phrase.Id == "absent":
                _beginnings.RequireAbsent(phrase["deed"]!);
                ActInTurn(kind, phrase["deed"]!, false);
                break;
            case "deeds" when phrase.Id == "later":
                ActInTurn(kind, phrase["delay"]!, false);
                ActInTurn(kind, phrase["deed"]!, false);
                break;
            case "claims" when phrase.Id is "when-last" or "try":
                ActThenClaim(kind, phrase);
                break;
            case "deeds" when phrase.Id == "when-after":
                ActInTurn(kind, phrase["first"]!, false);
                ActInTurn(kind, phrase["deed"]!, false);
                break;
            case "claims" or "deeds" or "givens":
                foreach (var part in phrase.Parts())
                {
                    ActInTurn(kind, part, phrase.Id == "then");
                }

                break;
            default:
                _checked.NoteClaim(kind);
                if (kind == StepKind.When)
                {
                    _story.NoteWaited();
                }

                _claims.Check(phrase, isWait: kind != StepKind.Then);
                break;
        }
    }

    /// <exception cref="StepFailureException">How something was taken is claimed of what is not an attempt.</exception>
    private void ActThenClaim(StepKind kind, PhraseMatch phrase)
    {
        var deed = phrase["deed"]!;
        if (phrase.Id == "try" && !deed.Id.Contains("try", StringComparison.Ordinal)
            && !deed.Id.StartsWith("run", StringComparison.Ordinal))
        {
            throw new StepFailureException($"\"{phrase.Text}\": say that it is tried, such as …しようとすると拒否される.");
        }

        ActInTurn(kind, deed, false);
        ActInTurn(kind, phrase["claim"]!, false);
    }

    /// <summary>What the claims before have seen reaches the proxies before a client asks.</summary>
    private void AwaitProxies(StepKind kind)
    {
        if (kind == StepKind.Then && _story.Now > _story.WhenEnd)
        {
            _story.Cluster.Simulation.Settle(Propagation);
        }
    }

    /// <summary>Performs one part of a compound sentence: a part after an action is checked, and a first part is waited for.</summary>
    private void ActInTurn(StepKind kind, PhraseMatch part, bool isLooked)
    {
        switch (part)
        {
            case { Name: "first" }:
                _claims.Check(part, isWait: true);
                break;
            case { Rule: "then-deed" or "more-given" } or { Rule: "joined", Id: "and" }:
                ActInTurn(kind, part.Parts()[0], isLooked);
                break;
            case { Rule: "given" }:
                Act(kind, part.Parts()[0]);
                break;
            case { Rule: "joined", Id: "bare" }:
                _claims.CheckBare(part);
                break;
            case { Rule: "joined" }:
                _claims.CheckOfWhich(part);
                break;
            case { Rule: "claim" } when kind == StepKind.When && isLooked:
                _checked.NoteClaim(StepKind.When);
                _story.Leave();
                Enter(StepKind.Then);
                _claims.Check(part, isWait: false);
                break;
            default:
                Act(kind, part);
                break;
        }
    }

    private void Enter(StepKind kind, bool isDuring = false)
    {
        if (kind != StepKind.Given)
        {
            _cluster.MakeIfPlanned();
        }

        if (_cluster.IsMade)
        {
            _story.Enter(kind, isDuring);
        }
        else
        {
            _story.EnterFirst(kind);
        }
    }

    public void Tell(StepKind kind, string sentence, string text) => Tell(kind, SentenceForm.Text, sentence, phrase =>
    {
        NoteTold(kind, text);
        if (phrase.Rule == "deed-text")
        {
            _checked.NoteMade();
            _deeds.Do(phrase, text);
        }
        else
        {
            _checked.NoteClaim(kind);
            _claims.Check(phrase, sentence, text);
        }
    });

    public void Tell(StepKind kind, string sentence, DataTable table) => Tell(kind, SentenceForm.Table, sentence, phrase =>
    {
        NoteTold(kind, string.Join(' ', table.Rows.SelectMany(row => row.Values)));
        if (phrase.Rule == "deed-table")
        {
            _checked.NoteMade();
            _deeds.Do(phrase, table);
        }
        else
        {
            _checked.NoteClaim(kind);
            _claims.Check(phrase, table);
        }
    });

    /// <exception cref="StepFailureException">The last command failed, and no step checked it.</exception>
    public void RequireLookedAt()
    {
        _terminal.RequireLookedAt();
        _terminal.RequireNoneLeft();
        _requests.RequireLookedAt();
        _requests.RequireTrafficLookedAt();
        _story.RequireLookupSeen();
        _registries.RequireUsed();
        _checked.WarnIfNothing(_story);
    }

    /// <summary>Requires that every part was used: otherwise a step would test less than it says.</summary>
    private static void RequireAllRead(PhraseMatch phrase)
    {
        if (phrase.Unasked().FirstOrDefault(static part => !IsIdle(part)) is { } part)
        {
            throw new StepFailureException(
                $"\"{part.Text}\" is understood, but has no effect in this sentence: remove it, "
                + "or make it a sentence of its own.");
        }
    }

    /// <summary>Whether it is done or true while requests are sent; otherwise it comes after them.</summary>
    private static bool IsMeanwhile(string sentence, PhraseMatch phrase) =>
        Array.Exists(Meanwhile, word => sentence.StartsWith(word, StringComparison.OrdinalIgnoreCase)) || IsSinceSending(phrase);

    /// <summary>Whether a Then has a time of its own, or sends what it is about: then faults have not ended before it.</summary>
    private static bool IsDuring(PhraseMatch phrase) => phrase switch
    {
        { Rule: "claim" } when Array.Exists(Sending, id => phrase.Id.StartsWith(id, StringComparison.Ordinal)) => true,
        { Rule: "deed" } when Looks.Contains(phrase.Id, StringComparer.Ordinal) => true,
        { Rule: "when" or "afterthought" } when TimesOfTheirOwn.Contains(phrase.Id) => true,
        _ => phrase.Slots.Any(IsDuring),
    };

    private static bool IsSinceSending(PhraseMatch phrase) =>
        phrase is { Rule: "since-what", Id: "sending" } || phrase.Slots.Any(IsSinceSending);

    private static bool IsIdle(PhraseMatch part) =>
        Idle.Contains(part.Rule)
        || IdleInJapanese.Contains(part.Rule) || (part.Rule is "when" or "afterthought" && IdleTimes.Contains(part.Id));

    private void NoteTold(StepKind kind, string text)
    {
        _story.Told.Add(text);
        if (kind == StepKind.Then)
        {
            _cluster.Account?.NoteClaim(text);
        }
    }

    private void Tell(StepKind kind, SentenceForm form, string sentence, Action<PhraseMatch> act)
    {
        _checked.NoteStep(kind, sentence);
        var read = SentenceReader.Read(kind, form, sentence) ?? throw new InvalidOperationException($"No phrase: {sentence}");
        var phrase = read.Noted();
        if (!IsMeanwhile(sentence, phrase))
        {
            _requests.FinishSending();
        }

        Enter(kind, IsDuring(phrase));

        if (kind == StepKind.Then)
        {
            _cluster.Account?.NoteClaim(sentence);
        }

        if (kind == StepKind.When && phrase is not { Rule: "deed", Id: "wait" })
        {
            _terminal.RequireRefusalSeen();
        }

        if (Perform(kind, phrase, act))
        {
            RequireAllRead(phrase);
        }

        if (kind == StepKind.Given && phrase.Rule is not ("claim" or "claim-text" or "claim-table" or "givens") && _cluster.IsMade)
        {
            _cluster.Settle();
        }

        _story.Told.Add(sentence);
        if (_cluster.IsMade)
        {
            _story.Leave();
        }
    }
}
