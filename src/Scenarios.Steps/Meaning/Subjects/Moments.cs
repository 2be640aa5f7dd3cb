using Scenarios.Steps.Language.Matching;

namespace Scenarios.Steps.Meaning.Subjects;

/// <summary>When the scenario's actions happened, for times that count from one of them: <c>4 minutes after the power loss</c>.</summary>
internal sealed class Moments
{
    /// <summary>Actions that only let time pass or look. No noun means them.</summary>
    private static readonly string[] Quiet = ["wait", "observe", "describe", "show-", "run-background", "keys"];

    /// <summary>The actions that a noun may mean, by the beginnings of their names in the books. Other nouns mean any action.</summary>
    private static readonly Dictionary<string, string[]> Families = new(StringComparer.Ordinal)
    {
        ["power-loss"] = ["node-stop", "reboot"],
        ["crash"] = ["crash", "oom", "node-stop", "hang"],
        ["kill"] = ["crash", "delete", "oom"],
        ["hang"] = ["hang"],
        ["network-loss"] = ["node-network", "path"],
        ["fault"] =
        [
            "node-stop", "node-network", "kubelet-stop", "crash", "hang", "oom", "sick", "unready", "dns-down", "registry-down", "slow",
            "reboot", "path",
        ],
        ["recovery"] =
        [
            "node-start", "node-network-back", "node-join", "kubelet-start", "hang-end", "sick-end", "unready-end", "dns-up", "registry-up",
            "file-back", "memory-back", "sick-path-end", "path",
        ],
        ["deletion"] = ["delete", "try-delete", "evict", "untaint", "unlabel", "file-gone", "file-remove", "crash"],
        ["eviction"] = ["evict", "try-evict", "drain", "taint"],
        ["scaling"] = ["scale", "try-scale", "partition", "set-field", "change-field", "autoscale"],
        ["rollback"] = ["undo"],
        ["restart"] = ["restart", "reboot", "crash", "kubelet-start", "node-start"],
        ["reboot"] = ["reboot", "node-st"],
        ["drain"] = ["drain"],
        ["cordon"] = ["cordon", "drain"],
        ["taint"] = ["taint"],
        ["label"] = ["label", "unlabel"],
        ["creation"] = ["make", "create-it", "apply", "exist", "again", "delete-again", "trigger", "data"],
        ["resumption"] = ["resume", "unsuspend"],
        ["suspension"] = ["suspend", "pause"],
        ["load"] = ["use-cpu", "busy", "traffic"],
        ["load-end"] = ["load-stop", "traffic-stop"],
        ["halt"] = ["load-stop", "traffic-stop", "node-stop", "kubelet-stop", "suspend", "pause"],
        ["request"] = ["curl", "traffic", "lookup"],
    };

    private readonly List<(string Id, string Text, TimeSpan At)> _done = [];

    /// <summary>How long the last action took.</summary>
    public TimeSpan LastTook { get; private set; }

    /// <summary>An action has ended.</summary>
    public void Note(PhraseMatch deed, TimeSpan begun, TimeSpan at)
    {
        if (!Array.Exists(Quiet, quiet => deed.Id.StartsWith(quiet, StringComparison.Ordinal)))
        {
            _done.Add((deed.Id, deed.Text, at));
            LastTook = at - begun;
        }
    }

    /// <summary>The end of the last action that a noun means, on the object that it names if any; null if there was none.</summary>
    public TimeSpan? Of(PhraseMatch noun)
    {
        noun.AskAll();
        var name = noun.Find("text")?.Text;
        var ids = Families.GetValueOrDefault(noun.Id);
        bool IsMeant((string Id, string Text, TimeSpan At) one) =>
            ids is null || Array.Exists(ids, id => one.Id.StartsWith(id, StringComparison.Ordinal));
        var index = name is null ? -1 : _done.FindLastIndex(one => IsMeant(one) && one.Text.Contains(name, StringComparison.Ordinal));
        index = index < 0 ? _done.FindLastIndex(IsMeant) : index;
        return index < 0 ? null : _done[index].At;
    }
}
