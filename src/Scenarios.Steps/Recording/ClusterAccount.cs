using Scenarios.Accounts;
using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Cluster;
using Scenarios.Terminals.Reasons;

namespace Scenarios.Steps.Recording;

/// <summary>
/// Records what happens in a scenario's cluster as changes, diagrams and table rows. The cost of a change does not depend on the number of
/// objects.
/// </summary>
internal sealed class ClusterAccount
{
    /// <summary>Nobody reads more changes than this in one step. The rest is only counted.</summary>
    private const int MostChanges = 200;

    /// <summary>For how many objects the reason of their state is looked up.</summary>
    private const int MostAsked = 4;

    private const int MostReasons = 12;

    /// <summary>A claim about more objects than this is treated as one about all of them.</summary>
    private const int MostSubjects = 60;

    /// <summary>Resources that the cluster itself writes, and that no scenario names.</summary>
    private static readonly string[] LeftOut =
    [
        "leases.coordination.k8s.io", "events.events.k8s.io", "controllerrevisions.apps",
    ];

    private static readonly string[] OwnNamespaces = ["kube-system", "kube-public", "kube-node-lease", "local-path-storage",
        "ingress-nginx"];

    private readonly SimulatedCluster _cluster;
    private readonly string _client;
    private readonly SortedList<string, Thing> _things = new(StringComparer.Ordinal);
    private readonly ListedRows _rows;
    private readonly RequestWays _ways;
    private readonly ClusterReasons _reasons;
    private readonly ServiceTargets _targets = new();
    private readonly ClaimSubjects _subjects = new();
    private readonly List<ThingChange> _changes = [];
    private readonly List<Moment> _moments = [];
    private int _changesLeftOut;

    public ClusterAccount(SimulatedCluster cluster, string client)
    {
        _client = client;
        _cluster = cluster;
        _rows = new ListedRows(cluster);
        _ways = new RequestWays(cluster.Simulation);
        _reasons = new ClusterReasons(cluster);
        var nodes = ApiSchema.Kubernetes.Find("v1", "Node")!;
        var things = new List<Thing>();
        foreach (var node in cluster.Api.List(nodes, string.Empty, ListOptions.All).ValueOrThrow().Items)
        {
            Put(ThingOf.Node(node), things);
            _subjects.Note(node);
        }

        _moments.Add(new Moment(Now) { Things = things });
        cluster.Observe(Note);
        cluster.Network.Exchanged += _ways.Note;
    }

    /// <summary>Virtual time since the simulation's start.</summary>
    public TimeSpan Now => _cluster.Simulation.Elapsed;

    /// <summary>Adds everything that happened since the last call to a step's account.</summary>
    public StepAccount Tell(StepAccount account)
    {
        var told = account with
        {
            Changes = [.. _changes],
            ChangesLeftOut = _changesLeftOut,
            Ways = _ways.Take(account.Claim is not null),
            Moments = [.. _moments],
        };
        _changes.Clear();
        _changesLeftOut = 0;
        _moments.Clear();
        return told;
    }

    /// <summary>
    /// Returns the subjects of a claim and the reasons of their states. The subjects are those that the claim names, or else those of the
    /// last command.
    /// </summary>
    /// <param name="claim">The text of the step.</param>
    /// <param name="lookedAt">The last command and its output.</param>
    public ClaimAccount Judge(string claim, string lookedAt)
    {
        var named = _subjects.NamedIn(claim, lookedAt);
        var roots = named.Count > 0 ? named : _subjects.NamedIn(lookedAt);
        var reasons = roots.Take(MostAsked).Where(root => _reasons.Find(root.Kind, root.Namespace, root.Name) is not null)
            .SelectMany(_reasons.Of).Distinct(StringComparer.Ordinal).Take(MostReasons).ToList();
        if (_ways.Last is { } exchange && (named.Count == 0 || RequestWays.IsMeant(claim)))
        {
            reasons.AddRange(ClusterReasons.WayOf(exchange));
        }

        return new ClaimAccount([.. _subjects.With(roots, _targets).Take(MostSubjects)
            .Select(item => new ClaimSubject(item.Kind, ShownName(item)))], reasons);
    }

    private static string ShownName(ApiObject item) => item.Namespace is "" or "default" ? item.Name : $"{item.Namespace}/{item.Name}";

    private void Note(ObjectChange change)
    {
        var item = change.Object;
        if (LeftOut.Contains(change.Type.GroupResource, StringComparer.Ordinal)
            || OwnNamespaces.Contains(item.Namespace, StringComparer.Ordinal))
        {
            return;
        }

        if (change.Type.GroupResource == "events")
        {
            NoteEvent(change);
            return;
        }

        if (IsOfTheCluster(item) || item.Name.StartsWith(_client, StringComparison.Ordinal))
        {
            return;
        }

        _subjects.Note(item);
        if (!NoteChange(change))
        {
            return;
        }

        var moment = Draw(change) with { Rows = _rows.Of(change) };
        if (moment.Things.Count + moment.Gone.Count + moment.Rows.Count > 0)
        {
            Add(moment);
        }
    }

    /// <summary>Whether an object exists in every namespace, whatever the scenario does.</summary>
    private static bool IsOfTheCluster(ApiObject item) =>
        (item.Kind == "ConfigMap" && item.Name == "kube-root-ca.crt") || (item.Kind == "ServiceAccount" && item.Name == "default")
            || IsApiServer(item);

    private static bool IsApiServer(ApiObject item) => item is { Namespace: "default", Name: "kubernetes" };

    private void NoteEvent(ObjectChange change)
    {
        if (change.Kind == WatchEventKind.Deleted)
        {
            return;
        }

        var item = change.Object;
        var about = $"{item.TextAt("involvedObject", "kind").ToLowerInvariant()}/{item.TextAt("involvedObject", "name")}";
        if (item.Name.StartsWith(_client, StringComparison.Ordinal))
        {
            return;
        }

        var announcement = new Announcement(item.TextAt("type") == "Warning", item.TextAt("reason"), about, item.TextAt("message"));
        Add(new Moment(Now) { Announcements = [announcement] });
    }

    /// <summary>Records a change. Returns false if nothing of interest differs.</summary>
    private bool NoteChange(ObjectChange change)
    {
        var verb = change.Kind switch
        {
            WatchEventKind.Added => ChangeVerb.Created,
            WatchEventKind.Modified => ChangeVerb.Changed,
            _ => ChangeVerb.Deleted,
        };
        var fields = verb == ChangeVerb.Changed && change.Before is { } before ? FieldDifference.Between(before, change.Object) : [];
        if (verb == ChangeVerb.Changed && fields.Count == 0)
        {
            return false;
        }

        if (_changes.Count < MostChanges)
        {
            var item = change.Object;
            _changes.Add(new ThingChange(Now, verb, item.Kind, ShownName(item), Actor.Of(_cluster.Simulation.Happening), fields));
        }
        else
        {
            _changesLeftOut++;
        }

        return true;
    }

    private Moment Draw(ObjectChange change)
    {
        var (things, gone) = (new List<Thing>(), new List<string>());
        var item = change.Object;
        switch (change.Type.GroupResource)
        {
            case "endpointslices.discovery.k8s.io":
                Lead(_targets.Note(item, change.Kind == WatchEventKind.Deleted), things);
                break;
            case "pods" or "nodes" or "services" or "ingresses.networking.k8s.io" when change.Kind == WatchEventKind.Deleted:
                if (_things.Remove(ThingOf.Id(item)))
                {
                    gone.Add(ThingOf.Id(item));
                }

                break;
            case "pods":
                Put(ThingOf.Pod(item, _rows.StatusOf(change)), things);
                break;
            case "nodes":
                Put(ThingOf.Node(item), things);
                break;
            case "services":
                Put(ThingOf.Service(item, _targets.Of(ThingOf.Id(item))), things);
                break;
            case "ingresses.networking.k8s.io":
                Put(ThingOf.Ingress(item), things);
                break;
        }

        return new Moment(Now) { Things = things, Gone = gone };
    }

    private void Lead(string service, List<Thing> things)
    {
        if (_things.TryGetValue(service, out var known))
        {
            Put(ThingOf.WithTargets(known, _targets.Of(service)), things);
        }
    }

    private void Put(Thing thing, List<Thing> changed)
    {
        if (_things.TryGetValue(thing.Id, out var known) && known.Looks(thing))
        {
            return;
        }

        _things[thing.Id] = thing;
        changed.Add(thing);
    }

    /// <summary>Adds a moment. Changes at the same instant share one.</summary>
    private void Add(Moment moment)
    {
        if (_moments.Count > 0 && _moments[^1].At == moment.At)
        {
            var last = _moments[^1];
            _moments[^1] = last with
            {
                Things = [.. last.Things.Where(thing => !moment.Gone.Contains(thing.Id, StringComparer.Ordinal)), .. moment.Things],
                Gone = [.. last.Gone, .. moment.Gone],
                Rows = [.. last.Rows, .. moment.Rows],
                Announcements = [.. last.Announcements, .. moment.Announcements],
            };
            return;
        }

        _moments.Add(moment);
    }
}
