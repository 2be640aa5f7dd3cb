using System.Globalization;
using Scenarios.Steps.Language.Matching;

namespace Scenarios.Steps.Meaning.Objects;

/// <summary>Properties about what a container does one after the other, and servers that answer late.</summary>
internal sealed class ScriptFeatures(Draft draft)
{
    private const string Idle = "sleep 86400";

    /// <summary>The folder of the pages of a server that answers late.</summary>
    private const string Pages = "/www";

    /// <returns>Whether the property was applied.</returns>
    public bool Apply(PhraseMatch feature)
    {
        switch (feature.Id)
        {
            case "script" when draft.HasPods:
                Do([.. feature.All("act")]);
                return true;
            case "prints-date" when draft.HasPods:
                Append("date", feature);
                return true;
            case "prints-then" when draft.HasPods:
                Append($"echo {Quoted(feature.TextOf("text"))}", feature);
                return true;
            case "answers-late" when draft.HasPods:
                AnswerLate(feature, feature["port"] is { } port ? Numbers.Of(port) : draft.ServedPort);
                return true;
            case "probe-late" when draft.HasPods:
                AnswerLate(feature, draft.ServedPort);
                draft.SetContainer($"{feature["probe"]!.Id}Probe", ObjectValue.Of(
                    ("httpGet", ObjectValue.Of(("path", new StringValue("/")), ("port", IntegerValue.Of(draft.ServedPort))))));
                return true;
            default:
                return false;
        }
    }

    /// <summary>Makes a server that answers late answer a path, too.</summary>
    public static void Serve(Draft draft, string path)
    {
        if (path.Length > 1
            && draft.Container["command"] is ListValue { Count: 3 } command && command[2] is StringValue { Text: var script }
            && script.Contains($"-h {Pages}", StringComparison.Ordinal)
            && !script.Contains($"{Pages}{path};", StringComparison.Ordinal))
        {
            new PodFeatures(draft).Run(script.Replace("; httpd", $"; mkdir -p {Pages}{Parent(path)}; echo ok > {Pages}{path}; httpd",
                StringComparison.Ordinal));
        }
    }

    private static string Parent(string path) => path[..path.LastIndexOf('/')];

    private void AnswerLate(PhraseMatch feature, long port)
    {
        draft.SetContainer("image", new StringValue("busybox:1.36"));
        if (draft.Container["ports"] is null && port != 80)
        {
            draft.AddToContainer("ports", ObjectValue.Of(("containerPort", IntegerValue.Of(port))));
        }

        new PodFeatures(draft).Run($"sleep {Seconds(feature["duration"]!)}; mkdir -p {Pages}; echo ok > {Pages}/index.html; "
            + string.Create(CultureInfo.InvariantCulture, $"httpd -f -p {port} -h {Pages}"));
    }

    /// <summary>Writes to a file once or again and again.</summary>
    private void Append(string command, PhraseMatch feature)
    {
        var path = feature.TextOf("path");
        var write = $"{command} >> '{path}'";
        new PodFeatures(draft).Run($"{FolderOf(path)}{(feature["period"] is { } pause
            ? $"while true; do {write}; sleep {Seconds(pause)}; done" : draft.Ends ? write : $"{write}; {Idle}")}");
    }

    /// <summary>The command that makes the folder of a file, if it may be missing.</summary>
    private static string FolderOf(string path) =>
        Parent(path) is { Length: > 0 } folder and not "/tmp" ? $"mkdir -p '{folder}'; " : string.Empty;

    private void Do(List<PhraseMatch> acts)
    {
        var commands = new List<string>();
        var file = string.Empty;
        foreach (var act in acts)
        {
            if ((act["after"] ?? act["act-late"]?["after"]) is { } after)
            {
                commands.Add($"sleep {Seconds(after)}");
            }

            file = act["path"]?.Text ?? file;
            commands.Add(act.Id switch
            {
                "create" => $"{FolderOf(file)}touch '{file}'",
                "write" => $"{FolderOf(file)}echo {Quoted(act.TextOf("content"))} > '{file}'",
                "remove" => $"rm -f '{file}'",
                "wait" => $"sleep {Seconds(act["duration"]!)}",
                "print" => $"echo {Quoted(act.TextOf("text"))}",
                "date" => "date",
                "exit" => $"exit {Numbers.Of(act["number"]!).ToString(CultureInfo.InvariantCulture)}",
                "fail" => "exit 1",
                "succeed" => "exit 0",
                _ => Idle,
            });
        }

        // What a container is told to do last does not end it, except in a Job, or if it only waits.
        if (!draft.Ends && acts[^1].Id is "create" or "write" or "remove" or "print" or "date")
        {
            commands.Add(Idle);
        }

        new PodFeatures(draft).Run(string.Join("; ", commands));
    }

    private static string Seconds(PhraseMatch duration) =>
        Numbers.DurationOf(duration).TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
