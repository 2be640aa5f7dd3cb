using Scenarios.Objects.Views;
using Scenarios.Steps.History;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;
using Scenarios.Steps.Texts;

namespace Scenarios.Steps.Meaning.Timings;

/// <summary>
/// Warns about claims that are judged at one moment, right after something was changed, and are true while that change has not taken
/// effect: then they would be true whatever comes of it. Nothing is changed about their outcome.
/// </summary>
internal sealed class UnfinishedChanges(Story story)
{
    /// <summary>For how long after the Whens a change counts as just made, if no step lets time pass.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    /// <summary>An action that takes longer, such as a fault with a stated end, has taken effect when it ends.</summary>
    private static readonly TimeSpan LongestDeed = TimeSpan.FromSeconds(5);

    /// <summary>Words of one who knows that what holds now may change.</summary>
    private static readonly string[] Aware =
    [
        "yet", "still not", "right now", "for now", "so far", "by now", "up to now", "at this point", "at this moment",
        "まだ", "すぐには", "ただちには", "直ちには", "即座には", "当面", "当分", "しばらく", "現時点", "この時点", "その時点", "今の時点", "今のところ",
        "いまのところ", "この段階", "その段階", "直後", "だけでは",
    ];

    /// <summary>Whether nothing in the claim says that it may change.</summary>
    public static bool IsUnaware(PhraseMatch claim) => !claim.Says(Aware);

    /// <summary>Warns if a change of the objects that the claim is about is in progress.</summary>
    /// <param name="words">The claim.</param>
    /// <param name="verdict">Its verdict, which holds.</param>
    public void Note(string words, Verdict verdict)
    {
        if (!story.IsJustChanged || story.Now - story.WhenEnd > Moment || !(story.WhenEnd - story.LastDeed?.At <= LongestDeed)
            || story.Cluster.Simulation.IsSettled)
        {
            return;
        }

        var frame = Frame.Of(words);
        var view = story.History.Now;
        var meant = verdict.Meant();
        var around = meant.Concat(meant.SelectMany(view.OwnersOf)).Concat(meant.Select(item => NodeOf(item, view)).OfType<ApiObject>())
            .DistinctBy(static item => item.Uid).ToList();
        if ((around.Select(item => Change(item, view, frame)).FirstOrDefault(static change => change is not null)
            ?? Deed(around, frame)) is { } change)
        {
            story.Warn(frame.OnlyNow(change));
        }
    }

    private static ApiObject? NodeOf(ApiObject item, ClusterView view) =>
        item.Kind == "Pod" && item.TextAt("spec", "nodeName") is { Length: > 0 } node ? view.Find("Node", string.Empty, node) : null;

    /// <summary>The change of one object that is in progress; null for none.</summary>
    private string? Change(ApiObject item, ClusterView view, Frame frame) => item switch
    {
        { IsBeingDeleted: true } => frame.Deleting(Name(item)),
        { Kind: "Deployment" or "StatefulSet" or "DaemonSet" } when !IsHeld(item) && !ObjectFacts.IsRolledOut(item) => IsOfOneTemplate(item)
            ? frame.Scaling(Name(item)) : frame.RollingOut(Name(item)),
        { Kind: "ReplicaSet" } when item.Controller is null && !ObjectFacts.IsReady(item, view) => frame.Scaling(Name(item)),
        { Kind: "Pod" } when item.TextAt("status", "phase") == "Pending" => frame.Starting(Name(item)),
        { Kind: "Job" } when !ObjectFacts.IsComplete(item) && !ObjectFacts.HasFailed(item) && !item.FlagAt("spec", "suspend") =>
            frame.RunningJob(Name(item)),
        { Kind: "Node" } when FaultOf(item) is { } fault => frame.Unnoticed(fault),
        _ => null,
    };

    /// <summary>Whether its rollout waits for somebody, so that it is as finished as it will be.</summary>
    private static bool IsHeld(ApiObject item) => item.FlagAt("spec", "paused")
        || item.TextAt("spec", "updateStrategy", "type") == "OnDelete"
        || item.IntegerAt("spec", "updateStrategy", "rollingUpdate", "partition") is > 0;

    /// <summary>Whether its template is as it was, so that only the number of its Pods changes.</summary>
    private bool IsOfOneTemplate(ApiObject item) =>
        story.Before.Find(item.Kind, item.Namespace, item.Name) is not { } before
        || before.ObjectAt("spec", "template").Equals(item.ObjectAt("spec", "template"));

    /// <summary>A fault of a node since the change whose condition does not show it.</summary>
    private string? FaultOf(ApiObject node) => !node.HasCondition("Ready") ? null
        : story.Cluster.Faults.All.LastOrDefault(fault => !fault.IsOver && fault.Begins <= story.Now
            && story.Change is { } mark && fault.Begins >= mark.At
            && $" {fault.Description} ".Contains($" {node.Name} ", StringComparison.Ordinal))?.Description;

    /// <summary>What the API does not show yet: something was done to one of the Pods or nodes, and no time has passed.</summary>
    private string? Deed(List<ApiObject> around, Frame frame)
    {
        var done = around.Find(item => item.Uid == story.Singled?.Uid)
            ?? around.Find(item => item.Kind is "Pod" or "Node" && story.Last == (item.Kind, item.Name));
        return done is not null && story.Now == story.WhenEnd ? frame.TakingEffect(Name(done)) : null;
    }

    private static string Name(ApiObject item) => $"{item.Kind} \"{item.Name}\"";
}
