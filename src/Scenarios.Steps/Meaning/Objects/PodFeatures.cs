using System.Globalization;
using Scenarios.Steps.Language.Matching;

namespace Scenarios.Steps.Meaning.Objects;

/// <summary>Properties about Pods: variables, volumes, commands, probes, nodes.</summary>
internal sealed class PodFeatures(Draft draft, Func<string, string?>? lastNamed = null)
{
    /// <summary>The command of a container that does nothing.</summary>
    private const string Idle = "sleep 86400";

    /// <summary>In minutes, like the day.</summary>
    private const int Hour = 60;
    private const int Day = 24 * Hour;

    /// <returns>Whether the property was applied.</returns>
    public bool Apply(PhraseMatch feature)
    {
        if (!draft.HasPods)
        {
            return false;
        }

        switch (feature.Id)
        {
            case "port":
                var port = ObjectValue.Of(("containerPort", IntegerValue.Of(Numbers.Of(feature["port"]!))));
                draft.AddToContainer("ports", feature["port-name"] is { } name ? port.With("name", new StringValue(name.Text)) : port);
                break;
            case "env":
                draft.AddToContainer(
                    "env",
                    Variable(feature));
                break;
            case "env-from":
                EnvFrom(feature);
                break;
            case "env-all":
                EnvAll(feature);
                break;
            case "mounts":
                Mount(feature.TextOf("from"), feature["path"]?.Text ?? "/data", Source(feature["source"]!.Id, feature.TextOf("from")));
                break;
            case "mounts-also":
                MountAlso(feature.TextOf("path"));
                break;
            case "mounts-empty":
                Mount("scratch", feature["path"]?.Text ?? "/scratch", ("emptyDir", ObjectValue.Empty));
                break;
            case "restricted":
                var (label, value) = ServiceFeatures.OneLabel(feature.TextOf("node-label"));
                draft.SetKey(draft.OfPod("nodeSelector"), label, value);
                break;
            case "on-node" when feature.Says("pinned", "bound", "tied", "only", "restricted", "confined", "固定"):
                // Only the scheduler can choose this node: with spec.nodeName, room and taints would not be checked.
                draft.SetKey(draft.OfPod("nodeSelector"), "kubernetes.io/hostname", feature.TextOf("node"));
                break;
            case "on-node":
                FeatureWriter.PlaceOn(draft, feature.TextOf("node"));
                break;
            case "account":
                draft.Set(draft.OfPod("serviceAccountName"), feature.TextOf("account"));
                break;
            case "priority":
                draft.Set(draft.OfPod("priorityClassName"), feature.TextOf("class"));
                break;
            default:
                return ApplyCommand(feature) || ApplyLife(feature) || ApplyPlace(feature);
        }

        return true;
    }

    private static ObjectValue Variable(PhraseMatch feature)
    {
        var (name, value) = feature["pair"] is { } pair && pair.Text.Split('=', 2) is [var key, var text]
            ? (key, text) : (feature.TextOf("name"), feature.TextOf("value"));
        return ObjectValue.Of(("name", new StringValue(name)), ("value", new StringValue(value)));
    }

    private bool ApplyCommand(PhraseMatch feature)
    {
        switch (feature.Id)
        {
            case "prints" or "prints-every":
                Prints(feature);
                break;
            case "command":
                Shell(feature.TextOf("command"));
                break;
            case "sleeps":
                Shell(string.Create(
                    CultureInfo.InvariantCulture,
                    $"sleep {Numbers.DurationOf(feature["duration"]!).TotalSeconds:0}"
                    + $"{(feature.Text.EndsWith("fails", StringComparison.Ordinal) ? "; exit 1" : string.Empty)}"));
                break;
            case "exits":
                var code = feature["number"] is { } number ? Numbers.Of(number) : feature.Says("fail", "crash") ? 1 : 0;
                var after = feature["duration"] is { } time ? $"sleep {Numbers.DurationOf(time).TotalSeconds:0}; " : string.Empty;
                Shell(string.Create(CultureInfo.InvariantCulture, $"{Printed()}{after}exit {code}"));
                break;
            case "exits-fail":
                Shell("exit 1");
                break;
            case "succeeds":
                Shell(feature["duration"] is { } span
                    ? string.Create(CultureInfo.InvariantCulture, $"sleep {Numbers.DurationOf(span).TotalSeconds:0}")
                    : "true");
                break;
            default:
                return false;
        }

        return true;
    }

    private bool ApplyLife(PhraseMatch feature)
    {
        switch (feature.Id)
        {
            case "probe":
                new ProbeFeatures(draft).Apply(feature);
                break;
            case "grace":
                draft.Set(draft.OfPod("terminationGracePeriodSeconds"), Seconds(feature));
                break;
            case "linger":
                draft.SetContainer("lifecycle.preStop.sleep.seconds", IntegerValue.Of(Seconds(feature)));
                break;
            case "policy" or "policy-word" when FeatureKinds.PolicyOf(feature) == "restart":
                draft.Set(draft.OfPod("restartPolicy"), feature["policy"]?.Id ?? feature.TextOf("text"));
                break;
            case "init":
                var script = feature["duration"] is not null ? $"sleep {Seconds(feature)}" : "exit 1";
                draft.Set(draft.OfPod("initContainers"), ListValue.Of(ObjectValue.Of(
                    ("name", new StringValue("init")),
                    ("image", new StringValue("busybox:1.36")),
                    ("command", ListValue.OfStrings(["sh", "-c", script])))));
                break;
            case "starts-slow":
                draft.SetContainer("readinessProbe", ObjectValue.Of(
                    ("httpGet", ObjectValue.Of(("path", new StringValue("/")), ("port", IntegerValue.Of(80)))),
                    ("initialDelaySeconds", IntegerValue.Of(Seconds(feature)))));
                break;
            default:
                return false;
        }

        return true;
    }

    private bool ApplyPlace(PhraseMatch feature)
    {
        switch (feature.Id)
        {
            case "tolerates":
                var toleration = Toleration(feature["taint"]?.Text);
                draft.Add(draft.OfPod("tolerations"), feature["seconds"] is { } seconds
                    ? toleration.With("tolerationSeconds", IntegerValue.Of((long)Numbers.DurationOf(seconds).TotalSeconds)) : toleration);
                break;
            case "spread":
                SpreadOut(draft);
                break;
            case "one-each" when draft.Kind == "DaemonSet":
                break;
            case "anti-affinity":
                draft.Set(draft.OfPod("affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution"),
                    ListValue.Of(ObjectValue.Of(
                    ("labelSelector", ObjectValue.Of(("matchLabels", ObjectValue.Of(("app", new StringValue(draft.Name)))))),
                    ("topologyKey", new StringValue("kubernetes.io/hostname")))));
                break;
            case "requests":
                Requests(feature);
                break;
            case "limits":
                draft.SetContainer(
                    $"resources.limits.{feature["resource"]?.Id ?? "memory"}",
                    new StringValue(Numbers.BytesOf(feature["size"] ?? feature["text"]!)));
                if (feature["more"] is { } more)
                {
                    draft.SetContainer($"resources.limits.{feature["more-resource"]!.Id}", new StringValue(Numbers.BytesOf(more)));
                }

                break;
            default:
                return false;
        }

        return true;
    }

    private void Requests(PhraseMatch feature)
    {
        draft.SetContainer(
            $"resources.requests.{feature["resource"]!.Id}",
            new StringValue(Numbers.BytesOf(feature["size"] ?? feature["text"]!)));
        if (feature["more"] is { } more)
        {
            draft.SetContainer($"resources.requests.{feature["more-resource"]!.Id}", new StringValue(Numbers.BytesOf(more)));
        }
    }

    /// <summary>Spreads Pods over the nodes as evenly as possible, without leaving any Pending.</summary>
    public static void SpreadOut(Draft draft) => draft.Set(draft.OfPod("topologySpreadConstraints"), ListValue.Of(ObjectValue.Of(
        ("maxSkew", IntegerValue.Of(1)), ("topologyKey", new StringValue("kubernetes.io/hostname")),
        ("whenUnsatisfiable", new StringValue("ScheduleAnyway")),
        ("labelSelector", ObjectValue.Of(("matchLabels", ObjectValue.Of(("app", new StringValue(draft.Name)))))))));

    /// <summary>Returns a toleration of a taint. For the known taints of control planes it includes the effect.</summary>
    public static ObjectValue TolerationOf(string taint) => taint.StartsWith("node-role.kubernetes.io/", StringComparison.Ordinal)
        && !taint.Contains(':', StringComparison.Ordinal)
        ? Toleration(taint).With("effect", new StringValue("NoSchedule"))
        : Toleration(taint);

    private static ObjectValue Toleration(string? taint)
    {
        if (taint is null)
        {
            return ObjectValue.Of(("operator", new StringValue("Exists")));
        }

        var (pair, effect) = taint.Split(':', 2) is [var left, var right] ? (left, right) : (taint, string.Empty);
        var parts = pair.Split('=', 2);
        var made = ObjectValue.Of(("key", new StringValue(parts[0])), ("operator", new StringValue(parts.Length > 1 ? "Equal" : "Exists")));
        made = parts.Length > 1 ? made.With("value", new StringValue(parts[1])) : made;
        return effect.Length > 0 ? made.With("effect", new StringValue(effect)) : made;
    }

    private void EnvFrom(PhraseMatch feature)
    {
        var key = feature.TextOf("key");
        var kind = feature["source"]?.Id ?? "ConfigMap";
        var from = feature["from"]?.Text ?? lastNamed?.Invoke(kind) ?? throw new StepFailureException(
            $"Of which {kind}? No earlier step names one.");
        var reference = ObjectValue.Of(("name", new StringValue(from)), ("key", new StringValue(key)));
        var source = kind == "Secret" ? "secretKeyRef" : "configMapKeyRef";
        draft.AddToContainer(
            "env",
            ObjectValue.Of(("name", new StringValue(feature["as"]?.Text ?? key)), ("valueFrom", ObjectValue.Of((source, reference)))));
    }

    /// <summary>All keys as variables, and as files if a folder is named.</summary>
    private void EnvAll(PhraseMatch feature)
    {
        var kind = feature["source"]?.Id ?? (lastNamed?.Invoke("ConfigMap") is null ? "Secret" : "ConfigMap");
        var from = feature["from"]?.Text ?? lastNamed?.Invoke(kind)
            ?? throw new StepFailureException($"\"{feature.Text}\": of which ConfigMap or Secret? No earlier step names one.");
        draft.AddToContainer("envFrom", ObjectValue.Of((
            kind == "Secret" ? "secretRef" : "configMapRef", ObjectValue.Of(("name", new StringValue(from))))));
        if (feature["path"] is { } path)
        {
            Mount(from, path.Text, Source(kind, from));
        }
    }

    private static (string Field, Value Value) Source(string kind, string name) => kind switch
    {
        "Secret" => ("secret", ObjectValue.Of(("secretName", new StringValue(name)))),
        "PersistentVolumeClaim" => ("persistentVolumeClaim", ObjectValue.Of(("claimName", new StringValue(name)))),
        _ => ("configMap", ObjectValue.Of(("name", new StringValue(name)))),
    };

    private void Mount(string name, string path, (string Field, Value Value) source)
    {
        draft.Add(draft.OfPod("volumes"), ObjectValue.Of(("name", new StringValue(name)), source));
        draft.AddToContainer("volumeMounts", ObjectValue.Of(("name", new StringValue(name)), ("mountPath", new StringValue(path))));
    }

    /// <summary>Also mounts the ConfigMap or Secret that a variable comes from.</summary>
    private void MountAlso(string path)
    {
        var variable = (draft.Container["env"] as ListValue)?.OfType<ObjectValue>().LastOrDefault()
            ?? throw new StepFailureException("What is mounted there? Name it first.");
        var isSecret = variable.Find("valueFrom", "secretKeyRef") is not null;
        var name = ((StringValue)variable.Find("valueFrom", isSecret ? "secretKeyRef" : "configMapKeyRef", "name")!).Text;
        Mount(name, path, Source(isSecret ? "Secret" : "ConfigMap", name));
    }

    private void Prints(PhraseMatch feature)
    {
        var print = $"echo {Quoted(feature.TextOf("text"))}";
        if (draft.Kind == "CronJob" && feature["period"] is { } schedule)
        {
            draft.Set("spec.schedule", Schedule(Numbers.DurationOf(schedule)));
            Shell(print);
        }
        else if (draft.Ends)
        {
            Shell(print);
        }
        else if (feature["period"] is { } period)
        {
            Shell(string.Create(
                CultureInfo.InvariantCulture,
                $"while true; do {print}; sleep {Numbers.DurationOf(period).TotalSeconds:0.###}; done"));
        }
        else
        {
            Shell($"{print}; {End() ?? Idle}");
        }
    }

    /// <summary>Quotes a text literally. The name of a variable alone stands for its value.</summary>
    private static string Quoted(string text) =>
        text.Length > 1 && text[0] == '$' && text.Skip(1).All(static letter => char.IsAsciiLetterUpper(letter) || letter == '_')
            ? $"\"{text}\"" : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    /// <summary>The earlier command that prints. A later property about how it ends is added to it.</summary>
    private string Printed()
    {
        var isOpen = Script is { } script && script != Idle && (script.StartsWith("echo ", StringComparison.Ordinal)
            || script.StartsWith("sleep ", StringComparison.Ordinal));
        return !isOpen ? string.Empty : Script!.EndsWith($"; {Idle}", StringComparison.Ordinal)
            ? $"{Script[..^$"; {Idle}".Length]}; " : $"{Script}; ";
    }

    /// <summary>The earlier command that ends. A later property about what it prints is added to it.</summary>
    private string? End() => Script is { } script && script.Split("; ")[^1].StartsWith("exit ", StringComparison.Ordinal)
        && !script.Contains("echo", StringComparison.Ordinal) ? script : null;

    private string? Script => draft.Container["command"] is ListValue { Count: 3 } command && command[2] is StringValue { Text: var script }
        ? script : null;

    /// <exception cref="StepFailureException">No cron schedule has this period.</exception>
    public static string Schedule(TimeSpan period)
    {
        var minutes = period.Ticks % TimeSpan.TicksPerMinute == 0 ? (int)period.TotalMinutes : 0;
        return minutes switch
        {
            1 => "* * * * *",
            > 1 and < Hour when Hour % minutes == 0 => string.Create(CultureInfo.InvariantCulture, $"*/{minutes} * * * *"),
            Hour => "0 * * * *",
            > Hour and < Day when minutes % Hour == 0 && Day % minutes == 0 =>
                string.Create(CultureInfo.InvariantCulture, $"0 */{minutes / Hour} * * *"),
            Day => "0 0 * * *",
            Day * 7 => "0 0 * * 0",
            _ => throw new StepFailureException(
                $"No cron schedule runs every {period.TotalSeconds:0} seconds: they repeat by whole minutes that divide an hour, or hours "
                + "that divide a day. State one: with schedule \"*/5 * * * *\"."),
        };
    }

    /// <summary>Makes its container go on after what it does, or do nothing at all.</summary>
    public void Rest() => Shell(Script is not { } script || script == Idle ? Idle
        : script.EndsWith($"; {Idle}", StringComparison.Ordinal) || script.EndsWith("done", StringComparison.Ordinal) ? script
        : $"{script}; {Idle}");

    /// <summary>Makes its container run a script.</summary>
    public void Run(string script) => Shell(script);

    /// <summary>Mounts a ConfigMap, Secret or claim as files.</summary>
    public void MountSource(string kind, string name, string path) => Mount(name, path, Source(kind, name));

    /// <summary>Mounts one key of a ConfigMap or Secret as a single file, which is not updated.</summary>
    public void MountPart(string kind, string name, string key, string path)
    {
        var volume = $"{name}-{key}".Replace('.', '-').Replace('_', '-').ToLowerInvariant();
        draft.Add(draft.OfPod("volumes"), ObjectValue.Of(("name", new StringValue(volume)), Source(kind, name)));
        draft.AddToContainer("volumeMounts", ObjectValue.Of(("name", new StringValue(volume)), ("mountPath", new StringValue(path)),
            ("subPath", new StringValue(key))));
    }

    private void Shell(string script)
    {
        draft.SetContainer("image", draft.Container["image"] ?? new StringValue("busybox:1.36"));
        draft.SetContainer("command", ListValue.OfStrings(["sh", "-c", script]));
    }

    private static long Seconds(PhraseMatch feature) => (long)Numbers.DurationOf(feature["duration"]!).TotalSeconds;
}
