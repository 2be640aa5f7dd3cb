using Scenarios.Cluster;
using Scenarios.Cluster.Faults;
using Scenarios.Steps.Clusters;
using Scenarios.Steps.History;
using Scenarios.Steps.Language.Matching;

namespace Scenarios.Steps.Meaning.Subjects;

/// <summary>
/// What a scenario has told so far: when its changes began, which objects it named last, and what its clients did. One per scenario.
/// </summary>
internal sealed class Story(ClusterDriver cluster)
{
    private readonly Dictionary<string, string> _lastNamed = new(StringComparer.Ordinal);
    private readonly HashSet<(string Kind, string Name)> _workloads = [];
    private readonly List<(string Kind, string Name)> _named = [];
    private bool _isInWhen;
    private bool _isLookupSeen = true;
    private (int Writes, ClusterView View, Dictionary<string, HashSet<string>> Uids)? _there;
    private Mark? _block;
    private Mark? _first;
    private readonly FaultTimes _faults = new();
    private readonly List<Action> _atFirstWhen = [];
    private readonly List<Action> _beforeFirstWhen = [];
    private readonly Moments _moments = new();

    /// <summary>The cluster.</summary>
    public SimulatedCluster Cluster => cluster.Cluster;

    /// <summary>The history of the cluster.</summary>
    public ClusterHistory History => cluster.History;

    /// <summary>Warns the reader of the running step's result.</summary>
    public void Warn(string text) => cluster.Warn(text);

    public TimeSpan Now => Cluster.Simulation.Elapsed;

    /// <summary>The start of the block of Whens that last changed something; null before the first.</summary>
    public Mark? Change { get; private set; }

    /// <summary>The last action that changed something; null before the first.</summary>
    public Mark? LastDeed { get; private set; }

    /// <summary>The start of the first of these blocks.</summary>
    public Mark? FirstChange { get; private set; }

    /// <summary>The start of the period for claims about a period: the change, or the first When if nothing was changed.</summary>
    /// <exception cref="StepFailureException">No When has begun.</exception>
    public Mark Since => Change ?? _first
        ?? throw new StepFailureException("Since when? A claim about a period needs an earlier When.");

    /// <summary>The start of the last block of Whens, whether it changed something or not; null before the first.</summary>
    public Mark? Block => _block;

    /// <summary>The end of the last When.</summary>
    public TimeSpan WhenEnd { get; private set; }

    /// <summary>The kind and name of the workload that was named last.</summary>
    public (string Kind, string Name)? Workload { get; private set; }

    /// <summary>The workload that was named last.</summary>
    /// <exception cref="StepFailureException">No workload was named.</exception>
    public (string Kind, string Name) WorkloadOrThrow =>
        Workload ?? throw new StepFailureException("Of which workload? No earlier step names one.");

    /// <summary>All workloads that were named.</summary>
    public IReadOnlyCollection<(string Kind, string Name)> Workloads => _workloads;

    /// <summary>The subject of the last sentence; null before the first.</summary>
    public Meaning.Subjects.Subject? Subject
    {
        get;
        set
        {
            Them = field;
            field = value;
        }
    }

    /// <summary>The subject before the last one, for <c>among them</c>; null before the second.</summary>
    public Meaning.Subjects.Subject? Them { get; private set; }

    /// <summary>Whose permissions were mentioned last; null before the first.</summary>
    public Language.Matching.PhraseMatch? Who { get; set; }

    /// <summary>When the last load on Pods ended; null before.</summary>
    public TimeSpan? LoadEnd { get; set; }

    /// <summary>The object that was named last; null before the first.</summary>
    public (string Kind, string Name)? Last { get; private set; }

    /// <summary>The file that was written last; null before the first.</summary>
    public string? File { get; set; }

    /// <summary>The client that the scenario has set up; null if any will do.</summary>
    public Requests.RequestClient? Client { get; set; }

    /// <summary>The objects that the last claim counted, such as a Deployment's Pods; null before the first.</summary>
    public Meaning.Subjects.Subject? Meant { get; set; }

    /// <summary>Whether the claim that is judged compares with an earlier time.</summary>
    public bool IsMeantAsBefore { get; set; }

    /// <summary>The results of a command that ran several times.</summary>
    public List<Scenarios.Terminals.CommandResult> Repeated { get; } = [];

    /// <summary>Objects that were described and not created yet.</summary>
    public List<PlannedObject> Planned { get; } = [];

    /// <summary>The objects that the last Given described.</summary>
    public IReadOnlyList<string> Made { get; set; } = [];

    /// <summary>The result of the last DNS lookup; null before the first.</summary>
    public Scenarios.Cluster.Network.Dns.DnsResult? Lookup
    {
        get
        {
            _isLookupSeen = true;
            return field;
        }

        set
        {
            // A missing name, or one without an answer, has no records.
            _isLookupSeen = value is { Answer.Records.Count: > 0 };
            field = value;
        }
    }

    /// <exception cref="StepFailureException">A lookup failed, and no step checked it.</exception>
    public void RequireLookupSeen()
    {
        if (!_isLookupSeen && Lookup is { } lookup)
        {
            throw new StepFailureException(
                $"The lookup of {lookup.Name} failed, and no step checks it (Then the lookup fails with NXDOMAIN).");
        }
    }

    /// <summary>The last load on all Pods of a workload together, in processors.</summary>
    public Dictionary<string, double> Loads { get; } = new(StringComparer.Ordinal);

    /// <summary>The namespace of names without one.</summary>
    public string Namespace { get; set; } = "default";

    /// <summary>The Pods that the scenario deleted or changed, by the name that later sentences give them.</summary>
    public Dictionary<string, ApiObject> Remembered { get; } = new(StringComparer.Ordinal);

    /// <summary>The file that a step wrote last in a container: path, content and Pod; null before the first.</summary>
    public (string Path, string Content, ApiObject Pod)? Written { get; set; }

    /// <summary>The file that a step removed last from a container, with its Pod; null before the first.</summary>
    public (string Path, ApiObject Pod)? Removed { get; set; }

    /// <summary>The files that the last sentence wrote, with their content and the Pod's name.</summary>
    public (IReadOnlyList<string> Paths, string Content, string Pod)? WrittenFiles { get; set; }

    /// <summary>The key of a ConfigMap or Secret that a step changed last, with its old value; null before the first.</summary>
    public (string Key, string Old)? ChangedKey { get; set; }

    /// <summary>Returns the name of the Pod that answered the last request; null if there is none.</summary>
    public Func<string?> Answering { get; set; } = static () => null;

    /// <summary>The Pod that was last selected from several, broken or deleted, for <c>that Pod</c>; null before the first.</summary>
    public ApiObject? Singled
    {
        get;
        set
        {
            field = value;
            if (value is not null)
            {
                (IsSingledLast, Apart) = (true, null);
                Mention(value.Kind, value.Name);
            }
        }
    }

    /// <summary>
    /// The objects of which the last claim about a part of them was true, and the number of writes then, for <c>the other 2 Pods</c>; null
    /// before the first.
    /// </summary>
    public (HashSet<string> Uids, int Writes)? Apart { get; private set; }

    /// <summary>A claim was true of these objects, and not of all that it could be about.</summary>
    public void SetApart(IEnumerable<ApiObject> some) =>
        Apart = ([.. some.Select(static item => item.Uid)], History.Count);

    /// <summary>Whether no node was named since a Pod was selected: <c>there</c> then means that Pod's node.</summary>
    public bool IsSingledLast { get; private set; }

    /// <summary>Whether no When has begun yet.</summary>
    public bool IsBeginning { get; private set; } = true;

    /// <summary>Registers the creation of objects that no Given has described.</summary>
    public void BeforeFirstWhen(Action act) => _beforeFirstWhen.Add(act);

    /// <summary>Registers an action for a time that counts from the first When.</summary>
    public void AtFirstWhen(Action act) => _atFirstWhen.Add(act);

    /// <summary>Registers a fault.</summary>
    public void Note(Fault fault) => _faults.Note(fault);

    /// <summary>A step lets time pass itself, so its author decides when to check.</summary>
    public void NoteWaited()
    {
        _faults.NoteWaited();
        IsJustChanged = false;
    }

    /// <summary>Whether something was changed and no step has let time pass since.</summary>
    public bool IsJustChanged { get; set; }

    /// <summary>An action has ended.</summary>
    public void NoteDone(PhraseMatch deed, TimeSpan begun) => _moments.Note(deed, begun, Now);

    /// <summary>How long the last action took.</summary>
    public TimeSpan LastTook => _moments.LastTook;

    /// <summary>The moment that a time counts from: the action that is named, or the end of the last When.</summary>
    public TimeSpan MomentOf(PhraseMatch? named) => named switch
    {
        null => WhenEnd,
        { Id: "finished" or "ready" } => Reached(named),
        _ => _moments.Of(named) ?? WhenEnd,
    };

    /// <summary>When an object last reached a state.</summary>
    /// <exception cref="StepFailureException">It has not.</exception>
    private TimeSpan Reached(PhraseMatch named)
    {
        var target = Target.AllOf(named["object"]!, this)[0];
        var subject = new Meaning.Subjects.Subject
        {
            Words = named.Text, Kind = target.Kind, Names = [target.Name], Namespace = target.Namespace,
        };
        return new Milestones(this).Of(subject, named.Id) is [.., var last] ? last.At
            : throw new StepFailureException($"It has not happened: {named.Text}");
    }

    /// <summary>The texts of finished steps, with their doc strings and tables.</summary>
    public ToldNames Told { get; } = new();

    /// <summary>A step begins.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="isDuring">Whether a Then is about the time during a fault, not about what it has led to.</param>
    public void Enter(StepKind kind, bool isDuring = false)
    {
        if (kind == StepKind.When && IsBeginning)
        {
            Begin();
        }

        if (kind == StepKind.Then && _faults.Rest(Now, _isInWhen, isDuring) is { Ticks: > 0 } rest)
        {
            Cluster.Simulation.RunFor(rest);
            WhenEnd = Now;
        }

        if (kind == StepKind.When && !_isInWhen)
        {
            _faults.Forget();
            _block = new Mark(Now, History.Count);
        }

        _isInWhen = kind == StepKind.When;
    }

    private void Begin()
    {
        _beforeFirstWhen.ForEach(static act => act());
        IsBeginning = false;
        _first = _block = new Mark(Now, History.Count);
        _isInWhen = true;
        _atFirstWhen.ForEach(static act => act());
        _isInWhen = false;
    }

    /// <summary>A step begins. The cluster does not exist yet; it is created when a step needs it.</summary>
    public void EnterFirst(StepKind kind)
    {
        if (kind == StepKind.When && !_isInWhen)
        {
            IsBeginning = false;
            _block = new Mark(TimeSpan.Zero, 0);
            _first ??= _block;
        }

        _isInWhen = kind == StepKind.When;
    }

    /// <summary>A step has ended.</summary>
    public void Leave()
    {
        if (_isInWhen)
        {
            WhenEnd = Now;
        }
    }

    /// <summary>The running step changes something: later states are compared with the state before its block.</summary>
    public void NoteChange()
    {
        if (_isInWhen && _block is { } block)
        {
            IsJustChanged = true;
            LastDeed = new Mark(Now, History.Count);
            Change = block;
            FirstChange ??= block;
        }
    }

    /// <summary>The number of writes after which objects count as created: since they were created again, or 0.</summary>
    public int MadeSince { get; private set; }

    /// <summary>Objects that a Given described are created now.</summary>
    private readonly HashSet<string> _unstatedImages = new(StringComparer.Ordinal);

    /// <summary>Records that no sentence tells which image the object's containers have.</summary>
    public void NoteUnstatedImage(string kind, string name) => _unstatedImages.Add($"{kind}/{name}");

    /// <summary>Whether the image of the object's containers is not told, so that it may suit what later sentences tell.</summary>
    public bool HasUnstatedImage(string kind, string name) => _unstatedImages.Contains($"{kind}/{name}");

    public void NoteMadeAnew() => MadeSince = History.Count;

    /// <summary>Records that a sentence named an object.</summary>
    public void Mention(string kind, string name)
    {
        _lastNamed[kind] = name;
        _named.Remove((kind, name));
        _named.Add((kind, name));
        Last = (kind, name);
        IsSingledLast &= kind != "Node";
        if (kind is "Deployment" or "StatefulSet" or "DaemonSet" or "ReplicaSet" or "Job" or "CronJob")
        {
            Workload = (kind, name);
            _workloads.Add((kind, name));
        }
    }

    /// <summary>Returns the objects of a kind that were named last, at most this number, in order.</summary>
    public IReadOnlyList<string> LastNamed(string kind, int most) =>
        [.. _named.Where(one => one.Kind == kind).Select(static one => one.Name).TakeLast(most)];

    /// <summary>Returns the last named object of a kind; null if there is none.</summary>
    public string? LastNamed(string kind) => _lastNamed.GetValueOrDefault(kind);

    /// <summary>The state before the last change, or before the first When if nothing was changed.</summary>
    public ClusterView Before => (Change ?? _first) is { } mark ? History.At(mark.Writes) : History.Now;

    /// <summary>The state before the last action that changed something, or before the first When if nothing was changed.</summary>
    public ClusterView BeforeLast => (LastDeed ?? _first) is { } mark ? History.At(mark.Writes) : History.Now;

    /// <summary>The state before the first change; the current state if nothing was changed.</summary>
    public ClusterView BeforeAll => FirstChange is { } mark ? History.At(mark.Writes) : History.Now;

    /// <summary>Whether this object existed before the last change, or before the first When if nothing was changed.</summary>
    public bool WasThere(ApiObject item) => Was(item, Change ?? _first);

    /// <summary>Whether this object existed before the last action: <c>一時停止してから作られたJob</c>.</summary>
    public bool WasThereLast(ApiObject item) => Was(item, LastDeed ?? _first);

    /// <summary>Whether this object existed before the first change, or before the first When if nothing was changed.</summary>
    public bool FirstSeen(ApiObject item) => Was(item, FirstChange ?? _first);

    private bool Was(ApiObject item, Mark? mark)
    {
        var writes = mark?.Writes ?? History.Count;
        if (_there is not { } there || there.Writes != writes)
        {
            _there = there = (writes, History.At(writes), new(StringComparer.Ordinal));
        }

        if (!there.Uids.TryGetValue(item.Kind, out var known))
        {
            there.Uids[item.Kind] = known = [.. there.View.Of(item.Kind).Select(static one => one.Uid)];
        }

        return known.Contains(item.Uid);
    }

    /// <summary>Whether a Pod is a client of the steps, which no sentence means.</summary>
    public static bool IsClient(ApiObject pod) => pod.Name.StartsWith(Requests.ThrowAwayPod.Name, StringComparison.Ordinal);
}
