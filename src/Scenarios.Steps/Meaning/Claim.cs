using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Claims;
using Scenarios.Steps.Meaning.Claims.Counts;
using Scenarios.Steps.Meaning.Claims.Fields;
using Scenarios.Steps.Meaning.Claims.Network;
using Scenarios.Steps.Meaning.Claims.Times;
using Scenarios.Steps.Meaning.Conditions;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning;

/// <summary>Checks the claim of a Then. A Given or When waits until it holds.</summary>
internal sealed class Claim
{
    private readonly StoryTools _tools;
    private readonly StateClaims _states;
    private readonly MadeClaims _made;
    private readonly OutputClaims _outputs;
    private readonly ClaimClock _clock;
    private readonly RolloutClaims _rollouts;
    private readonly Dictionary<string, Action<PhraseMatch>> _others = new(StringComparer.Ordinal);

    public Claim(StoryTools tools)
    {
        _tools = tools;
        _states = new StateClaims(tools.Story);
        _made = new MadeClaims(_states, tools.Story);
        _clock = new ClaimClock(tools.Story);
        _rollouts = new RolloutClaims(tools);
        _outputs = new OutputClaims(tools);
        _outputs.AddTo(_others);
        new RequestClaims(tools).AddTo(_others);
        new ShareClaims(tools).AddTo(_others);
        new LookupClaims(tools).AddTo(_others);
        new InsideClaims(tools).AddTo(_others);
        new RecordClaims(tools).AddTo(_others);
        new DrainClaims(tools).AddTo(_others);
        new LogClaims(tools).AddTo(_others);
        new EventClaims(tools).AddTo(_others);
        new IngressClaims(tools).AddTo(_others);
        new WayClaims(tools).AddTo(_others);
        new OrderClaims(tools).AddTo(_others);
        new CommandClaims(tools).AddTo(_others);
        new CommandEndClaims(tools).AddTo(_others);
        new HistoryClaims(tools).AddTo(_others);
        new FieldClaims(tools).AddTo(_others);
        new ContainerClaims(tools).AddTo(_others);
        new ConnectionClaims(tools).AddTo(_others);
        new SelectionClaims(tools).AddTo(_others);
        new SpanClaims(tools).AddTo(_others);
        new AnswerClaims(tools).AddTo(_others);
        new DoneClaims(tools).AddTo(_others);
        new CountClaims(tools).AddTo(_others);
        new PauseClaims(tools).AddTo(_others);
        new ZoneClaims(tools).AddTo(_others);
        _others.Add("pull-fails", CheckPull);
        _others.Add("no-more-made", phrase => _made.CheckNoMore(phrase));
        new ListedClaims(tools).AddTo(_others);
        new SurplusClaims(tools).AddTo(_others);
        new AgainClaims(tools).AddTo(_others);
        new IngressPathClaims(tools).AddTo(_others);
        new SliceClaims(tools).AddTo(_others);
        new NodePortClaims(tools).AddTo(_others);
        new StandingClaims(tools).AddTo(_others);
        new KeptClaims(tools).AddTo(_others);
        new HappeningClaims(tools).AddTo(_others);
        new WindowClaims(tools).AddTo(_others);
        new AttemptClaims(tools).AddTo(_others);
        new ScalingClaims(tools).AddTo(_others);
        new WhileClaims(tools).AddTo(_others);
        _others.Add("check-two", phrase => _states.CheckTwo(phrase, isWait: false));
        _others.Add("made-new", phrase => _states.CheckNew(phrase, "appear"));
        _others.Add("made-again", phrase => _states.CheckNew(phrase, "replaced"));
        _others.Add("nothing-happens", phrase => _states.CheckNew(phrase, "intact"));
        _others.Add("kubectl-lists", phrase => _states.CheckListed(phrase, isWait: false));
        _others.Add("each-node", phrase => new TableClaims(tools).CheckEveryNode(phrase, _clock));
    }

    public void Check(PhraseMatch claim, bool isWait)
    {
        switch (claim.Id)
        {
            case "check" when new ContainerStates(_tools).IsMeant(claim):
                new ContainerStates(_tools).Check(claim);
                break;
            case "check" when ReachClaims.IsMeant(claim):
                new ReachClaims(_tools).Check(claim);
                break;
            case "check":
                _states.Check(claim, isWait);
                break;
            case "there":
                _states.CheckThere(claim, isWait);
                break;
            case "inverted":
                _states.CheckInverted(claim, isWait);
                break;
            case "check-made":
                _states.CheckMade(claim, isWait);
                break;
            case "there-none":
                _states.CheckNone(claim, isWait);
                break;
            case "at-count":
                _states.CheckThere(claim, isWait);
                break;
            case "exceeded" or "dropped":
                _made.CheckBound(claim, isUpper: claim.Id == "exceeded");
                break;
            case "never-unready":
                _made.CheckUnready(claim);
                break;
            case "recreated":
                _made.CheckRecreated(claim, isWait);
                break;
            case "new-pod":
                _made.CheckNewNames(claim, isWait);
                break;
            case "created-count":
                _made.CheckCreatedCount(claim, isWait);
                break;
            case "rollout" or "rollout-failed" or "rollout-stuck" or "rollout-kept" or "rollout-open" or "rollout-never":
                _rollouts.Check(claim, isWait);
                break;
            case "everything":
                Everything(claim, isWait);
                break;
            default:
                (_others.GetValueOrDefault(claim.Id)
                    ?? throw new StepFailureException($"\"{claim.Text}\" is understood, but cannot be checked yet."))(claim);
                break;
        }
    }

    /// <summary>Checks how many of the last claim's objects meet a condition: <c>…, none of which is on node "worker"</c>.</summary>
    public void CheckOfWhich(PhraseMatch part) => new OfWhichClaims(_tools.Story, _states).Check(part);

    /// <summary>Checks the state of another object: <c>…, its replacement Pod Pending</c>.</summary>
    public void CheckBare(PhraseMatch part) => _states.CheckInverted(part, isWait: false);

    public void Check(PhraseMatch claim, string sentence, string text)
    {
        switch (claim.Id)
        {
            case "matches":
                new ObjectComparison(_tools.Story).Check(claim, text);
                break;
            case "file":
                new InsideClaims(_tools).CheckFileText(claim, text);
                break;
            case "log":
                new LogClaims(_tools).CheckLines(claim, text);
                break;
            case "command-exits":
                new CommandEndClaims(_tools).CheckLines(claim, text);
                break;
            case "response":
                _tools.Requests.ExpectBody(text);
                break;
            default:
                _tools.Snapshots.DocStrings.Check(sentence, text, () => _outputs.Check(claim, text));
                break;
        }
    }

    public void Check(PhraseMatch claim, DataTable table)
    {
        switch (claim.Id)
        {
            case "output":
                _outputs.Check(claim, table);
                break;
            case "ingress":
                new IngressClaims(_tools).Check(claim, table);
                break;
            case "rows-exist":
                new TableClaims(_tools).CheckExist(claim, table, _clock);
                break;
            case "each":
                new TableClaims(_tools).CheckEach(claim, table);
                break;
            case "records":
                new LookupClaims(_tools).CheckRecords(table);
                break;
            case "command-table":
                new CommandClaims(_tools).CheckTable(claim, table);
                break;
            case "each-node":
                new TableClaims(_tools).CheckNodes(claim, table, _clock);
                break;
            default:
                throw new StepFailureException($"\"{claim.Text}\" is understood, but cannot be checked yet.");
        }
    }

    /// <summary><c>I wait until … are ready</c>.</summary>
    public void WaitReady(PhraseMatch subject) => _states.Wait(subject, new Condition("ready", ObjectFacts.IsReady));

    /// <summary><c>I wait for its Pods to go</c>.</summary>
    public void WaitGone(PhraseMatch subject) => _states.Wait(subject, new Condition("gone", static (_, _) => false)
    {
        IsAbsence = true, WithTerminating = true,
    });

    /// <summary><c>I wait for the rollout to finish</c>.</summary>
    public void WaitRollout(PhraseMatch phrase) => _rollouts.Finishes(phrase, isWait: true);

    /// <summary>
    /// Waits until the last action is complete: a Job has ended, or a rollout is finished. A drain has already waited by itself.
    /// </summary>
    public void WaitDone(PhraseMatch phrase)
    {
        if (_tools.Story.Last is { Kind: "Job" } job)
        {
            _clock.Check(phrase.Text, Timing.Of(phrase), isWait: true, view =>
            {
                var found = view.Of("Job").Where(item => item.Name == job.Name).ToList();
                return new Verdict(
                    found.Count > 0 && found.TrueForAll(static item => ObjectFacts.IsComplete(item) || ObjectFacts.HasFailed(item)),
                    () => string.Join("\n", found.Select(ObjectFacts.Tell)));
            });
        }
        else if (_tools.Story.Last is not { Kind: "Node" })
        {
            WaitRollout(phrase);
        }
    }

    /// <summary>A Pod of the workload that was named last waits for an image that cannot be pulled.</summary>
    private void CheckPull(PhraseMatch claim)
    {
        var (kind, name) = _tools.Story.WorkloadOrThrow;
        var pods = new Subject { Words = claim.Text, Kind = "Pod", OwnerKind = kind, Owners = [name], Quantity = Quantity.Some };
        _states.Run(claim, pods, null, StateReader.HasStatus(claim.Text, ["ErrImagePull", "ImagePullBackOff"]), isWait: false);
    }

    private void Everything(PhraseMatch claim, bool isWait)
    {
        string[] kinds = ["Deployment", "StatefulSet", "DaemonSet", "Pod"];
        _clock.Check(claim.Text, Timing.Of(claim), isWait, view =>
        {
            var waiting = kinds.SelectMany(kind => view.Of(kind))
                .Where(item => !(ObjectFacts.IsReady(item, view) || ObjectFacts.IsComplete(item)))
                .ToList();
            return new Verdict(waiting.Count == 0, () => string.Join("\n", waiting.Select(ObjectFacts.Tell))) { About = () => waiting };
        });
    }
}
