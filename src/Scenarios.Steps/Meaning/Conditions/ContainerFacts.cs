using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Conditions;

/// <summary>Conditions of a container, read from the Pod's status.</summary>
internal static class ContainerFacts
{
    /// <summary>
    /// The statuses of a Pod's containers of a kind and with these names. If a container has no status yet, only its name is set.
    /// </summary>
    public static IEnumerable<ObjectValue> Of(ApiObject pod, string? kind, IReadOnlyCollection<string> names)
    {
        var inits = pod.ListAt("spec", "initContainers").OfType<ObjectValue>().ToList();
        var mains = pod.ListAt("spec", "containers").OfType<ObjectValue>();
        static bool IsSidecar(ObjectValue container) => ObjectFacts.Text(container, "restartPolicy") == "Always";
        var meant = kind switch
        {
            "init" => inits.Where(static container => !IsSidecar(container)),
            "sidecar" => inits.Where(IsSidecar),
            "app" => mains,
            "any" => inits.Where(IsSidecar).Concat(mains),
            _ when names.Count > 0 => inits.Concat(mains),
            _ => mains,
        };
        foreach (var name in meant.Select(static container => ObjectFacts.Text(container, "name")))
        {
            if (names.Count == 0 || names.Contains(name, StringComparer.Ordinal))
            {
                yield return ObjectFacts.ContainersOf(pod).FirstOrDefault(status => ObjectFacts.Text(status, "name") == name)
                    ?? ObjectValue.Of(("name", new StringValue(name)));
            }
        }
    }

    public static bool IsRunning(ObjectValue status) => status.Find("state", "running") is not null;

    /// <summary>Whether the container is in the state.</summary>
    public static bool Is(ObjectValue status, PhraseMatch state) => state.Id switch
    {
        "ended" => Ended(status) is { } ended && Ends(ended, state),
        "code" => Ended(status) is { } ended && (ended["exitCode"] as IntegerValue)?.Integer == Numbers.Of(state["number"]!),
        "running" => IsRunning(status),
        "restarted" => (int)((status["restartCount"] as IntegerValue)?.Integer ?? 0) is var restarts
            && (state["times"] is { } times ? Numbers.AreMet(times, restarts) : restarts > 0),
        "restart-count" => (int)((status["restartCount"] as IntegerValue)?.Integer ?? 0) is var count
            && Quantity.Of(state["quantity"]).IsMet(count, count),
        "oom" => Ended(status) is { } killed && ObjectFacts.Text(killed, "reason") == "OOMKilled",
        "ready" => status["ready"] is BooleanValue { Boolean: true },
        "started" => IsRunning(status) || Ended(status) is not null,
        "shown" => (status.Find("state", "waiting", "reason") ?? status.Find("state", "terminated", "reason")) is StringValue shown
            && shown.Text == state.TextOf("text"),
        "waiting" => status.Find("state", "waiting", "reason") is StringValue { Text: var reason } && reason == state.TextOf("text"),
        _ => throw new StepFailureException($"\"{state.Text}\" is understood, but cannot be checked yet."),
    };

    /// <summary>When it started, if still known; null if it has not started.</summary>
    public static string? StartOf(ObjectValue status) =>
        ((Ended(status)?["startedAt"] ?? status.Find("state", "running", "startedAt")) as StringValue)?.Text;

    /// <summary>Its place in the order in which its Pod starts containers.</summary>
    public static int PlaceOf(ApiObject pod, ObjectValue status) => pod.ListAt("spec", "initContainers")
        .Concat(pod.ListAt("spec", "containers")).OfType<ObjectValue>().ToList()
        .FindIndex(container => ObjectFacts.Text(container, "name") == ObjectFacts.Text(status, "name"));

    /// <summary>When it ended; null if it has not.</summary>
    public static string? EndOf(ObjectValue status) => (Ended(status)?["finishedAt"] as StringValue)?.Text;

    public static long? CodeOf(ObjectValue status) => (Ended(status)?["exitCode"] as IntegerValue)?.Integer;

    public static string Tell(ObjectValue status) => $"{ObjectFacts.Text(status, "name")}: {status["state"]?.ToString() ?? "not started"}"
        + (status.Find("lastState", "terminated") is { } last ? $", before that {last}" : string.Empty);

    /// <summary>Its last end: now, or before its restart.</summary>
    private static ObjectValue? Ended(ObjectValue status) =>
        (status.Find("state", "terminated") ?? status.Find("lastState", "terminated")) as ObjectValue;

    private static bool Ends(ObjectValue ended, PhraseMatch state)
    {
        var code = (ended["exitCode"] as IntegerValue)?.Integer;
        return (!state.Says("success", "clean", "complet", "成功", "正常", "完了") || code == 0)
            && (!state.Says("failed", "失敗", "異常") || code != 0)
            && (state["ending"]?["number"] is not { } number || code == Numbers.Of(number))
            && (state["ending"]?["reason"] is not { } reason || ObjectFacts.Text(ended, "reason") == reason.Text);
    }
}
