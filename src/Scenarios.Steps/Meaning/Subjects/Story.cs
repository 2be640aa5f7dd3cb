using Scenarios.Cluster;
using Scenarios.Cluster.Faults;
using Scenarios.Steps.Clusters;
using Scenarios.Steps.History;
using Scenarios.Steps.Language.Matching;

namespace Scenarios.Steps.Meaning.Subjects;

/// <summary>
/// What a scenario has told so far: when its changes began, whom it spoke of last, and what its clients did. One per scenario.
/// </summary>
internal sealed class Story(ClusterDriver cluster)
{
    private readonly Dictionary<string, string> _lastNamed = new(StringComparer.Ordinal);
    private readonly HashSet<(string Kind, string Name)> _workloads = [];
    private readonly List<(string Kind, string Name)> _named = [];
    private bool _isInWhen;
    private bool _isLookupSeen = true;
    private (int Writes, HashSet<string> Uids)? _uids;
    private Mark? _block;
    private Mark? _first;
    private readonly List<Fault> _faults = [];
    private readonly List<Action> _atFirstWhen = [];
    private readonly List<Action> _beforeFirstWhen = [];
    private bool _hasWaited;
    private readonly List<string> _told = [];

    /// <summary>The cluster.</summary>
    public SimulatedCluster Cluster => cluster.Cluster;

    /// <summary>What happened in it.</summary>
    public ClusterHistory History => cluster.History;

    public TimeSpan Now => Cluster.Simulation.Elapsed;

    /// <summary>When the block of Whens began whose deeds changed something last; null before the first.</summary>
    public Mark? Change { get; private set; }

    /// <summary>The first of them.</summary>
    public Mark? FirstChange { get; private set; }

    /// <summary>
    /// Since when a claim about a whole time looks: since the change, or since the first When where nothing was changed.
    /// </summary>
    /// <exception cref="StepFailureException">No When has begun yet.</exception>
    public Mark Since => Change ?? _first
        ?? throw new StepFailureException("Since when? No When has begun before: a claim about a whole time looks back to one.");

    /// <summary>When the last When ended.</summary>
    public TimeSpan WhenEnd { get; private set; }

    /// <summary>The workload that was spoken of last: kind and name.</summary>
    public (string Kind, string Name)? Workload { get; private set; }

    /// <summary>The same.</summary>
    /// <exception cref="StepFailureException">None was spoken of.</exception>
    public (string Kind, string Name) WorkloadOrThrow =>
        Workload ?? throw new StepFailureException("Of which workload? None was spoken of before.");

    /// <summary>All workloads that were spoken of.</summary>
    public IReadOnlyCollection<(string Kind, string Name)> Workloads => _workloads;

    /// <summary>Who the last sentence was about; null before the first.</summary>
    public Meaning.Subjects.Subject? Subject
    {
        get;
        set
        {
            Them = field;
            field = value;
        }
    }

    /// <summary>Who was spoken of before that: <c>among them</c>; null before the second.</summary>
    public Meaning.Subjects.Subject? Them { get; private set; }

    /// <summary>Whose rights were spoken of last; null before the first.</summary>
    public Language.Matching.PhraseMatch? Who { get; set; }

    /// <summary>The object that was spoken of last; null before the first.</summary>
    public (string Kind, string Name)? Last { get; private set; }

    /// <summary>The file that was written last; null before the first.</summary>
    public string? File { get; set; }

    /// <summary>The client that the scenario has set up; null where any will do.</summary>
    public Requests.RequestClient? Client { get; set; }

    /// <summary>Those that the last claim counted, such as the Pods that a Deployment has; null before the first.</summary>
    public Meaning.Subjects.Subject? Meant { get; set; }

    /// <summary>What a command that was typed several times came to, each time.</summary>
    public List<Scenarios.Terminals.CommandResult> Repeated { get; } = [];

    /// <summary>What was described and not made yet.</summary>
    public List<PlannedObject> Planned { get; } = [];

    /// <summary>The objects that the last Given described.</summary>
    public IReadOnlyList<string> Made { get; set; } = [];

    /// <summary>What the last look-up came to; null before the first.</summary>
    public Scenarios.Cluster.Network.Dns.DnsResult? Lookup
    {
        get
        {
            _isLookupSeen = true;
            return field;
        }

        set
        {
            // What is not there, or nobody tells, has no records.
            _isLookupSeen = value is { Answer.Records.Count: > 0 };
            field = value;
        }
    }

    /// <exception cref="StepFailureException">A name was looked up in vain, and no step looked at that.</exception>
    public void RequireLookupSeen()
    {
        if (!_isLookupSeen && Lookup is { } lookup)
        {
            throw new StepFailureException(
                $"The look-up of {lookup.Name} came to nothing, and no step looks at it (Then the lookup fails with NXDOMAIN).");
        }
    }

    /// <summary>Where names are looked for that no namespace is given for.</summary>
    public string Namespace { get; set; } = "default";

    /// <summary>The Pods that deeds of the scenario deleted or changed, by what they are called afterwards.</summary>
    public Dictionary<string, ApiObject> Remembered { get; } = new(StringComparer.Ordinal);

    /// <summary>The file that a step wrote last in a container: path, content, and the Pod; null before the first.</summary>
    public (string Path, string Content, ApiObject Pod)? Written { get; set; }

    /// <summary>The files that were written by one sentence last, each with what was written, and the Pod in which.</summary>
    public (IReadOnlyList<string> Paths, string Content, string Pod)? WrittenFiles { get; set; }

    /// <summary>The key of a ConfigMap or Secret that a step changed last, and its value before; null before the first.</summary>
    public (string Key, string Old)? ChangedKey { get; set; }

    /// <summary>Tells the name of the Pod that answered the last request; null where none did.</summary>
    public Func<string?> Answering { get; set; } = static () => null;

    /// <summary>The one Pod of several that was chosen, broken or deleted last: <c>that Pod</c>; null before the first.</summary>
    public ApiObject? Singled
    {
        get;
        set
        {
            field = value;
            if (value is not null)
            {
                IsSingledLast = true;
                Mention(value.Kind, value.Name);
            }
        }
    }

    /// <summary>Whether no node was named since a Pod was singled out: <c>there</c> is where that was.</summary>
    public bool IsSingledLast { get; private set; }

    /// <summary>Whether no When has begun yet.</summary>
    public bool IsBeginning { get; private set; } = true;

    /// <summary>What is made where no Given has said what it is like.</summary>
    public void BeforeFirstWhen(Action act) => _beforeFirstWhen.Add(act);

    /// <summary>What a Given plans for a time that counts from the first When.</summary>
    public void AtFirstWhen(Action act) => _atFirstWhen.Add(act);

    /// <summary>Something is broken; where it has an end the Thens that follow come after that.</summary>
    public void Note(Fault fault) => _faults.Add(fault);

    /// <summary>The step lets time pass by itself: who says how long knows when to look.</summary>
    public void NoteWaited()
    {
        _hasWaited = true;
        IsJustChanged = false;
    }

    /// <summary>Whether something was changed, and no step has let time pass since.</summary>
    public bool IsJustChanged { get; set; }

    /// <summary>The Whens are over, and what they broke for a time is over, too.</summary>
    private void EndFaults()
    {
        var last = _faults.Where(static fault => !fault.IsOver && fault.Ends is not null).Select(static fault => fault.Ends!.Value)
            .DefaultIfEmpty(TimeSpan.Zero).Max();
        if (!_hasWaited && last > Now)
        {
            Cluster.Simulation.RunFor(last - Now);
            WhenEnd = Now;
        }

        _faults.Clear();
        _hasWaited = false;
    }

    /// <summary>A step is over: what it said, and what stands below it.</summary>
    public void NoteTold(string text) => _told.Add(text);

    /// <summary>Whether a step before speaks of the name, in its sentence or below it.</summary>
    public bool WasTold(string name) => _told.Exists(text => HasName(text, name));

    private static bool HasName(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            if ((at == 0 || !IsNameLetter(text[at - 1])) && (end == text.Length || !IsNameLetter(text[end])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNameLetter(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_';

    /// <summary>A step begins.</summary>
    public void Enter(StepKind kind)
    {
        if (kind == StepKind.When && IsBeginning)
        {
            Begin();
        }

        if (kind == StepKind.Then && _isInWhen)
        {
            EndFaults();
        }

        if (kind == StepKind.When && !_isInWhen)
        {
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

    /// <summary>A step begins before anybody needed the cluster, which is made when one does.</summary>
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

    /// <summary>The step that runs changes something: what comes after is compared with how things were before its block.</summary>
    public void NoteChange()
    {
        if (_isInWhen && _block is { } block)
        {
            IsJustChanged = true;
            Change = block;
            FirstChange ??= block;
        }
    }

    /// <summary>Since when what sentences say was created counts: since it was made anew, or since the beginning.</summary>
    public int MadeSince { get; private set; }

    /// <summary>What a Given only described is made now.</summary>
    public void NoteMadeAnew() => MadeSince = History.Count;

    /// <summary>Somebody was spoken of.</summary>
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

    /// <summary>The objects of a kind that were spoken of last, at most so many, the last one last.</summary>
    public IReadOnlyList<string> LastNamed(string kind, int most) =>
        [.. _named.Where(one => one.Kind == kind).Select(static one => one.Name).TakeLast(most)];

    /// <summary>The object of a kind that was spoken of last; null if none was.</summary>
    public string? LastNamed(string kind) => _lastNamed.GetValueOrDefault(kind);

    /// <summary>How things were before the last change; how they are where nothing was changed.</summary>
    public ClusterView Before => Change is { } mark ? History.At(mark.Writes) : History.Now;

    /// <summary>How things were before the first change.</summary>
    public ClusterView BeforeAll => FirstChange is { } mark ? History.At(mark.Writes) : History.Now;

    /// <summary>Whether the very object was there before the last change, or before the first When where nothing was changed.</summary>
    public bool WasThere(ApiObject item) => Uids(Change ?? _first).Contains(item.Uid);

    /// <summary>Whether the very object was there before the first change, or before the first When where nothing was changed.</summary>
    public bool FirstSeen(ApiObject item) => Uids(FirstChange ?? _first).Contains(item.Uid);

    private HashSet<string> Uids(Mark? mark)
    {
        var writes = mark?.Writes ?? History.Count;
        if (_uids is not { } known || known.Writes != writes)
        {
            var view = History.At(writes);
            string[] kinds = ["Pod", "ReplicaSet", "Job", "Node", "PersistentVolumeClaim", "Deployment", "Service"];
            _uids = known = (writes, [.. kinds.SelectMany(kind => view.Of(kind)).Select(item => item.Uid)]);
        }

        return known.Uids;
    }

    /// <summary>Whether a Pod is a client of ours, which no sentence means.</summary>
    public static bool IsClient(ApiObject pod) => pod.Name.StartsWith(Requests.ThrowAwayPod.Name, StringComparison.Ordinal);
}
